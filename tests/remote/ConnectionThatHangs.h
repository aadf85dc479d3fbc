// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace keywright {

/// A port of loopback that lets nobody in, as a host behind a firewall that swallows packets: its queue
/// is full and nobody takes from it. Or, not full, one that takes connections and never says a word.
class ConnectionThatHangs {
public:
    explicit ConnectionThatHangs(bool full)
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* general = reinterpret_cast<sockaddr*>(&address);
        ::bind(m_listener, general, size);
        ::listen(m_listener, full ? 0 : 64);
        ::getsockname(m_listener, general, &size);
        m_port = ntohs(address.sin_port);
        if (!full)
            return;
        for (int& each : m_inQueue) {
            each = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            ::connect(each, general, size);
        }
    }
    ~ConnectionThatHangs()
    {
        ::close(m_listener);
        for (const int each : m_inQueue) {
            if (each >= 0)
                ::close(each);
        }
    }
    ConnectionThatHangs(const ConnectionThatHangs&) = delete;
    ConnectionThatHangs& operator=(const ConnectionThatHangs&) = delete;

    [[nodiscard]] QByteArray url(const QByteArray& scheme) const
    {
        return scheme + "://127.0.0.1:" + QByteArray::number(m_port) + '/';
    }

private:
    int m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    std::array<int, 4> m_inQueue {-1, -1, -1, -1};
    int m_port = 0;
};

} // namespace keywright
