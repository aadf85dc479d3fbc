// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AsymmetricKey.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

enum class SignatureScheme { Pss, Pkcs1, Ecdsa, Ed25519, Ed25519ph, Sm2, MlDsa };

/// Sign's MessageType.
enum class MessageType { Raw, Digest, ExternalMu };

/// A SigningAlgorithmSpec.
struct SigningAlgorithmInfo {
    QLatin1StringView name; ///< "RSASSA_PSS_SHA_256"
    SignatureScheme scheme;
    const char* digest; ///< of a RAW message; nullptr where the scheme brings its own
    int digestBytes; ///< what MessageType DIGEST takes; 0: it takes none
    bool raw; ///< it takes MessageType RAW
};

[[nodiscard]] std::span<const SigningAlgorithmInfo> signingAlgorithms();
/// nullptr for a name that is none.
[[nodiscard]] const SigningAlgorithmInfo* signingAlgorithmNamed(QStringView name);

/// The length of EXTERNAL_MU (FIPS 204, algorithm 7, line 6), in bytes.
inline constexpr int externalMuBytes = 64;

/// Signs as kms:Sign does. PSS: MGF1 with the same hash, salt as long as the hash; ECDSA: DER (RFC
/// 3279); SM2DSA: the default identity 1234567812345678 (GB/T 32918.2), a DIGEST includes it;
/// ED25519_PH hashes what it is given once more (RFC 8032, Ed25519ph). Unsupported where the
/// library lacks the scheme, CryptoFailed for a message of the wrong length.
[[nodiscard]] Result<QByteArray> signWith(const PrivateKey& key,
    const SigningAlgorithmInfo& algorithm, MessageType type, const QByteArray& message);
/// false for a signature that does not match, malformed ones included.
[[nodiscard]] Result<bool> verifyWith(const PublicKey& key, const SigningAlgorithmInfo& algorithm,
    MessageType type, const QByteArray& message, const QByteArray& signature);

} // namespace keywright
