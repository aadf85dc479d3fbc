// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SecretText.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace keywright {

SecretText& SecretText::operator<<(QByteArrayView part)
{
    const auto added = static_cast<std::size_t>(part.size());
    if (m_size + added > m_bytes.size()) {
        SecretBytes larger(std::max<std::size_t>(2 * (m_size + added), 256));
        std::ranges::copy(m_bytes.view().first(m_size), larger.writable().begin());
        m_bytes = std::move(larger);
    }
    std::ranges::copy(byteView(part), m_bytes.writable().begin() + static_cast<std::ptrdiff_t>(m_size));
    m_size += added;
    return *this;
}

SecretText& SecretText::appendJsonString(QByteArrayView utf8)
{
    *this << QByteArrayView("\"");
    for (const char each : utf8) {
        if (each == '"' || each == '\\') {
            *this << QByteArrayView("\\");
        } else if (static_cast<unsigned char>(each) < 0x20) {
            char escape[7];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(each));
            *this << QByteArrayView(escape, 6);
            continue;
        }
        *this << QByteArrayView(&each, 1);
    }
    return *this << QByteArrayView("\"");
}

SecretBytes SecretText::take()
{
    SecretBytes taken = std::move(m_bytes);
    taken.truncate(m_size);
    m_size = 0;
    return taken;
}

void wipeOutside(const QByteArray& bytes)
{
    // data() would detach and leave the others' copy as it is.
    explicit_bzero(const_cast<char*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

} // namespace keywright
