// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KeySpec.h"
#include "core/secrets/SecretBytes.h"

#include <QString>

namespace keywright {

/// How key material is written in a file. DER needs no row of its own: it is the bytes as they are.
enum class MaterialForm { Detect, Bytes, Pem, Hex };

/// A whole file of at most 64 KiB, straight into secret memory.
[[nodiscard]] Result<SecretBytes> readMaterialFile(const QString& path);

/// Raw bytes or PKCS#8 DER out of what was read or typed. InvalidInput with the reason as detail.
[[nodiscard]] Result<KeyMaterial> materialFrom(
    const SecretBytes& content, MaterialForm form, KeySpec spec);

} // namespace keywright
