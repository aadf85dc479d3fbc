// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace keywright {

/// FIPS 180-4.
[[nodiscard]] Result<QByteArray> sha256(QByteArrayView message);
/// RFC 2104; the outcome may be a key itself.
[[nodiscard]] Result<SecretBytes> hmacSha256(ByteView key, QByteArrayView message);

} // namespace keywright
