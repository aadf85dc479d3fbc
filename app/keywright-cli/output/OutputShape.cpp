// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/OutputShape.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct OperationOutput {
    Operation operation;
    OutputMembers members;
};

// The output shapes of the service model kms/2014-11-01, members in its order. Types: s string,
// i integer, b boolean, t timestamp, x blob, m map, l list of strings, o structure, A list of
// structures.
// clang-format off
constexpr std::array<OutputMember, 1> cancelKeyDeletionResponse {{
    {"KeyId"_L1, 's'}}};
constexpr std::array<OutputMember, 1> createCustomKeyStoreResponse {{
    {"CustomKeyStoreId"_L1, 's'}}};
constexpr std::array<OutputMember, 2> createGrantResponse {{
    {"GrantToken"_L1, 's'}, {"GrantId"_L1, 's'}}};
constexpr std::array<OutputMember, 2> multiRegionKey {{
    {"Arn"_L1, 's'}, {"Region"_L1, 's'}}};
constexpr std::array<OutputMember, 3> multiRegionConfiguration {{
    {"MultiRegionKeyType"_L1, 's'}, {"PrimaryKey"_L1, 'o', multiRegionKey},
    {"ReplicaKeys"_L1, 'A', multiRegionKey}}};
constexpr std::array<OutputMember, 1> xksKeyConfiguration {{
    {"Id"_L1, 's'}}};
constexpr std::array<OutputMember, 26> keyMetadata {{
    {"AWSAccountId"_L1, 's'}, {"KeyId"_L1, 's'}, {"Arn"_L1, 's'}, {"CreationDate"_L1, 't'},
    {"Enabled"_L1, 'b'}, {"Description"_L1, 's'}, {"KeyUsage"_L1, 's'}, {"KeyState"_L1, 's'},
    {"DeletionDate"_L1, 't'}, {"ValidTo"_L1, 't'}, {"Origin"_L1, 's'},
    {"CustomKeyStoreId"_L1, 's'}, {"CloudHsmClusterId"_L1, 's'}, {"ExpirationModel"_L1, 's'},
    {"KeyManager"_L1, 's'}, {"CustomerMasterKeySpec"_L1, 's'}, {"KeySpec"_L1, 's'},
    {"EncryptionAlgorithms"_L1, 'l'}, {"SigningAlgorithms"_L1, 'l'},
    {"KeyAgreementAlgorithms"_L1, 'l'}, {"MultiRegion"_L1, 'b'},
    {"MultiRegionConfiguration"_L1, 'o', multiRegionConfiguration},
    {"PendingDeletionWindowInDays"_L1, 'i'}, {"MacAlgorithms"_L1, 'l'},
    {"XksKeyConfiguration"_L1, 'o', xksKeyConfiguration}, {"CurrentKeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 1> createKeyResponse {{
    {"KeyMetadata"_L1, 'o', keyMetadata}}};
constexpr std::array<OutputMember, 5> decryptResponse {{
    {"KeyId"_L1, 's'}, {"Plaintext"_L1, 'x'}, {"EncryptionAlgorithm"_L1, 's'},
    {"CiphertextForRecipient"_L1, 'x'}, {"KeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 2> deleteImportedKeyMaterialResponse {{
    {"KeyId"_L1, 's'}, {"KeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 5> deriveSharedSecretResponse {{
    {"KeyId"_L1, 's'}, {"SharedSecret"_L1, 'x'}, {"CiphertextForRecipient"_L1, 'x'},
    {"KeyAgreementAlgorithm"_L1, 's'}, {"KeyOrigin"_L1, 's'}}};
constexpr std::array<OutputMember, 6> xksProxyConfiguration {{
    {"Connectivity"_L1, 's'}, {"AccessKeyId"_L1, 's'}, {"UriEndpoint"_L1, 's'},
    {"UriPath"_L1, 's'}, {"VpcEndpointServiceName"_L1, 's'}, {"VpcEndpointServiceOwner"_L1, 's'}}};
constexpr std::array<OutputMember, 9> customKeyStoresListEntry {{
    {"CustomKeyStoreId"_L1, 's'}, {"CustomKeyStoreName"_L1, 's'}, {"CloudHsmClusterId"_L1, 's'},
    {"TrustAnchorCertificate"_L1, 's'}, {"ConnectionState"_L1, 's'},
    {"ConnectionErrorCode"_L1, 's'}, {"CreationDate"_L1, 't'}, {"CustomKeyStoreType"_L1, 's'},
    {"XksProxyConfiguration"_L1, 'o', xksProxyConfiguration}}};
constexpr std::array<OutputMember, 3> describeCustomKeyStoresResponse {{
    {"CustomKeyStores"_L1, 'A', customKeyStoresListEntry}, {"NextMarker"_L1, 's'},
    {"Truncated"_L1, 'b'}}};
constexpr std::array<OutputMember, 1> describeKeyResponse {{
    {"KeyMetadata"_L1, 'o', keyMetadata}}};
constexpr std::array<OutputMember, 3> encryptResponse {{
    {"CiphertextBlob"_L1, 'x'}, {"KeyId"_L1, 's'}, {"EncryptionAlgorithm"_L1, 's'}}};
constexpr std::array<OutputMember, 5> generateDataKeyResponse {{
    {"CiphertextBlob"_L1, 'x'}, {"Plaintext"_L1, 'x'}, {"KeyId"_L1, 's'},
    {"CiphertextForRecipient"_L1, 'x'}, {"KeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 7> generateDataKeyPairResponse {{
    {"PrivateKeyCiphertextBlob"_L1, 'x'}, {"PrivateKeyPlaintext"_L1, 'x'}, {"PublicKey"_L1, 'x'},
    {"KeyId"_L1, 's'}, {"KeyPairSpec"_L1, 's'}, {"CiphertextForRecipient"_L1, 'x'},
    {"KeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 5> generateDataKeyPairWithoutPlaintextResponse {{
    {"PrivateKeyCiphertextBlob"_L1, 'x'}, {"PublicKey"_L1, 'x'}, {"KeyId"_L1, 's'},
    {"KeyPairSpec"_L1, 's'}, {"KeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 3> generateDataKeyWithoutPlaintextResponse {{
    {"CiphertextBlob"_L1, 'x'}, {"KeyId"_L1, 's'}, {"KeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 3> generateMacResponse {{
    {"Mac"_L1, 'x'}, {"MacAlgorithm"_L1, 's'}, {"KeyId"_L1, 's'}}};
constexpr std::array<OutputMember, 2> generateRandomResponse {{
    {"Plaintext"_L1, 'x'}, {"CiphertextForRecipient"_L1, 'x'}}};
constexpr std::array<OutputMember, 4> keyLastUsageData {{
    {"Operation"_L1, 's'}, {"Timestamp"_L1, 't'}, {"CloudTrailEventId"_L1, 's'},
    {"KmsRequestId"_L1, 's'}}};
constexpr std::array<OutputMember, 4> getKeyLastUsageResponse {{
    {"KeyId"_L1, 's'}, {"KeyLastUsage"_L1, 'o', keyLastUsageData}, {"TrackingStartDate"_L1, 't'},
    {"KeyCreationDate"_L1, 't'}}};
constexpr std::array<OutputMember, 2> getKeyPolicyResponse {{
    {"Policy"_L1, 's'}, {"PolicyName"_L1, 's'}}};
constexpr std::array<OutputMember, 5> getKeyRotationStatusResponse {{
    {"KeyRotationEnabled"_L1, 'b'}, {"KeyId"_L1, 's'}, {"RotationPeriodInDays"_L1, 'i'},
    {"NextRotationDate"_L1, 't'}, {"OnDemandRotationStartDate"_L1, 't'}}};
constexpr std::array<OutputMember, 4> getParametersForImportResponse {{
    {"KeyId"_L1, 's'}, {"ImportToken"_L1, 'x'}, {"PublicKey"_L1, 'x'},
    {"ParametersValidTo"_L1, 't'}}};
constexpr std::array<OutputMember, 8> getPublicKeyResponse {{
    {"KeyId"_L1, 's'}, {"PublicKey"_L1, 'x'}, {"CustomerMasterKeySpec"_L1, 's'},
    {"KeySpec"_L1, 's'}, {"KeyUsage"_L1, 's'}, {"EncryptionAlgorithms"_L1, 'l'},
    {"SigningAlgorithms"_L1, 'l'}, {"KeyAgreementAlgorithms"_L1, 'l'}}};
constexpr std::array<OutputMember, 2> importKeyMaterialResponse {{
    {"KeyId"_L1, 's'}, {"KeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 5> aliasListEntry {{
    {"AliasName"_L1, 's'}, {"AliasArn"_L1, 's'}, {"TargetKeyId"_L1, 's'},
    {"CreationDate"_L1, 't'}, {"LastUpdatedDate"_L1, 't'}}};
constexpr std::array<OutputMember, 3> listAliasesResponse {{
    {"Aliases"_L1, 'A', aliasListEntry}, {"NextMarker"_L1, 's'}, {"Truncated"_L1, 'b'}}};
constexpr std::array<OutputMember, 2> grantConstraints {{
    {"EncryptionContextSubset"_L1, 'm'}, {"EncryptionContextEquals"_L1, 'm'}}};
constexpr std::array<OutputMember, 9> grantListEntry {{
    {"KeyId"_L1, 's'}, {"GrantId"_L1, 's'}, {"Name"_L1, 's'}, {"CreationDate"_L1, 't'},
    {"GranteePrincipal"_L1, 's'}, {"RetiringPrincipal"_L1, 's'}, {"IssuingAccount"_L1, 's'},
    {"Operations"_L1, 'l'}, {"Constraints"_L1, 'o', grantConstraints}}};
constexpr std::array<OutputMember, 3> listGrantsResponse {{
    {"Grants"_L1, 'A', grantListEntry}, {"NextMarker"_L1, 's'}, {"Truncated"_L1, 'b'}}};
constexpr std::array<OutputMember, 3> listKeyPoliciesResponse {{
    {"PolicyNames"_L1, 'l'}, {"NextMarker"_L1, 's'}, {"Truncated"_L1, 'b'}}};
constexpr std::array<OutputMember, 9> rotationsListEntry {{
    {"KeyId"_L1, 's'}, {"KeyMaterialId"_L1, 's'}, {"KeyMaterialDescription"_L1, 's'},
    {"ImportState"_L1, 's'}, {"KeyMaterialState"_L1, 's'}, {"ExpirationModel"_L1, 's'},
    {"ValidTo"_L1, 't'}, {"RotationDate"_L1, 't'}, {"RotationType"_L1, 's'}}};
constexpr std::array<OutputMember, 3> listKeyRotationsResponse {{
    {"Rotations"_L1, 'A', rotationsListEntry}, {"NextMarker"_L1, 's'}, {"Truncated"_L1, 'b'}}};
constexpr std::array<OutputMember, 2> keyListEntry {{
    {"KeyId"_L1, 's'}, {"KeyArn"_L1, 's'}}};
constexpr std::array<OutputMember, 3> listKeysResponse {{
    {"Keys"_L1, 'A', keyListEntry}, {"NextMarker"_L1, 's'}, {"Truncated"_L1, 'b'}}};
constexpr std::array<OutputMember, 2> tagListEntry {{
    {"TagKey"_L1, 's'}, {"TagValue"_L1, 's'}}};
constexpr std::array<OutputMember, 3> listResourceTagsResponse {{
    {"Tags"_L1, 'A', tagListEntry}, {"NextMarker"_L1, 's'}, {"Truncated"_L1, 'b'}}};
constexpr std::array<OutputMember, 7> reEncryptResponse {{
    {"CiphertextBlob"_L1, 'x'}, {"SourceKeyId"_L1, 's'}, {"KeyId"_L1, 's'},
    {"SourceEncryptionAlgorithm"_L1, 's'}, {"DestinationEncryptionAlgorithm"_L1, 's'},
    {"SourceKeyMaterialId"_L1, 's'}, {"DestinationKeyMaterialId"_L1, 's'}}};
constexpr std::array<OutputMember, 3> replicateKeyResponse {{
    {"ReplicaKeyMetadata"_L1, 'o', keyMetadata}, {"ReplicaPolicy"_L1, 's'},
    {"ReplicaTags"_L1, 'A', tagListEntry}}};
constexpr std::array<OutputMember, 1> rotateKeyOnDemandResponse {{
    {"KeyId"_L1, 's'}}};
constexpr std::array<OutputMember, 4> scheduleKeyDeletionResponse {{
    {"KeyId"_L1, 's'}, {"DeletionDate"_L1, 't'}, {"KeyState"_L1, 's'},
    {"PendingWindowInDays"_L1, 'i'}}};
constexpr std::array<OutputMember, 3> signResponse {{
    {"KeyId"_L1, 's'}, {"Signature"_L1, 'x'}, {"SigningAlgorithm"_L1, 's'}}};
constexpr std::array<OutputMember, 3> verifyResponse {{
    {"KeyId"_L1, 's'}, {"SignatureValid"_L1, 'b'}, {"SigningAlgorithm"_L1, 's'}}};
constexpr std::array<OutputMember, 3> verifyMacResponse {{
    {"KeyId"_L1, 's'}, {"MacValid"_L1, 'b'}, {"MacAlgorithm"_L1, 's'}}};

constexpr auto operationOutputs = std::to_array<OperationOutput>({
    {Operation::CancelKeyDeletion, cancelKeyDeletionResponse},
    {Operation::CreateCustomKeyStore, createCustomKeyStoreResponse},
    {Operation::CreateGrant, createGrantResponse},
    {Operation::CreateKey, createKeyResponse},
    {Operation::Decrypt, decryptResponse},
    {Operation::DeleteImportedKeyMaterial, deleteImportedKeyMaterialResponse},
    {Operation::DeriveSharedSecret, deriveSharedSecretResponse},
    {Operation::DescribeCustomKeyStores, describeCustomKeyStoresResponse},
    {Operation::DescribeKey, describeKeyResponse},
    {Operation::Encrypt, encryptResponse},
    {Operation::GenerateDataKey, generateDataKeyResponse},
    {Operation::GenerateDataKeyPair, generateDataKeyPairResponse},
    {Operation::GenerateDataKeyPairWithoutPlaintext, generateDataKeyPairWithoutPlaintextResponse},
    {Operation::GenerateDataKeyWithoutPlaintext, generateDataKeyWithoutPlaintextResponse},
    {Operation::GenerateMac, generateMacResponse},
    {Operation::GenerateRandom, generateRandomResponse},
    {Operation::GetKeyLastUsage, getKeyLastUsageResponse},
    {Operation::GetKeyPolicy, getKeyPolicyResponse},
    {Operation::GetKeyRotationStatus, getKeyRotationStatusResponse},
    {Operation::GetParametersForImport, getParametersForImportResponse},
    {Operation::GetPublicKey, getPublicKeyResponse},
    {Operation::ImportKeyMaterial, importKeyMaterialResponse},
    {Operation::ListAliases, listAliasesResponse},
    {Operation::ListGrants, listGrantsResponse},
    {Operation::ListKeyPolicies, listKeyPoliciesResponse},
    {Operation::ListKeyRotations, listKeyRotationsResponse},
    {Operation::ListKeys, listKeysResponse},
    {Operation::ListResourceTags, listResourceTagsResponse},
    {Operation::ListRetirableGrants, listGrantsResponse},
    {Operation::ReEncrypt, reEncryptResponse},
    {Operation::ReplicateKey, replicateKeyResponse},
    {Operation::RotateKeyOnDemand, rotateKeyOnDemandResponse},
    {Operation::ScheduleKeyDeletion, scheduleKeyDeletionResponse},
    {Operation::Sign, signResponse},
    {Operation::Verify, verifyResponse},
    {Operation::VerifyMac, verifyMacResponse},
});
// clang-format on

OrderedJson ordered(const QJsonValue& value, const OutputMember& member);

OrderedJson orderedObject(const QJsonObject& object, OutputMembers members)
{
    OrderedJson::Object result;
    for (const OutputMember& member : members) {
        const auto found = object.find(member.name);
        if (found != object.end() && !found->isNull()) // null says "none", as if it were not there
            result.emplace_back(member.name, ordered(*found, member));
    }
    // What the model does not know comes last, so that nothing an endpoint says is lost.
    for (auto at = object.begin(); at != object.end(); ++at) {
        const bool known = std::any_of(members.begin(), members.end(),
            [&at](const OutputMember& member) { return member.name == at.key(); });
        if (!known)
            result.emplace_back(at.key(), OrderedJson::from(at.value()));
    }
    return result;
}

OrderedJson ordered(const QJsonValue& value, const OutputMember& member)
{
    if (member.members.empty())
        return OrderedJson::from(value);
    if (!value.isArray())
        return orderedObject(value.toObject(), member.members);
    OrderedJson::Array elements;
    for (const QJsonValue& element : value.toArray())
        elements.push_back(orderedObject(element.toObject(), member.members));
    return elements;
}

OrderedJson sampleObject(OutputMembers members);

OrderedJson sample(const OutputMember& member)
{
    switch (member.type) {
    case 'i':
    case 't':
        return 0.0;
    case 'b':
        return true;
    case 'm':
        return OrderedJson::Object {OrderedJson::Member(u"KeyName"_s, QString(member.name))};
    case 'l':
        return OrderedJson::Array {QString(member.name)};
    case 'o':
        return sampleObject(member.members);
    case 'A':
        return OrderedJson::Array {sampleObject(member.members)};
    default:
        return QString(member.name);
    }
}

OrderedJson sampleObject(OutputMembers members)
{
    OrderedJson::Object result;
    for (const OutputMember& member : members)
        result.emplace_back(member.name, sample(member));
    return result;
}

} // namespace

OutputMembers outputMembers(Operation operation)
{
    const auto* row = std::find_if(operationOutputs.begin(), operationOutputs.end(),
        [operation](const OperationOutput& each) { return each.operation == operation; });
    return row != operationOutputs.end() ? row->members : OutputMembers {};
}

OrderedJson inModelOrder(Operation operation, const QJsonObject& reply)
{
    return orderedObject(reply, outputMembers(operation));
}

OrderedJson sampleOutput(Operation operation)
{
    return sampleObject(outputMembers(operation));
}

} // namespace keywright
