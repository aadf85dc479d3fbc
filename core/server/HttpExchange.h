// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/EndpointMessages.h"

#include <memory>
#include <optional>

struct MHD_Connection;

namespace keywright {

class HttpDaemon;

/// One request and its reply. Owned by two: the daemon while the client is there, and whoever is
/// still to answer.
class HttpExchange {
public:
    HttpExchange(HttpDaemon& daemon, MHD_Connection* connection);
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;
    ~HttpExchange();

    [[nodiscard]] const EndpointRequest& request() const { return m_request; }

    /// Says that the answer comes later; before anybody else can give it. False when the daemon is
    /// stopping, and then nothing must come.
    [[nodiscard]] bool postpone();
    /// Once, from any thread.
    void answer(EndpointReply reply);

private:
    friend class HttpDaemon;

    HttpDaemon& m_daemon;
    MHD_Connection* m_connection;
    EndpointRequest m_request;
    std::optional<EndpointReply> m_reply;
    qsizetype m_received = 0; ///< bytes of the body, also of those that were too many to keep
    bool m_handled = false;
    bool m_postponed = false;
};

/// What an HttpDaemon serves.
class HttpHandler {
public:
    HttpHandler() = default;
    HttpHandler(const HttpHandler&) = delete;
    HttpHandler& operator=(const HttpHandler&) = delete;
    virtual ~HttpHandler() = default;

    /// In the daemon's thread: answers at once, or postpones and answers later.
    virtual void handle(const std::shared_ptr<HttpExchange>& exchange) = 0;
    /// For what the daemon itself refuses.
    [[nodiscard]] virtual EndpointReply refusal(int status) = 0;
};

} // namespace keywright
