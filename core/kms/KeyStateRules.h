// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyOrigin.h"
#include "core/kms/KeyState.h"
#include "core/kms/KmsError.h"
#include "core/kms/Operation.h"

#include <QString>

#include <optional>

namespace keywright {

/// What a key's state (and, where the table says so, its origin) has against an operation: nothing, or
/// what the service answers. Source: KMS developer guide, "Key states of KMS keys", with what was
/// measured on the service since.
[[nodiscard]] std::optional<KmsError> stateProblem(
    Operation operation, KeyState state, const QString& keyArn, KeyOrigin origin);

} // namespace keywright
