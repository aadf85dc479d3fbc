// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Shape.h"
#include "core/kms/ShapeData.h"

// Source: the input shapes of the service model kms/2014-11-01, members in its order.
namespace keywright {

namespace shapes {

// clang-format off
constexpr std::array<ShapeMember, 1> onlyKeyId {{{"KeyId"_L1, &keyId, true}}};
constexpr std::array<ShapeMember, 1> onlyStoreId {{{"CustomKeyStoreId"_L1, &customKeyStoreId, true}}};
constexpr std::array<ShapeMember, 2> createAlias {{
    {"AliasName"_L1, &aliasName, true}, {"TargetKeyId"_L1, &keyId, true}}};
constexpr std::array<ShapeMember, 11> createCustomKeyStore {{
    {"CustomKeyStoreName"_L1, &customKeyStoreName, true},
    {"CloudHsmClusterId"_L1, &cloudHsmClusterId},
    {"TrustAnchorCertificate"_L1, &trustAnchorCertificate},
    {"KeyStorePassword"_L1, &keyStorePassword}, {"CustomKeyStoreType"_L1, &customKeyStore},
    {"XksProxyUriEndpoint"_L1, &xksProxyUriEndpoint}, {"XksProxyUriPath"_L1, &xksProxyUriPath},
    {"XksProxyVpcEndpointServiceName"_L1, &xksProxyVpcEndpointServiceName},
    {"XksProxyVpcEndpointServiceOwner"_L1, &accountId},
    {"XksProxyAuthenticationCredential"_L1, &xksProxyAuthenticationCredential},
    {"XksProxyConnectivity"_L1, &xksProxyConnectivity}}};
constexpr std::array<ShapeMember, 8> createGrant {{
    {"KeyId"_L1, &keyId, true}, {"GranteePrincipal"_L1, &principalId, true},
    {"RetiringPrincipal"_L1, &principalId}, {"Operations"_L1, &grantOperationList, true},
    {"Constraints"_L1, &grantConstraints}, {"GrantTokens"_L1, &grantTokenList},
    {"Name"_L1, &grantName}, {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 11> createKey {{
    {"Policy"_L1, &policy}, {"Description"_L1, &description}, {"KeyUsage"_L1, &keyUsage},
    {"CustomerMasterKeySpec"_L1, &customerMasterKeySpec}, {"KeySpec"_L1, &keySpec},
    {"Origin"_L1, &origin}, {"CustomKeyStoreId"_L1, &customKeyStoreId},
    {"BypassPolicyLockoutSafetyCheck"_L1, &boolean}, {"Tags"_L1, &tagList},
    {"MultiRegion"_L1, &nullableBoolean}, {"XksKeyId"_L1, &xksKeyId}}};
constexpr std::array<ShapeMember, 8> decrypt {{
    {"CiphertextBlob"_L1, &ciphertext}, {"EncryptionContext"_L1, &encryptionContext},
    {"GrantTokens"_L1, &grantTokenList}, {"KeyId"_L1, &keyId},
    {"EncryptionAlgorithm"_L1, &encryptionAlgorithmSpec}, {"Recipient"_L1, &recipientInfo},
    {"DryRun"_L1, &nullableBoolean}, {"DryRunModifiers"_L1, &dryRunModifierList}}};
constexpr std::array<ShapeMember, 1> deleteAlias {{{"AliasName"_L1, &aliasName, true}}};
constexpr std::array<ShapeMember, 2> deleteImportedKeyMaterial {{
    {"KeyId"_L1, &keyId, true}, {"KeyMaterialId"_L1, &backingKeyId}}};
constexpr std::array<ShapeMember, 6> deriveSharedSecret {{
    {"KeyId"_L1, &keyId, true}, {"KeyAgreementAlgorithm"_L1, &keyAgreementAlgorithmSpec, true},
    {"PublicKey"_L1, &publicKey, true}, {"GrantTokens"_L1, &grantTokenList},
    {"DryRun"_L1, &nullableBoolean}, {"Recipient"_L1, &recipientInfo}}};
constexpr std::array<ShapeMember, 4> describeCustomKeyStores {{
    {"CustomKeyStoreId"_L1, &customKeyStoreId}, {"CustomKeyStoreName"_L1, &customKeyStoreName},
    {"Limit"_L1, &limit}, {"Marker"_L1, &marker}}};
constexpr std::array<ShapeMember, 2> describeKey {{
    {"KeyId"_L1, &keyId, true}, {"GrantTokens"_L1, &grantTokenList}}};
constexpr std::array<ShapeMember, 2> enableKeyRotation {{
    {"KeyId"_L1, &keyId, true}, {"RotationPeriodInDays"_L1, &rotationPeriodInDays}}};
constexpr std::array<ShapeMember, 6> encrypt {{
    {"KeyId"_L1, &keyId, true}, {"Plaintext"_L1, &plaintext, true},
    {"EncryptionContext"_L1, &encryptionContext}, {"GrantTokens"_L1, &grantTokenList},
    {"EncryptionAlgorithm"_L1, &encryptionAlgorithmSpec}, {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 7> generateDataKey {{
    {"KeyId"_L1, &keyId, true}, {"EncryptionContext"_L1, &encryptionContext},
    {"NumberOfBytes"_L1, &numberOfBytes}, {"KeySpec"_L1, &dataKeySpec},
    {"GrantTokens"_L1, &grantTokenList}, {"Recipient"_L1, &recipientInfo},
    {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 6> generateDataKeyPair {{
    {"EncryptionContext"_L1, &encryptionContext}, {"KeyId"_L1, &keyId, true},
    {"KeyPairSpec"_L1, &dataKeyPairSpec, true}, {"GrantTokens"_L1, &grantTokenList},
    {"Recipient"_L1, &recipientInfo}, {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 5> generateDataKeyPairWithoutPlaintext {{
    {"EncryptionContext"_L1, &encryptionContext}, {"KeyId"_L1, &keyId, true},
    {"KeyPairSpec"_L1, &dataKeyPairSpec, true}, {"GrantTokens"_L1, &grantTokenList},
    {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 6> generateDataKeyWithoutPlaintext {{
    {"KeyId"_L1, &keyId, true}, {"EncryptionContext"_L1, &encryptionContext},
    {"KeySpec"_L1, &dataKeySpec}, {"NumberOfBytes"_L1, &numberOfBytes},
    {"GrantTokens"_L1, &grantTokenList}, {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 5> generateMac {{
    {"Message"_L1, &plaintext, true}, {"KeyId"_L1, &keyId, true},
    {"MacAlgorithm"_L1, &macAlgorithmSpec, true}, {"GrantTokens"_L1, &grantTokenList},
    {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 3> generateRandom {{
    {"NumberOfBytes"_L1, &numberOfBytes}, {"CustomKeyStoreId"_L1, &customKeyStoreId},
    {"Recipient"_L1, &recipientInfo}}};
constexpr std::array<ShapeMember, 2> getKeyPolicy {{
    {"KeyId"_L1, &keyId, true}, {"PolicyName"_L1, &policyName}}};
constexpr std::array<ShapeMember, 3> getParametersForImport {{
    {"KeyId"_L1, &keyId, true}, {"WrappingAlgorithm"_L1, &algorithmSpec, true},
    {"WrappingKeySpec"_L1, &wrappingKeySpec, true}}};
constexpr std::array<ShapeMember, 8> importKeyMaterial {{
    {"KeyId"_L1, &keyId, true}, {"ImportToken"_L1, &ciphertext, true},
    {"EncryptedKeyMaterial"_L1, &ciphertext, true}, {"ValidTo"_L1, &date},
    {"ExpirationModel"_L1, &expirationModel}, {"ImportType"_L1, &importType},
    {"KeyMaterialDescription"_L1, &keyMaterialDescription}, {"KeyMaterialId"_L1, &backingKeyId}}};
constexpr std::array<ShapeMember, 3> listAliases {{
    {"KeyId"_L1, &keyId}, {"Limit"_L1, &limit}, {"Marker"_L1, &marker}}};
constexpr std::array<ShapeMember, 5> listGrants {{
    {"Limit"_L1, &limit}, {"Marker"_L1, &marker}, {"KeyId"_L1, &keyId, true},
    {"GrantId"_L1, &grantId}, {"GranteePrincipal"_L1, &principalId}}};
constexpr std::array<ShapeMember, 3> listKeyPolicies {{
    {"KeyId"_L1, &keyId, true}, {"Limit"_L1, &limit}, {"Marker"_L1, &marker}}};
constexpr std::array<ShapeMember, 4> listKeyRotations {{
    {"KeyId"_L1, &keyId, true}, {"IncludeKeyMaterial"_L1, &includeKeyMaterial},
    {"Limit"_L1, &limit}, {"Marker"_L1, &marker}}};
constexpr std::array<ShapeMember, 2> listKeys {{
    {"Limit"_L1, &limit}, {"Marker"_L1, &marker}}};
constexpr std::array<ShapeMember, 3> listRetirableGrants {{
    {"Limit"_L1, &limit}, {"Marker"_L1, &marker}, {"RetiringPrincipal"_L1, &principalId, true}}};
constexpr std::array<ShapeMember, 4> putKeyPolicy {{
    {"KeyId"_L1, &keyId, true}, {"PolicyName"_L1, &policyName}, {"Policy"_L1, &policy, true},
    {"BypassPolicyLockoutSafetyCheck"_L1, &boolean}}};
constexpr std::array<ShapeMember, 10> reEncrypt {{
    {"CiphertextBlob"_L1, &ciphertext}, {"SourceEncryptionContext"_L1, &encryptionContext},
    {"SourceKeyId"_L1, &keyId}, {"DestinationKeyId"_L1, &keyId, true},
    {"DestinationEncryptionContext"_L1, &encryptionContext},
    {"SourceEncryptionAlgorithm"_L1, &encryptionAlgorithmSpec},
    {"DestinationEncryptionAlgorithm"_L1, &encryptionAlgorithmSpec},
    {"GrantTokens"_L1, &grantTokenList}, {"DryRun"_L1, &nullableBoolean},
    {"DryRunModifiers"_L1, &dryRunModifierList}}};
constexpr std::array<ShapeMember, 6> replicateKey {{
    {"KeyId"_L1, &keyId, true}, {"ReplicaRegion"_L1, &region, true}, {"Policy"_L1, &policy},
    {"BypassPolicyLockoutSafetyCheck"_L1, &boolean}, {"Description"_L1, &description},
    {"Tags"_L1, &tagList}}};
constexpr std::array<ShapeMember, 4> retireGrant {{
    {"GrantToken"_L1, &grantToken}, {"KeyId"_L1, &keyId}, {"GrantId"_L1, &grantId},
    {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 3> revokeGrant {{
    {"KeyId"_L1, &keyId, true}, {"GrantId"_L1, &grantId, true}, {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 2> scheduleKeyDeletion {{
    {"KeyId"_L1, &keyId, true}, {"PendingWindowInDays"_L1, &pendingWindowInDays}}};
constexpr std::array<ShapeMember, 6> sign {{
    {"KeyId"_L1, &keyId, true}, {"Message"_L1, &plaintext, true}, {"MessageType"_L1, &messageType},
    {"GrantTokens"_L1, &grantTokenList}, {"SigningAlgorithm"_L1, &signingAlgorithmSpec, true},
    {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 2> tagResource {{
    {"KeyId"_L1, &keyId, true}, {"Tags"_L1, &tagList, true}}};
constexpr std::array<ShapeMember, 2> untagResource {{
    {"KeyId"_L1, &keyId, true}, {"TagKeys"_L1, &tagKeyList, true}}};
constexpr std::array<ShapeMember, 10> updateCustomKeyStore {{
    {"CustomKeyStoreId"_L1, &customKeyStoreId, true},
    {"NewCustomKeyStoreName"_L1, &customKeyStoreName}, {"KeyStorePassword"_L1, &keyStorePassword},
    {"CloudHsmClusterId"_L1, &cloudHsmClusterId}, {"XksProxyUriEndpoint"_L1, &xksProxyUriEndpoint},
    {"XksProxyUriPath"_L1, &xksProxyUriPath},
    {"XksProxyVpcEndpointServiceName"_L1, &xksProxyVpcEndpointServiceName},
    {"XksProxyVpcEndpointServiceOwner"_L1, &accountId},
    {"XksProxyAuthenticationCredential"_L1, &xksProxyAuthenticationCredential},
    {"XksProxyConnectivity"_L1, &xksProxyConnectivity}}};
constexpr std::array<ShapeMember, 2> updateKeyDescription {{
    {"KeyId"_L1, &keyId, true}, {"Description"_L1, &description, true}}};
constexpr std::array<ShapeMember, 2> updatePrimaryRegion {{
    {"KeyId"_L1, &keyId, true}, {"PrimaryRegion"_L1, &region, true}}};
constexpr std::array<ShapeMember, 7> verify {{
    {"KeyId"_L1, &keyId, true}, {"Message"_L1, &plaintext, true}, {"MessageType"_L1, &messageType},
    {"Signature"_L1, &ciphertext, true}, {"SigningAlgorithm"_L1, &signingAlgorithmSpec, true},
    {"GrantTokens"_L1, &grantTokenList}, {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<ShapeMember, 6> verifyMac {{
    {"Message"_L1, &plaintext, true}, {"KeyId"_L1, &keyId, true},
    {"MacAlgorithm"_L1, &macAlgorithmSpec, true}, {"Mac"_L1, &ciphertext, true},
    {"GrantTokens"_L1, &grantTokenList}, {"DryRun"_L1, &nullableBoolean}}};
constexpr std::array<std::span<const ShapeMember>, operationCount> requests {{
    onlyKeyId,                             // CancelKeyDeletion
    onlyStoreId,                           // ConnectCustomKeyStore
    createAlias,                           // CreateAlias
    createCustomKeyStore,                  // CreateCustomKeyStore
    createGrant,                           // CreateGrant
    createKey,                             // CreateKey
    decrypt,                               // Decrypt
    deleteAlias,                           // DeleteAlias
    onlyStoreId,                           // DeleteCustomKeyStore
    deleteImportedKeyMaterial,             // DeleteImportedKeyMaterial
    deriveSharedSecret,                    // DeriveSharedSecret
    describeCustomKeyStores,               // DescribeCustomKeyStores
    describeKey,                           // DescribeKey
    onlyKeyId,                             // DisableKey
    onlyKeyId,                             // DisableKeyRotation
    onlyStoreId,                           // DisconnectCustomKeyStore
    onlyKeyId,                             // EnableKey
    enableKeyRotation,                     // EnableKeyRotation
    encrypt,                               // Encrypt
    generateDataKey,                       // GenerateDataKey
    generateDataKeyPair,                   // GenerateDataKeyPair
    generateDataKeyPairWithoutPlaintext,   // GenerateDataKeyPairWithoutPlaintext
    generateDataKeyWithoutPlaintext,       // GenerateDataKeyWithoutPlaintext
    generateMac,                           // GenerateMac
    generateRandom,                        // GenerateRandom
    onlyKeyId,                             // GetKeyLastUsage
    getKeyPolicy,                          // GetKeyPolicy
    onlyKeyId,                             // GetKeyRotationStatus
    getParametersForImport,                // GetParametersForImport
    describeKey,                           // GetPublicKey
    importKeyMaterial,                     // ImportKeyMaterial
    listAliases,                           // ListAliases
    listGrants,                            // ListGrants
    listKeyPolicies,                       // ListKeyPolicies
    listKeyRotations,                      // ListKeyRotations
    listKeys,                              // ListKeys
    listKeyPolicies,                       // ListResourceTags
    listRetirableGrants,                   // ListRetirableGrants
    putKeyPolicy,                          // PutKeyPolicy
    reEncrypt,                             // ReEncrypt
    replicateKey,                          // ReplicateKey
    retireGrant,                           // RetireGrant
    revokeGrant,                           // RevokeGrant
    onlyKeyId,                             // RotateKeyOnDemand
    scheduleKeyDeletion,                   // ScheduleKeyDeletion
    sign,                                  // Sign
    tagResource,                           // TagResource
    untagResource,                         // UntagResource
    createAlias,                           // UpdateAlias
    updateCustomKeyStore,                  // UpdateCustomKeyStore
    updateKeyDescription,                  // UpdateKeyDescription
    updatePrimaryRegion,                   // UpdatePrimaryRegion
    verify,                                // Verify
    verifyMac,                             // VerifyMac
}};
// clang-format on

} // namespace shapes

std::span<const ShapeMember> requestMembers(Operation operation)
{
    return shapes::requests[static_cast<std::size_t>(operation)];
}

} // namespace keywright
