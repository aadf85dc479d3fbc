// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"
#include "core/kms/Problem.h"

#include <optional>
#include <span>

namespace keywright {

/// What can become of a choice of CreateKey once the key exists.
struct KeyFieldInfo {
    KeyField field;
    QLatin1StringView member; ///< of the request, e.g. "KeySpec"
    std::optional<Operation> changedBy; ///< empty: it can never be changed
};

[[nodiscard]] std::span<const KeyFieldInfo> keyFieldTable();
[[nodiscard]] const KeyFieldInfo& infoOf(KeyField field);
/// The key keeps this choice for its whole life.
[[nodiscard]] bool isImmutable(KeyField field);

} // namespace keywright
