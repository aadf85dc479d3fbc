// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

/// CreateKey's KeySpec, in the order of the KMS service model (kms/2014-11-01).
enum class KeySpec {
    Rsa2048,
    Rsa3072,
    Rsa4096,
    EccNistP256,
    EccNistP384,
    EccNistP521,
    EccSecgP256k1,
    SymmetricDefault,
    Hmac224,
    Hmac256,
    Hmac384,
    Hmac512,
    Sm2,
    MlDsa44,
    MlDsa65,
    MlDsa87,
    EccNistEdwards25519,
};
inline constexpr int keySpecCount = 17;

/// CreateKey's KeyUsage.
enum class KeyUsage { EncryptDecrypt, SignVerify, GenerateVerifyMac, KeyAgreement };
inline constexpr int keyUsageCount = 4;

enum class KeyFamily { Symmetric, Hmac, Rsa, EllipticCurve, Sm2, MlDsa };

/// One row of the table that wizard, engine, terminal and tests read.
struct KeySpecInfo {
    KeySpec spec;
    QLatin1StringView name; ///< wire name, e.g. "ECC_NIST_P256"
    KeyFamily family;
    int bits;             ///< key size in bits: modulus, field, or length of the secret
    int securityStrength; ///< NIST SP 800-57 part 1 rev. 5, tables 2 and 4, in bits
    bool inManual;        ///< one of the 13 of the create-key manual; the others are newer
    bool importable;      ///< material can be imported with origin EXTERNAL (all but ML-DSA)
    bool chinaRegionsOnly;
};

/// What a spec yields for one usage: the algorithms, in the service's order; empty = not a valid pair.
struct PairInfo {
    KeySpec spec;
    KeyUsage usage;
    std::span<const QLatin1StringView> algorithms;
};

[[nodiscard]] std::span<const KeySpecInfo> keySpecTable();
[[nodiscard]] const KeySpecInfo& infoOf(KeySpec spec);
[[nodiscard]] QLatin1StringView nameOf(KeySpec spec);
[[nodiscard]] std::optional<KeySpec> keySpecNamed(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(KeyUsage usage);
[[nodiscard]] std::optional<KeyUsage> keyUsageNamed(QStringView name);

/// The 25 valid pairs of spec and usage (21 of them in the manual).
[[nodiscard]] std::span<const PairInfo> validPairs();
[[nodiscard]] bool isValidPair(KeySpec spec, KeyUsage usage);
/// Empty when the pair is not valid.
[[nodiscard]] std::span<const QLatin1StringView> algorithmsOf(KeySpec spec, KeyUsage usage);
/// KeyMetadata's member for a usage's algorithms, e.g. "SigningAlgorithms".
[[nodiscard]] QLatin1StringView algorithmsMember(KeyUsage usage);

} // namespace keywright
