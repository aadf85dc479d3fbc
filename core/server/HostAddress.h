// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace keywright {

/// An address of IPv4 or IPv6 to listen on. Not QHostAddress: QtNetwork and what it brings along would
/// be a tenth of the terminal program's memory for it.
class HostAddress {
public:
    HostAddress() = default; ///< 127.0.0.1
    /// nullopt for a name, and for what has another form than "127.0.0.1" or "::1".
    [[nodiscard]] static std::optional<HostAddress> parse(const QString& text);

    [[nodiscard]] bool isIpv6() const { return m_isIpv6; }
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] QString text() const;
    /// In network order: 4 bytes, or 16 of IPv6.
    [[nodiscard]] const unsigned char* bytes() const { return m_bytes.data(); }

private:
    std::array<unsigned char, 16> m_bytes {127, 0, 0, 1};
    bool m_isIpv6 = false;
};

} // namespace keywright
