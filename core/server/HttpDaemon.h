// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"
#include "core/server/HostAddress.h"
#include "core/server/HttpExchange.h"

#include <QMutex>
#include <QWaitCondition>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

struct MHD_Daemon;

namespace keywright {

/// What clients may take up: the rest of the house never sees more.
struct EndpointLimits {
    std::size_t headerBytes = 32 * 1024; ///< of one request, with what the connection needs besides
    qsizetype bodyBytes = 1024 * 1024;
    unsigned connections = 256;
    unsigned idleSeconds = 60; ///< without a byte
    int requestMs = 75'000; ///< from one reply to the next request's last byte; and to take a reply
    int stopMs = 5'000; ///< for clients to take their replies when the daemon stops
};

/// Where an HttpDaemon listens; port 0: a free one.
struct ListenAddress {
    HostAddress host = {};
    quint16 port = 0;
};

/// A certificate chain and its private key, both PEM.
struct TlsIdentity {
    QByteArray certificate = {};
    SecretBytes privateKey = {};
};

/// Serves HTTP/1.1 in a thread of its own (libmicrohttpd); who waits for a reply costs none. A second
/// one sends away clients that are too slow.
class HttpDaemon {
public:
    HttpDaemon(HttpHandler& handler, EndpointLimits limits);
    ~HttpDaemon();
    HttpDaemon(const HttpDaemon&) = delete;
    HttpDaemon& operator=(const HttpDaemon&) = delete;

    /// Once; the port comes back. PermissionDenied or IoFailure when the address cannot be had,
    /// InvalidInput for a certificate that is none.
    [[nodiscard]] Result<quint16> start(
        const ListenAddress& address, const std::optional<TlsIdentity>& tls);
    /// Takes no more connections, waits for what was asked, lets clients take their replies, ends.
    void stop();

private:
    friend class HttpExchange;
    struct Callbacks;
    struct Client;

    [[nodiscard]] bool suspend(MHD_Connection* connection);
    void resume(MHD_Connection* connection);
    void patrol();
    [[nodiscard]] int refusedByHead(const EndpointRequest& head) const;
    [[nodiscard]] bool takeBody(HttpExchange& exchange, QByteArrayView bytes);
    [[nodiscard]] static Client* clientOf(MHD_Connection* connection);

    HttpHandler& m_handler;
    const EndpointLimits m_limits;
    MHD_Daemon* m_daemon = nullptr;
    QMutex m_mutex; ///< guards the rest
    QWaitCondition m_changed; ///< of the two counts
    QWaitCondition m_patrolEnds;
    std::vector<std::unique_ptr<Client>> m_clients;
    int m_postponed = 0; ///< answers that are outstanding
    int m_active = 0; ///< requests between their first and last byte
    bool m_stopping = false;
    bool m_tls = false; ///< set before the first client
    std::thread m_patrol;
};

} // namespace keywright
