// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KmsConditionKeys.h"

#include "core/policy/KmsActions.h"
#include "core/policy/OperationPermissions.h"

#include <algorithm>
#include <array>

// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Op = Operation;
using Type = ConditionType;
using Scope = PolicyScope;

constexpr OperationSet dataKeys {Op::GenerateDataKey, Op::GenerateDataKeyPair,
    Op::GenerateDataKeyPairWithoutPlaintext, Op::GenerateDataKeyWithoutPlaintext};
constexpr OperationSet encryption =
    dataKeys | OperationSet {Op::Encrypt, Op::Decrypt, Op::ReEncrypt};
constexpr OperationSet withContext = encryption | OperationSet {Op::CreateGrant};
constexpr OperationSet signing {Op::Sign, Op::Verify};
constexpr OperationSet macs {Op::GenerateMac, Op::VerifyMac};
constexpr OperationSet cryptography =
    encryption | signing | macs | OperationSet {Op::DeriveSharedSecret};
constexpr OperationSet byAlias = cryptography | OperationSet {Op::DescribeKey, Op::GetPublicKey};
/// Authorized for one key ("KMS key resource operations").
constexpr OperationSet ofKey = cryptography
    | OperationSet {Op::CancelKeyDeletion, Op::CreateAlias, Op::CreateGrant, Op::DeleteAlias,
        Op::DeleteImportedKeyMaterial, Op::DescribeKey, Op::DisableKey, Op::DisableKeyRotation,
        Op::EnableKey, Op::EnableKeyRotation, Op::GetKeyLastUsage, Op::GetKeyPolicy,
        Op::GetKeyRotationStatus, Op::GetParametersForImport, Op::GetPublicKey,
        Op::ImportKeyMaterial, Op::ListGrants, Op::ListKeyPolicies, Op::ListKeyRotations,
        Op::ListResourceTags, Op::PutKeyPolicy, Op::ReplicateKey, Op::RetireGrant, Op::RevokeGrant,
        Op::RotateKeyOnDemand, Op::ScheduleKeyDeletion, Op::TagResource, Op::UntagResource,
        Op::UpdateAlias, Op::UpdateKeyDescription, Op::UpdatePrimaryRegion};
constexpr OperationSet keyStores {Op::ConnectCustomKeyStore, Op::CreateCustomKeyStore,
    Op::DeleteCustomKeyStore, Op::DescribeCustomKeyStores, Op::DisconnectCustomKeyStore,
    Op::UpdateCustomKeyStore};
constexpr OperationSet creation {Op::CreateKey};
constexpr OperationSet ofKeyOrCreation = ofKey | creation;
constexpr OperationSet tagging {Op::CreateKey, Op::ReplicateKey, Op::TagResource};
constexpr OperationSet grants {Op::CreateGrant};
constexpr OperationSet import {Op::ImportKeyMaterial};
constexpr OperationSet everything = ofKeyOrCreation | keyStores
    | OperationSet {Op::GenerateRandom, Op::ListAliases, Op::ListKeys, Op::ListRetirableGrants};

constexpr auto keyRows = std::to_array<ConditionKey>({
    {"kms:BypassPolicyLockoutSafetyCheck"_L1, Type::Boolean, false,
        {Op::CreateKey, Op::PutKeyPolicy}},
    {"kms:CallerAccount"_L1, Type::String, false, ofKeyOrCreation | keyStores},
    {"kms:CustomerMasterKeySpec"_L1, Type::String, false, ofKeyOrCreation},
    {"kms:CustomerMasterKeyUsage"_L1, Type::String, false, ofKeyOrCreation},
    {"kms:DataKeyPairSpec"_L1, Type::String, false,
        {Op::GenerateDataKeyPair, Op::GenerateDataKeyPairWithoutPlaintext}},
    {"kms:EncryptionAlgorithm"_L1, Type::String, false, encryption},
    {"kms:EncryptionContext:"_L1, Type::String, false, withContext},
    {"kms:EncryptionContextKeys"_L1, Type::String, true, withContext},
    {"kms:ExpirationModel"_L1, Type::String, false, import},
    {"kms:GrantConstraintType"_L1, Type::String, false, grants},
    {"kms:GrantIsForAWSResource"_L1, Type::Boolean, false,
        {Op::CreateGrant, Op::ListGrants, Op::RevokeGrant}},
    {"kms:GrantOperations"_L1, Type::String, true, grants},
    {"kms:GranteePrincipal"_L1, Type::String, false, grants},
    {"kms:KeyAgreementAlgorithm"_L1, Type::String, false, {Op::DeriveSharedSecret}},
    {"kms:KeyOrigin"_L1, Type::String, false, ofKeyOrCreation},
    {"kms:KeySpec"_L1, Type::String, false, ofKeyOrCreation},
    {"kms:KeyUsage"_L1, Type::String, false, ofKeyOrCreation},
    {"kms:MacAlgorithm"_L1, Type::String, false, macs},
    {"kms:MessageType"_L1, Type::String, false, signing},
    {"kms:MultiRegion"_L1, Type::Boolean, false, ofKeyOrCreation},
    {"kms:MultiRegionKeyType"_L1, Type::String, false, ofKeyOrCreation},
    {"kms:PrimaryRegion"_L1, Type::String, false, {Op::UpdatePrimaryRegion}},
    {"kms:ReEncryptOnSameKey"_L1, Type::Boolean, false, {Op::ReEncrypt}},
    {"kms:ReplicaRegion"_L1, Type::String, false, {Op::ReplicateKey}},
    {"kms:RequestAlias"_L1, Type::String, false, byAlias},
    {"kms:ResourceAliases"_L1, Type::String, true, ofKey, Scope::IamOnly},
    {"kms:RetiringPrincipal"_L1, Type::String, false, grants},
    {"kms:RotationPeriodInDays"_L1, Type::Numeric, false, {Op::EnableKeyRotation}},
    {"kms:ScheduleKeyDeletionPendingWindowInDays"_L1, Type::Numeric, false,
        {Op::ScheduleKeyDeletion}},
    {"kms:SigningAlgorithm"_L1, Type::String, false, signing},
    {"kms:ValidTo"_L1, Type::Numeric, false, import},
    {"kms:ViaService"_L1, Type::String, false, ofKeyOrCreation},
    {"kms:WrappingAlgorithm"_L1, Type::String, false, {Op::GetParametersForImport}},
    {"kms:WrappingKeySpec"_L1, Type::String, false, {Op::GetParametersForImport}},
    {"aws:CurrentTime"_L1, Type::Date, false, everything},
    {"aws:EpochTime"_L1, Type::Date, false, everything},
    {"aws:MultiFactorAuthAge"_L1, Type::Numeric, false, everything},
    {"aws:MultiFactorAuthPresent"_L1, Type::Boolean, false, everything},
    {"aws:PrincipalAccount"_L1, Type::String, false, everything},
    {"aws:PrincipalArn"_L1, Type::Arn, false, everything},
    {"aws:PrincipalIsAWSService"_L1, Type::Boolean, false, everything},
    {"aws:PrincipalOrgID"_L1, Type::String, false, everything},
    {"aws:PrincipalOrgPaths"_L1, Type::String, true, everything},
    {"aws:PrincipalTag/"_L1, Type::String, false, everything},
    {"aws:PrincipalType"_L1, Type::String, false, everything},
    {"aws:RequestTag/"_L1, Type::String, false, tagging},
    {"aws:RequestedRegion"_L1, Type::String, false, everything},
    {"aws:ResourceAccount"_L1, Type::String, false, ofKey},
    {"aws:ResourceTag/"_L1, Type::String, false, ofKey},
    {"aws:SecureTransport"_L1, Type::Boolean, false, everything},
    {"aws:SourceAccount"_L1, Type::String, false, everything},
    {"aws:SourceArn"_L1, Type::Arn, false, everything},
    {"aws:SourceIp"_L1, Type::IpAddress, false, everything},
    {"aws:SourceVpc"_L1, Type::String, false, everything},
    {"aws:SourceVpce"_L1, Type::String, false, everything},
    {"aws:TagKeys"_L1, Type::String, true, tagging | OperationSet {Op::UntagResource}},
    {"aws:UserAgent"_L1, Type::String, false, everything},
    {"aws:userid"_L1, Type::String, false, everything},
    {"aws:username"_L1, Type::String, false, everything},
});

bool isNamed(const ConditionKey& key, QStringView name)
{
    const bool open = key.name.endsWith(u':') || key.name.endsWith(u'/');
    return open ? name.size() > key.name.size() && name.startsWith(key.name, Qt::CaseInsensitive)
                : name.compare(key.name, Qt::CaseInsensitive) == 0;
}

} // namespace

std::span<const ConditionKey> conditionKeys()
{
    return keyRows;
}

const ConditionKey* conditionKeyNamed(QStringView name)
{
    const auto found = std::ranges::find_if(
        keyRows, [name](const ConditionKey& key) { return isNamed(key, name); });
    return found == keyRows.end() ? nullptr : &*found;
}

bool appliesTo(const ConditionKey& key, QStringView action)
{
    return std::ranges::any_of(
        operationPermissions(), [&key, action](const OperationPermission& permission) {
            return key.operations.contains(permission.operation)
                && actionMatches(action, QString(permission.action));
        });
}

} // namespace keywright
