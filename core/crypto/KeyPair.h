// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyGenerator.h"
#include "core/crypto/OpenSslHandles.h"

namespace keywright {

/// A private key out of PKCS#8 DER (RFC 5208, 5958), nothing behind it. CryptoFailed if it is none.
[[nodiscard]] Result<EvpPkey> privateKeyFrom(ByteView pkcs8);
/// A public key out of SubjectPublicKeyInfo DER (RFC 5280).
[[nodiscard]] Result<EvpPkey> publicKeyFrom(const QByteArray& subjectPublicKeyInfo);

/// The pair as the vault keeps it: PKCS#8 in secret memory, and the public half.
[[nodiscard]] Result<GeneratedKey> encodedPair(EVP_PKEY* pair);

/// Signs a fixed message with the private half and verifies it with the public half alone.
[[nodiscard]] Status pairwiseConsistent(KeySpec spec, EVP_PKEY* pair);

} // namespace keywright
