// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArrayView>

namespace keywright {

/// HKDF-SHA-256 (RFC 5869): a key for one purpose, named by `info`, from a key of full entropy.
[[nodiscard]] Result<SecretBytes> hkdf(
    ByteView key, QByteArrayView salt, QByteArrayView info, std::size_t size);

} // namespace keywright
