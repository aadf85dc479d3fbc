// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/foundation/Result.h"
#include "core/kms/KeySpec.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

/// GetParametersForImport's WrappingAlgorithm for RSA wrapping keys.
enum class WrappingAlgorithm {
    RsaesOaepSha1,
    RsaesOaepSha256,
    RsaAesKeyWrapSha1,
    RsaAesKeyWrapSha256,
};

struct WrappingAlgorithmInfo {
    WrappingAlgorithm algorithm;
    QLatin1StringView name; ///< "RSA_AES_KEY_WRAP_SHA_256"
    bool twoStep;           ///< RSA-OAEP(32-byte AES key) ‖ AES-KWP (RFC 5649) of the material
    bool sha256;
};

[[nodiscard]] std::span<const WrappingAlgorithmInfo> wrappingAlgorithms();
[[nodiscard]] const WrappingAlgorithmInfo& infoOf(WrappingAlgorithm algorithm);
[[nodiscard]] std::optional<WrappingAlgorithm> wrappingAlgorithmNamed(QStringView name);

/// Why an algorithm does not fit a spec under a wrapping key of that size; empty = it fits. (KMS
/// developer guide, "Select a wrapping algorithm"; OAEP carries modulus − 2·hash − 2 bytes.)
[[nodiscard]] std::optional<Phrase> reasonAgainstWrapping(
    WrappingAlgorithm algorithm, KeySpec spec, int wrappingKeyBits);

/// Wraps material for a service's public key (SubjectPublicKeyInfo DER).
[[nodiscard]] Result<QByteArray> wrapKeyMaterial(
    WrappingAlgorithm algorithm, const QByteArray& publicKey, const KeyMaterial& material);
/// Unwraps with the wrapping private key (PKCS#8 DER). CryptoFailed when it does not open.
[[nodiscard]] Result<KeyMaterial> unwrapKeyMaterial(
    WrappingAlgorithm algorithm, const KeyMaterial& privateKey, const QByteArray& wrapped);

} // namespace keywright
