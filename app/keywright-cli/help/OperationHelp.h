// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"

#include <QString>

namespace keywright {

/// What `keywright-cli create-key help` prints: name, synopsis, options and output of an operation, from
/// the tables that the parser and the checks read.
[[nodiscard]] QString operationHelp(Operation operation);

} // namespace keywright
