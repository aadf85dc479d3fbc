// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace keywright {

/// The enum whose wire names stand in the table in its own order; nullopt for an unknown name.
template <typename Enum, std::size_t count>
[[nodiscard]] std::optional<Enum> enumNamed(
    QStringView name, const std::array<QLatin1StringView, count>& names)
{
    for (std::size_t at = 0; at < count; ++at) {
        if (names[at] == name)
            return static_cast<Enum>(at);
    }
    return std::nullopt;
}

} // namespace keywright
