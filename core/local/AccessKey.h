// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QString>

namespace keywright {

/// "AKIA" and 16 letters, as AWS's long-term access keys begin.
[[nodiscard]] Result<QString> newAccessKeyId();
/// 40 letters of base64.
[[nodiscard]] Result<SecretAccessKey> newSecretAccessKey();

} // namespace keywright
