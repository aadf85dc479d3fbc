// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpTransport.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace keywright {

/// Whom a client trusts and by which way it goes out.
struct HttpSettings {
    QByteArray caCertificates = {}; ///< PEM; empty: those the system trusts
    bool verifyTls = true; ///< off only when a person has said so, for this connection and this run
    /// A proxy's URL; empty: none; absent: what the environment says (https_proxy, no_proxy).
    std::optional<QByteArray> proxy = {};
    QByteArray connectTo = {}; ///< "127.0.0.1:8443" in place of what the name resolves to
    qsizetype mostReplyBytes = 16 * 1024 * 1024;

    bool operator==(const HttpSettings&) const = default;
};

/// HTTP/1.1 and, over TLS, HTTP/2 on libcurl: connections are kept, replies unpacked (gzip), TLS is
/// 1.2 or later. QNetworkAccessManager is not used because it repeats a POST on a connection that was
/// closed, and cannot be told not to.
class HttpClient final : public HttpTransport {
public:
    explicit HttpClient(HttpSettings settings = {});
    ~HttpClient() override;

    [[nodiscard]] HttpResult send(const HttpRequest& request) override;

private:
    class Line;

    [[nodiscard]] std::unique_ptr<Line> take();

    const HttpSettings m_settings;
    std::mutex m_mutex; ///< guards what follows
    std::vector<std::unique_ptr<Line>> m_idle;
};

} // namespace keywright
