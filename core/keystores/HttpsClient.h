// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/sigv4/SignableRequest.h"

#include <QString>

#include <memory>
#include <mutex>
#include <vector>

namespace keywright {

/// A server that is reached by HTTPS, and what vouches for it.
struct HttpsServer {
    QString host = {}; ///< its name in the URL and in its certificate
    QString connectTo = {}; ///< "127.0.0.1:8443"; empty: the host, port 443
    QByteArray caCertificates = {}; ///< PEM; empty: those the system trusts
    int timeoutMs = 250; ///< for a whole call

    bool operator==(const HttpsServer&) const = default;
};

struct HttpsReply {
    int status = 0;
    QByteArray body = {};
};

enum class HttpsFailure { Unreachable, Tls, TimedOut, ReplyTooLarge };

/// Posts to one server and waits for the answer, over connections that are kept (libcurl, TLS 1.2 and
/// later; the certificate is always verified; no redirect is followed, no proxy of the environment
/// used). From any thread; several calls run side by side.
class HttpsClient {
public:
    explicit HttpsClient(HttpsServer server);
    ~HttpsClient();
    HttpsClient(const HttpsClient&) = delete;
    HttpsClient& operator=(const HttpsClient&) = delete;

    [[nodiscard]] const HttpsServer& server() const { return m_server; }
    /// `headers` as they are signed, "Host" among them; `path` begins with a slash.
    [[nodiscard]] Result<HttpsReply, HttpsFailure> post(
        const QByteArray& path, const QList<HttpHeader>& headers, const QByteArray& body);

private:
    class Connection;

    [[nodiscard]] std::unique_ptr<Connection> take();

    const HttpsServer m_server;
    std::mutex m_mutex; ///< guards what follows
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace keywright
