// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QString>

namespace keywright {

/// A whole file of at most 1 MiB, never in memory that is not wiped. FileNotFound, PermissionDenied,
/// IoFailure.
[[nodiscard]] Result<SecretBytes> readSecretFile(const QString& path);

/// Leaves the old file or the new one, readable by its owner only; makes the folder.
[[nodiscard]] Status writeSecretFile(const QString& path, const SecretBytes& bytes);

} // namespace keywright
