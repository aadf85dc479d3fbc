// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HostAddress.h"

#include <algorithm>
#include <span>

#include <arpa/inet.h>

namespace keywright {

std::optional<HostAddress> HostAddress::parse(const QString& text)
{
    HostAddress address;
    address.m_isIpv6 = text.contains(u':');
    const QByteArray latin = text.toLatin1();
    const int family = address.m_isIpv6 ? AF_INET6 : AF_INET;
    if (::inet_pton(family, latin.constData(), address.m_bytes.data()) != 1)
        return std::nullopt;
    return address;
}

bool HostAddress::isLoopback() const
{
    constexpr unsigned char loopbackNet = 127;
    if (!m_isIpv6)
        return m_bytes[0] == loopbackNet;
    constexpr std::array<unsigned char, 12> mapped {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::ranges::equal(mapped, std::span(m_bytes).first(mapped.size())))
        return m_bytes[mapped.size()] == loopbackNet; // ::ffff:127.0.0.1
    return m_bytes.back() == 1
        && std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](auto each) { return each == 0; });
}

QString HostAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> text {};
    ::inet_ntop(m_isIpv6 ? AF_INET6 : AF_INET, m_bytes.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

} // namespace keywright
