// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KmsError.h"

namespace keywright {

/// The name of the exception, or "success".
template <typename T>
[[nodiscard]] QString outcomeOf(const Result<T, KmsError>& result)
{
    return result ? QStringLiteral("success") : result.error().name;
}

} // namespace keywright
