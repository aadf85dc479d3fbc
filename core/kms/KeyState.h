// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace keywright {

/// KeyMetadata's KeyState.
enum class KeyState {
    Creating,
    Enabled,
    Disabled,
    PendingDeletion,
    PendingImport,
    PendingReplicaDeletion,
    Unavailable,
    Updating,
};
inline constexpr int keyStateCount = 8;

[[nodiscard]] QLatin1StringView nameOf(KeyState state);
[[nodiscard]] std::optional<KeyState> keyStateNamed(QStringView name);

} // namespace keywright
