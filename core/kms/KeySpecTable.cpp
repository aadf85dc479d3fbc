// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeySpec.h"
#include "core/kms/WireNames.h"

#include <algorithm>

// Sources: the create-key manual; the service model kms/2014-11-01; KMS developer guide, "Key spec
// reference"; strengths from NIST SP 800-57 part 1 rev. 5 (ML-DSA: FIPS 204, categories 2, 3 and
// 5).
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using enum KeyFamily;

// SYMMETRIC_DEFAULT is AES-256 outside and SM4-128 inside the China Regions; bits are the former's.
constexpr std::array<KeySpecInfo, keySpecCount> specTable {{
    // clang-format off
    // spec                        name                        family        bits  strength manual import China
    {KeySpec::Rsa2048,             "RSA_2048"_L1,              Rsa,           2048, 112, true,  true,  false},
    {KeySpec::Rsa3072,             "RSA_3072"_L1,              Rsa,           3072, 128, true,  true,  false},
    {KeySpec::Rsa4096,             "RSA_4096"_L1,              Rsa,           4096, 128, true,  true,  false},
    {KeySpec::EccNistP256,         "ECC_NIST_P256"_L1,         EllipticCurve,  256, 128, true,  true,  false},
    {KeySpec::EccNistP384,         "ECC_NIST_P384"_L1,         EllipticCurve,  384, 192, true,  true,  false},
    {KeySpec::EccNistP521,         "ECC_NIST_P521"_L1,         EllipticCurve,  521, 256, true,  true,  false},
    {KeySpec::EccSecgP256k1,       "ECC_SECG_P256K1"_L1,       EllipticCurve,  256, 128, true,  true,  false},
    {KeySpec::SymmetricDefault,    "SYMMETRIC_DEFAULT"_L1,     Symmetric,      256, 256, true,  true,  false},
    {KeySpec::Hmac224,             "HMAC_224"_L1,              Hmac,           224, 224, true,  true,  false},
    {KeySpec::Hmac256,             "HMAC_256"_L1,              Hmac,           256, 256, true,  true,  false},
    {KeySpec::Hmac384,             "HMAC_384"_L1,              Hmac,           384, 256, true,  true,  false},
    {KeySpec::Hmac512,             "HMAC_512"_L1,              Hmac,           512, 256, true,  true,  false},
    {KeySpec::Sm2,                 "SM2"_L1,                   KeyFamily::Sm2, 256, 128, true,  true,  true},
    {KeySpec::MlDsa44,             "ML_DSA_44"_L1,             MlDsa,        10496, 128, false, false, false},
    {KeySpec::MlDsa65,             "ML_DSA_65"_L1,             MlDsa,        15616, 192, false, false, false},
    {KeySpec::MlDsa87,             "ML_DSA_87"_L1,             MlDsa,        20736, 256, false, false, false},
    {KeySpec::EccNistEdwards25519, "ECC_NIST_EDWARDS25519"_L1, EllipticCurve,  256, 128, false, true,  false},
    // clang-format on
}};

constexpr std::array<QLatin1StringView, keyUsageCount> usageNames {
    "ENCRYPT_DECRYPT"_L1, "SIGN_VERIFY"_L1, "GENERATE_VERIFY_MAC"_L1, "KEY_AGREEMENT"_L1};

constexpr std::array<QLatin1StringView, keyUsageCount> usageMembers {"EncryptionAlgorithms"_L1,
    "SigningAlgorithms"_L1, "MacAlgorithms"_L1, "KeyAgreementAlgorithms"_L1};

constexpr std::array symmetricCiphers {"SYMMETRIC_DEFAULT"_L1};
constexpr std::array rsaCiphers {"RSAES_OAEP_SHA_1"_L1, "RSAES_OAEP_SHA_256"_L1};
constexpr std::array rsaSignatures {"RSASSA_PKCS1_V1_5_SHA_256"_L1, "RSASSA_PKCS1_V1_5_SHA_384"_L1,
    "RSASSA_PKCS1_V1_5_SHA_512"_L1, "RSASSA_PSS_SHA_256"_L1, "RSASSA_PSS_SHA_384"_L1,
    "RSASSA_PSS_SHA_512"_L1};
constexpr std::array ecdsa256 {"ECDSA_SHA_256"_L1};
constexpr std::array ecdsa384 {"ECDSA_SHA_384"_L1};
constexpr std::array ecdsa512 {"ECDSA_SHA_512"_L1};
constexpr std::array ed25519 {"ED25519_SHA_512"_L1, "ED25519_PH_SHA_512"_L1};
constexpr std::array mlDsa {"ML_DSA_SHAKE_256"_L1};
constexpr std::array hmac224 {"HMAC_SHA_224"_L1};
constexpr std::array hmac256 {"HMAC_SHA_256"_L1};
constexpr std::array hmac384 {"HMAC_SHA_384"_L1};
constexpr std::array hmac512 {"HMAC_SHA_512"_L1};
constexpr std::array ecdh {"ECDH"_L1};
constexpr std::array sm2Ciphers {"SM2PKE"_L1};
constexpr std::array sm2Signatures {"SM2DSA"_L1};

using enum KeyUsage;

// CreateKey, KeyUsage; KeyMetadata, the four algorithm members.
constexpr std::array<PairInfo, 25> pairTable {{
    {KeySpec::Rsa2048, EncryptDecrypt, rsaCiphers},
    {KeySpec::Rsa2048, SignVerify, rsaSignatures},
    {KeySpec::Rsa3072, EncryptDecrypt, rsaCiphers},
    {KeySpec::Rsa3072, SignVerify, rsaSignatures},
    {KeySpec::Rsa4096, EncryptDecrypt, rsaCiphers},
    {KeySpec::Rsa4096, SignVerify, rsaSignatures},
    {KeySpec::EccNistP256, SignVerify, ecdsa256},
    {KeySpec::EccNistP256, KeyAgreement, ecdh},
    {KeySpec::EccNistP384, SignVerify, ecdsa384},
    {KeySpec::EccNistP384, KeyAgreement, ecdh},
    {KeySpec::EccNistP521, SignVerify, ecdsa512},
    {KeySpec::EccNistP521, KeyAgreement, ecdh},
    {KeySpec::EccSecgP256k1, SignVerify, ecdsa256},
    {KeySpec::SymmetricDefault, EncryptDecrypt, symmetricCiphers},
    {KeySpec::Hmac224, GenerateVerifyMac, hmac224},
    {KeySpec::Hmac256, GenerateVerifyMac, hmac256},
    {KeySpec::Hmac384, GenerateVerifyMac, hmac384},
    {KeySpec::Hmac512, GenerateVerifyMac, hmac512},
    {KeySpec::Sm2, EncryptDecrypt, sm2Ciphers},
    {KeySpec::Sm2, SignVerify, sm2Signatures},
    {KeySpec::Sm2, KeyAgreement, ecdh},
    {KeySpec::MlDsa44, SignVerify, mlDsa},
    {KeySpec::MlDsa65, SignVerify, mlDsa},
    {KeySpec::MlDsa87, SignVerify, mlDsa},
    {KeySpec::EccNistEdwards25519, SignVerify, ed25519},
}};

} // namespace

std::span<const KeySpecInfo> keySpecTable()
{
    return specTable;
}

const KeySpecInfo& infoOf(KeySpec spec)
{
    return specTable[static_cast<std::size_t>(spec)];
}

QLatin1StringView nameOf(KeySpec spec)
{
    return infoOf(spec).name;
}

std::optional<KeySpec> keySpecNamed(QStringView name)
{
    const auto found = std::find_if(specTable.begin(), specTable.end(),
        [name](const KeySpecInfo& info) { return info.name == name; });
    return found == specTable.end() ? std::nullopt : std::optional(found->spec);
}

QLatin1StringView nameOf(KeyUsage usage)
{
    return usageNames[static_cast<std::size_t>(usage)];
}

std::optional<KeyUsage> keyUsageNamed(QStringView name)
{
    return enumNamed<KeyUsage>(name, usageNames);
}

std::span<const PairInfo> validPairs()
{
    return pairTable;
}

bool isValidPair(KeySpec spec, KeyUsage usage)
{
    return !algorithmsOf(spec, usage).empty();
}

std::span<const QLatin1StringView> algorithmsOf(KeySpec spec, KeyUsage usage)
{
    const auto found = std::find_if(pairTable.begin(), pairTable.end(),
        [&](const PairInfo& pair) { return pair.spec == spec && pair.usage == usage; });
    if (found == pairTable.end())
        return {};
    return found->algorithms;
}

QLatin1StringView algorithmsMember(KeyUsage usage)
{
    return usageMembers[static_cast<std::size_t>(usage)];
}

} // namespace keywright
