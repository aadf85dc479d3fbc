// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyGenerator.h"

namespace keywright {

/// Checks imported material against a spec, as ImportKeyMaterial does: symmetric exactly 32 bytes (16
/// in China Regions), HMAC at least the spec's length and at most 128 bytes, RSA PKCS#8 with two
/// primes of the spec's size, EC PKCS#8 with the spec's named curve, Ed25519 PKCS#8 (RFC 8410).
/// InvalidInput with the reason as detail.
[[nodiscard]] Result<GeneratedKey> checkKeyMaterial(
    KeySpec spec, bool smallSymmetric, const KeyMaterial& material);

/// SHA-256 of the SubjectPublicKeyInfo, or for secrets a key check value: HMAC-SHA-256 of a fixed
/// label under the key; 32 bytes, safe to show.
[[nodiscard]] QByteArray keyFingerprint(KeySpec spec, const GeneratedKey& key);

} // namespace keywright
