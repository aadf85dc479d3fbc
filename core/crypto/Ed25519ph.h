// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QByteArray>

struct evp_pkey_st;

namespace keywright {

// Ed25519ph (RFC 8032, 5.1) by libsodium: OpenSSL offers it from 3.2. The message is hashed with
// SHA-512 first, whatever it is, so a DIGEST of KMS is hashed a second time.

[[nodiscard]] Result<QByteArray> signEd25519ph(evp_pkey_st* privateKey, const QByteArray& message);
/// false for a signature that does not match.
[[nodiscard]] Result<bool> verifyEd25519ph(
    evp_pkey_st* publicKey, const QByteArray& message, const QByteArray& signature);

} // namespace keywright
