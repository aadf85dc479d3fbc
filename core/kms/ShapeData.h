// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Shape.h"

#include <array>

// The input shapes of the service model kms/2014-11-01 under the model's names. Names of enums
// stand in the order in which the service prints them (measured in 2026, or else the model's).
namespace keywright::shapes {

using namespace Qt::StringLiterals;
using enum ShapeType;

// clang-format off
inline constexpr std::array customKeyStoreNames {"AWS_CLOUDHSM"_L1, "EXTERNAL_KEY_STORE"_L1};
inline constexpr std::array xksProxyConnectivityNames {
    "PUBLIC_ENDPOINT"_L1, "VPC_ENDPOINT_SERVICE"_L1};
inline constexpr std::array grantOperationNames {
    "Decrypt"_L1, "Encrypt"_L1, "GenerateDataKey"_L1, "GenerateDataKeyWithoutPlaintext"_L1,
    "ReEncryptFrom"_L1, "ReEncryptTo"_L1, "Sign"_L1, "Verify"_L1, "GetPublicKey"_L1,
    "CreateGrant"_L1, "RetireGrant"_L1, "DescribeKey"_L1, "GenerateDataKeyPair"_L1,
    "GenerateDataKeyPairWithoutPlaintext"_L1, "GenerateMac"_L1, "VerifyMac"_L1,
    "DeriveSharedSecret"_L1};
inline constexpr std::array keyUsageNames {
    "ENCRYPT_DECRYPT"_L1, "SIGN_VERIFY"_L1, "GENERATE_VERIFY_MAC"_L1, "KEY_AGREEMENT"_L1};
inline constexpr std::array customerMasterKeySpecNames {
    "RSA_2048"_L1, "RSA_3072"_L1, "RSA_4096"_L1, "ECC_NIST_P256"_L1, "ECC_NIST_P384"_L1,
    "ECC_NIST_P521"_L1, "ECC_SECG_P256K1"_L1, "SYMMETRIC_DEFAULT"_L1, "HMAC_224"_L1,
    "HMAC_256"_L1, "HMAC_384"_L1, "HMAC_512"_L1, "SM2"_L1};
inline constexpr std::array keySpecNames {
    "RSA_2048"_L1, "RSA_3072"_L1, "RSA_4096"_L1, "ECC_NIST_P256"_L1, "ECC_NIST_P384"_L1,
    "ECC_NIST_P521"_L1, "ECC_SECG_P256K1"_L1, "ECC_NIST_EDWARDS25519"_L1, "SYMMETRIC_DEFAULT"_L1,
    "HMAC_224"_L1, "HMAC_256"_L1, "HMAC_384"_L1, "HMAC_512"_L1, "SM2"_L1, "ML_DSA_44"_L1,
    "ML_DSA_65"_L1, "ML_DSA_87"_L1};
inline constexpr std::array originNames {
    "AWS_KMS"_L1, "EXTERNAL"_L1, "AWS_CLOUDHSM"_L1, "EXTERNAL_KEY_STORE"_L1};
inline constexpr std::array encryptionAlgorithmSpecNames {
    "RSAES_OAEP_SHA_1"_L1, "RSAES_OAEP_SHA_256"_L1, "SM2PKE"_L1, "SYMMETRIC_DEFAULT"_L1};
inline constexpr std::array keyEncryptionMechanismNames {"RSAES_OAEP_SHA_256"_L1};
inline constexpr std::array dryRunModifierNames {"IGNORE_CIPHERTEXT"_L1};
inline constexpr std::array keyAgreementAlgorithmSpecNames {"ECDH"_L1};
inline constexpr std::array dataKeySpecNames {"AES_256"_L1, "AES_128"_L1};
inline constexpr std::array dataKeyPairSpecNames {
    "RSA_2048"_L1, "RSA_3072"_L1, "RSA_4096"_L1, "ECC_NIST_P256"_L1, "ECC_NIST_P384"_L1,
    "ECC_NIST_P521"_L1, "ECC_SECG_P256K1"_L1, "SM2"_L1, "ECC_NIST_EDWARDS25519"_L1};
inline constexpr std::array macAlgorithmSpecNames {
    "HMAC_SHA_384"_L1, "HMAC_SHA_256"_L1, "HMAC_SHA_224"_L1, "HMAC_SHA_512"_L1};
inline constexpr std::array algorithmSpecNames {
    "RSAES_PKCS1_V1_5"_L1, "RSAES_OAEP_SHA_1"_L1, "RSAES_OAEP_SHA_256"_L1,
    "RSA_AES_KEY_WRAP_SHA_1"_L1, "RSA_AES_KEY_WRAP_SHA_256"_L1, "SM2PKE"_L1};
inline constexpr std::array wrappingKeySpecNames {
    "RSA_2048"_L1, "RSA_3072"_L1, "RSA_4096"_L1, "SM2"_L1};
inline constexpr std::array expirationModelNames {
    "KEY_MATERIAL_EXPIRES"_L1, "KEY_MATERIAL_DOES_NOT_EXPIRE"_L1};
inline constexpr std::array importTypeNames {"NEW_KEY_MATERIAL"_L1, "EXISTING_KEY_MATERIAL"_L1};
inline constexpr std::array includeKeyMaterialNames {"ALL_KEY_MATERIAL"_L1, "ROTATIONS_ONLY"_L1};
inline constexpr std::array messageTypeNames {"RAW"_L1, "DIGEST"_L1, "EXTERNAL_MU"_L1};
inline constexpr std::array signingAlgorithmSpecNames {
    "RSASSA_PSS_SHA_256"_L1, "RSASSA_PSS_SHA_384"_L1, "RSASSA_PSS_SHA_512"_L1,
    "RSASSA_PKCS1_V1_5_SHA_256"_L1, "RSASSA_PKCS1_V1_5_SHA_384"_L1,
    "RSASSA_PKCS1_V1_5_SHA_512"_L1, "ECDSA_SHA_256"_L1, "ECDSA_SHA_384"_L1, "ECDSA_SHA_512"_L1,
    "ED25519_SHA_512"_L1, "ED25519_PH_SHA_512"_L1, "SM2DSA"_L1, "ML_DSA_SHAKE_256"_L1};
inline constexpr Shape keyId {.type = Text, .min = 1, .max = 2048, .pattern = ShapePattern::Ascii};
inline constexpr Shape customKeyStoreId {.type = Text, .min = 1, .max = 64};
inline constexpr Shape aliasName {.type = Text, .min = 1, .max = 256, .pattern = ShapePattern::Name};
inline constexpr Shape customKeyStoreName {.type = Text, .min = 1, .max = 256};
inline constexpr Shape cloudHsmClusterId {.type = Text, .min = 19, .max = 24, .pattern = ShapePattern::ClusterId};
inline constexpr Shape trustAnchorCertificate {.type = Text, .min = 1, .max = 5000};
inline constexpr Shape keyStorePassword {.type = Text, .min = 7, .max = 32, .hidden = true};
inline constexpr Shape customKeyStore {.type = Text, .values = customKeyStoreNames};
inline constexpr Shape xksProxyUriEndpoint {.type = Text, .min = 10, .max = 128, .pattern = ShapePattern::ProxyEndpoint};
inline constexpr Shape xksProxyUriPath {.type = Text, .min = 10, .max = 128, .pattern = ShapePattern::ProxyPath};
inline constexpr Shape xksProxyVpcEndpointServiceName {.type = Text, .min = 20, .max = 64, .pattern = ShapePattern::VpcService};
inline constexpr Shape accountId {.type = Text, .min = 12, .max = 12, .pattern = ShapePattern::AccountId};
inline constexpr Shape xksProxyAuthenticationAccessKeyId {.type = Text, .min = 20, .max = 30, .hidden = true, .pattern = ShapePattern::Base32};
inline constexpr Shape xksProxyAuthenticationRawSecretAccessKey {.type = Text, .min = 43, .max = 64, .hidden = true, .pattern = ShapePattern::Base64};
inline constexpr std::array<ShapeMember, 2> xksProxyAuthenticationCredentialMembers {{
    {"AccessKeyId"_L1, &xksProxyAuthenticationAccessKeyId, true},
    {"RawSecretAccessKey"_L1, &xksProxyAuthenticationRawSecretAccessKey, true}}};
inline constexpr Shape xksProxyAuthenticationCredential {.type = Structure, .members = xksProxyAuthenticationCredentialMembers};
inline constexpr Shape xksProxyConnectivity {.type = Text, .values = xksProxyConnectivityNames};
inline constexpr Shape principalId {.type = Text, .min = 1, .max = 256, .pattern = ShapePattern::Principal};
inline constexpr Shape grantOperation {.type = Text, .values = grantOperationNames};
inline constexpr Shape grantOperationList {.type = List, .element = &grantOperation};
inline constexpr Shape encryptionContext {.type = TextMap};
inline constexpr std::array<ShapeMember, 2> grantConstraintsMembers {{
    {"EncryptionContextSubset"_L1, &encryptionContext},
    {"EncryptionContextEquals"_L1, &encryptionContext}}};
inline constexpr Shape grantConstraints {.type = Structure, .members = grantConstraintsMembers};
inline constexpr Shape grantToken {.type = Text, .min = 1, .max = 8192};
inline constexpr Shape grantTokenList {.type = List, .max = 10, .element = &grantToken};
inline constexpr Shape grantName {.type = Text, .min = 1, .max = 256, .pattern = ShapePattern::Name};
inline constexpr Shape nullableBoolean {.type = Boolean};
inline constexpr Shape policy {.type = Text, .min = 1, .max = 131072, .pattern = ShapePattern::Policy};
inline constexpr Shape description {.type = Text, .max = 8192};
inline constexpr Shape keyUsage {.type = Text, .values = keyUsageNames};
inline constexpr Shape customerMasterKeySpec {.type = Text, .values = customerMasterKeySpecNames};
inline constexpr Shape keySpec {.type = Text, .values = keySpecNames};
inline constexpr Shape origin {.type = Text, .values = originNames};
inline constexpr Shape boolean {.type = Boolean};
inline constexpr Shape tagKey {.type = Text, .min = 1, .max = 128};
inline constexpr Shape tagValue {.type = Text, .max = 256};
inline constexpr std::array<ShapeMember, 2> tagMembers {{
    {"TagKey"_L1, &tagKey, true}, {"TagValue"_L1, &tagValue, true}}};
inline constexpr Shape tag {.type = Structure, .members = tagMembers};
inline constexpr Shape tagList {.type = List, .element = &tag};
inline constexpr Shape xksKeyId {.type = Text, .min = 1, .max = 128, .pattern = ShapePattern::XksKeyId};
inline constexpr Shape ciphertext {.type = Blob, .min = 1, .max = 6144, .hidden = true};
inline constexpr Shape encryptionAlgorithmSpec {.type = Text, .values = encryptionAlgorithmSpecNames};
inline constexpr Shape keyEncryptionMechanism {.type = Text, .values = keyEncryptionMechanismNames};
inline constexpr Shape attestationDocument {.type = Blob, .min = 1, .max = 262144, .hidden = true};
inline constexpr std::array<ShapeMember, 2> recipientInfoMembers {{
    {"KeyEncryptionAlgorithm"_L1, &keyEncryptionMechanism},
    {"AttestationDocument"_L1, &attestationDocument}}};
inline constexpr Shape recipientInfo {.type = Structure, .members = recipientInfoMembers};
inline constexpr Shape dryRunModifier {.type = Text, .values = dryRunModifierNames};
inline constexpr Shape dryRunModifierList {.type = List, .element = &dryRunModifier};
inline constexpr Shape backingKeyId {.type = Text, .min = 64, .max = 64, .pattern = ShapePattern::Hex};
inline constexpr Shape keyAgreementAlgorithmSpec {.type = Text, .values = keyAgreementAlgorithmSpecNames};
inline constexpr Shape publicKey {.type = Blob, .min = 1, .max = 8192, .hidden = true};
inline constexpr Shape limit {.type = Integer, .min = 1, .max = 1000};
inline constexpr Shape marker {.type = Text, .min = 1, .max = 1024, .pattern = ShapePattern::Marker};
inline constexpr Shape rotationPeriodInDays {.type = Integer, .min = 90, .max = 2560};
inline constexpr Shape plaintext {.type = Blob, .min = 1, .max = 4096, .hidden = true};
inline constexpr Shape numberOfBytes {.type = Integer, .min = 1, .max = 1024};
inline constexpr Shape dataKeySpec {.type = Text, .values = dataKeySpecNames};
inline constexpr Shape dataKeyPairSpec {.type = Text, .values = dataKeyPairSpecNames};
inline constexpr Shape macAlgorithmSpec {.type = Text, .values = macAlgorithmSpecNames};
inline constexpr Shape policyName {.type = Text, .min = 1, .max = 128, .pattern = ShapePattern::Word};
inline constexpr Shape algorithmSpec {.type = Text, .values = algorithmSpecNames};
inline constexpr Shape wrappingKeySpec {.type = Text, .values = wrappingKeySpecNames};
inline constexpr Shape date {.type = Timestamp};
inline constexpr Shape expirationModel {.type = Text, .values = expirationModelNames};
inline constexpr Shape importType {.type = Text, .values = importTypeNames};
inline constexpr Shape keyMaterialDescription {.type = Text, .max = 256, .pattern = ShapePattern::Words};
inline constexpr Shape grantId {.type = Text, .min = 1, .max = 128};
inline constexpr Shape includeKeyMaterial {.type = Text, .values = includeKeyMaterialNames};
inline constexpr Shape region {.type = Text, .min = 1, .max = 32, .pattern = ShapePattern::Region};
inline constexpr Shape pendingWindowInDays {.type = Integer, .min = 1, .max = 365};
inline constexpr Shape messageType {.type = Text, .values = messageTypeNames};
inline constexpr Shape signingAlgorithmSpec {
    .type = Text, .values = signingAlgorithmSpecNames, .alsoTaken = "SYMMETRIC_DEFAULT"_L1};
inline constexpr Shape tagKeyList {.type = List, .element = &tagKey}; // clang-format on

} // namespace keywright::shapes
