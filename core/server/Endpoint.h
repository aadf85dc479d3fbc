// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/server/RequestAnswer.h"

#include <QHostAddress>

#include <memory>

namespace keywright {

/// A certificate chain and its private key, PEM.
struct TlsIdentity {
    QByteArray certificate = {};
    SecretBytes privateKey = {};
};

struct EndpointSettings {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0; ///< 0: a free one
    Credentials credentials = Credentials::Verified;
    std::optional<TlsIdentity> tls = {};
};

/// What an endpoint takes before it refuses: the rest of the house never sees more.
namespace endpoint_limits {
inline constexpr unsigned connections = 256;
inline constexpr unsigned idleSeconds = 30; ///< between requests, and within one
inline constexpr std::size_t headerBytes = 32 * 1024;
inline constexpr qsizetype bodyBytes = 1024 * 1024;
} // namespace endpoint_limits

/// The KMS API on a socket of this computer: HTTP/1.1 with keep-alive by libmicrohttpd, a thread a
/// connection. Any service may stand behind it that takes calls from several threads.
class Endpoint {
public:
    /// PermissionDenied or IoFailure when the address cannot be had, InvalidInput for a certificate
    /// that is none. `service` and `callers` must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Endpoint>> start(
        KmsService& service, const CallerDirectory& callers, const EndpointSettings& settings);
    /// Answers what is being asked, then closes.
    ~Endpoint();
    Endpoint(const Endpoint&) = delete;
    Endpoint& operator=(const Endpoint&) = delete;

    [[nodiscard]] QString url() const; ///< "http://127.0.0.1:4599"

private:
    struct State;
    explicit Endpoint(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace keywright
