// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"

namespace keywright {

/// What an operation does, in a few words behind its name: "stops a key from being used".
[[nodiscard]] QLatin1StringView summaryOf(Operation operation);

} // namespace keywright
