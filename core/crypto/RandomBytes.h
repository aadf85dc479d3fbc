// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>

namespace keywright {

/// Fills from OpenSSL's DRBG (RAND_priv_bytes). NoEntropy when it gives none.
[[nodiscard]] Result<SecretBytes> randomSecret(std::size_t size);
/// Public randomness: nonces, identifiers.
[[nodiscard]] Result<QByteArray> randomBytes(qsizetype size);
/// A random UUID (RFC 4122 version 4), lower case, without braces.
[[nodiscard]] Result<QString> randomUuid();

} // namespace keywright
