// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/HttpDaemon.h"
#include "core/server/RequestAnswer.h"

#include <memory>
#include <optional>

namespace keywright {

struct EndpointSettings {
    HostAddress address = {};
    quint16 port = 0; ///< 0: a free one
    Credentials credentials = Credentials::Verified;
    std::optional<TlsIdentity> tls = {};
    EndpointLimits limits = {};
};

/// The KMS API on a socket of this computer: HTTP/1.1 with keep-alive. A request that waits for the
/// service costs no thread. Any service may stand behind it that takes calls from a thread of ours.
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
