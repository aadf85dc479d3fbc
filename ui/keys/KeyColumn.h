// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace keywright {

enum class KeyColumn { Key, Spec, State, Origin, Created, Tags, KeyId };
inline constexpr int keyColumnCount = 7;

/// One row per column: header, name in the settings, width at 100 %, and whether it shows at first.
struct KeyColumnInfo {
    KeyColumn column;
    const char* title; ///< English; translated in the context "KeyColumn"
    QLatin1StringView id;
    int width;
    bool shownAtFirst;
};

[[nodiscard]] std::span<const KeyColumnInfo> keyColumnTable();
[[nodiscard]] QString titleOf(KeyColumn column);

} // namespace keywright
