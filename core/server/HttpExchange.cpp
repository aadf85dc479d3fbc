// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpExchange.h"

#include "core/server/HttpDaemon.h"

namespace keywright {

HttpExchange::HttpExchange(HttpDaemon& daemon, MHD_Connection* connection)
    : m_daemon(daemon)
    , m_connection(connection)
{
}

bool HttpExchange::postpone()
{
    m_postponed = m_daemon.suspend(m_connection);
    return m_postponed;
}

HttpExchange::~HttpExchange()
{
    wipe(m_request.body);
}

void HttpExchange::answer(EndpointReply reply)
{
    m_reply = std::move(reply);
    if (m_postponed)
        m_daemon.resume(m_connection);
}

} // namespace keywright
