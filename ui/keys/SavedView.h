// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QLatin1StringView>

#include <span>

namespace keywright {

/// The questions people ask of a list of keys every day; a row each in the sidebar.
enum class SavedView {
    AllKeys,
    NeedsAttention,
    PendingImport,
    PendingDeletion,
    Disabled,
    WithoutTags,
};
inline constexpr int savedViewCount = 6;

struct SavedViewInfo {
    SavedView view;
    const char* title; ///< English; translated in the context "SavedView"
    QLatin1StringView icon;
};

[[nodiscard]] std::span<const SavedViewInfo> savedViewTable();
[[nodiscard]] QString titleOf(SavedView view);
[[nodiscard]] bool belongsTo(SavedView view, const KeySummary& key);

} // namespace keywright
