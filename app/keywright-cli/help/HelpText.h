// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/OptionTable.h"

#include <QString>

namespace keywright {

/// What `keywright-cli help` prints: every command, those of our own with their options, from the same
/// tables as the parser.
[[nodiscard]] QString helpText();

/// A line for each global option of a kind.
[[nodiscard]] QString globalOptionLines(GlobalOptionKind kind);

} // namespace keywright
