// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeySpec.h"

#include <QByteArray>

namespace keywright {

// Vectors give keys as numbers; the crypto layer takes them in DER only. Numbers are big-endian.

/// SubjectPublicKeyInfo of an RSA key (RFC 8017, A.1.1).
[[nodiscard]] QByteArray rsaPublicKey(const QByteArray& modulus, const QByteArray& exponent);
/// SubjectPublicKeyInfo of an uncompressed point (RFC 5480).
[[nodiscard]] QByteArray ecPublicKey(KeySpec spec, const QByteArray& x, const QByteArray& y);
/// PKCS#8 of a private number without its public point (RFC 5915).
[[nodiscard]] QByteArray ecPrivateKey(KeySpec spec, const QByteArray& number);
/// SubjectPublicKeyInfo and PKCS#8 of Ed25519 keys (RFC 8410).
[[nodiscard]] QByteArray ed25519PublicKey(const QByteArray& point);
[[nodiscard]] QByteArray ed25519PrivateKey(const QByteArray& seed);
/// An ECDSA signature (RFC 3279, 2.2.3).
[[nodiscard]] QByteArray ecdsaSignature(const QByteArray& r, const QByteArray& s);

} // namespace keywright
