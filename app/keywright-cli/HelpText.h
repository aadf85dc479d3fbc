// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keywright {

/// What `keywright-cli help` prints: every command with its options, from the same tables as the parser.
[[nodiscard]] QString helpText();

} // namespace keywright
