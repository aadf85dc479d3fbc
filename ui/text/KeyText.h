// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyOrigin.h"
#include "core/kms/KeySpec.h"
#include "core/kms/KeyState.h"

#include <QString>

namespace keywright {

[[nodiscard]] QString usageName(KeyUsage usage);
[[nodiscard]] QString originName(KeyOrigin origin);
[[nodiscard]] QString stateName(KeyState state);
/// "sign · agree"
[[nodiscard]] QString specNote(KeySpec spec);

} // namespace keywright
