// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AsymmetricKey.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

/// The EncryptionAlgorithmSpec values of key pairs.
enum class EncryptionAlgorithm { RsaesOaepSha1, RsaesOaepSha256, Sm2Pke };

struct EncryptionAlgorithmInfo {
    EncryptionAlgorithm algorithm;
    QLatin1StringView name; ///< "RSAES_OAEP_SHA_256"
    const char* digest; ///< of the label and of MGF1 alike; nullptr for SM2PKE
    int digestBytes;
};

[[nodiscard]] std::span<const EncryptionAlgorithmInfo> encryptionAlgorithms();
[[nodiscard]] const EncryptionAlgorithmInfo& infoOf(EncryptionAlgorithm algorithm);
[[nodiscard]] std::optional<EncryptionAlgorithm> encryptionAlgorithmNamed(QStringView name);

/// The most bytes that one encryption takes: modulus − 2·hash − 2 for OAEP (RFC 8017, 7.1.1), 1,024
/// for SM2PKE (KMS API reference, Encrypt).
[[nodiscard]] int largestPlaintext(EncryptionAlgorithm algorithm, KeySpec spec);

/// OAEP with an empty label; SM2PKE as ASN.1 C1‖C3‖C2 (GB/T 32918.4, GM/T 0009).
[[nodiscard]] Result<QByteArray> encryptWith(
    const PublicKey& key, EncryptionAlgorithm algorithm, ByteView plain);
/// CryptoFailed for whatever does not open; no reason is told apart (RFC 8017, 7.1.2).
[[nodiscard]] Result<SecretBytes> decryptWith(
    const PrivateKey& key, EncryptionAlgorithm algorithm, const QByteArray& sealed);

} // namespace keywright
