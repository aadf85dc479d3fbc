// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/OperationPermissions.h"

#include <QJsonArray>

#include <array>

// "Required permissions" of each operation in kms-2014-11-01, and
// https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Target = PermissionTarget;

constexpr auto permissionRows = std::to_array<OperationPermission>({
    {Operation::CancelKeyDeletion, "kms:CancelKeyDeletion"_L1, Target::Key},
    {Operation::ConnectCustomKeyStore, "kms:ConnectCustomKeyStore"_L1, Target::Account},
    {Operation::CreateAlias, "kms:CreateAlias"_L1, Target::Alias},
    {Operation::CreateAlias, "kms:CreateAlias"_L1, Target::Key},
    {Operation::CreateCustomKeyStore, "kms:CreateCustomKeyStore"_L1, Target::Account},
    {Operation::CreateGrant, "kms:CreateGrant"_L1, Target::Key},
    {Operation::CreateKey, "kms:CreateKey"_L1, Target::Account},
    {Operation::CreateKey, "kms:TagResource"_L1, Target::Account, true},
    {Operation::Decrypt, "kms:Decrypt"_L1, Target::Key},
    {Operation::DeleteAlias, "kms:DeleteAlias"_L1, Target::Alias},
    {Operation::DeleteAlias, "kms:DeleteAlias"_L1, Target::Key},
    {Operation::DeleteCustomKeyStore, "kms:DeleteCustomKeyStore"_L1, Target::Account},
    {Operation::DeleteImportedKeyMaterial, "kms:DeleteImportedKeyMaterial"_L1, Target::Key},
    {Operation::DeriveSharedSecret, "kms:DeriveSharedSecret"_L1, Target::Key},
    {Operation::DescribeCustomKeyStores, "kms:DescribeCustomKeyStores"_L1, Target::Account},
    {Operation::DescribeKey, "kms:DescribeKey"_L1, Target::Key},
    {Operation::DisableKey, "kms:DisableKey"_L1, Target::Key},
    {Operation::DisableKeyRotation, "kms:DisableKeyRotation"_L1, Target::Key},
    {Operation::DisconnectCustomKeyStore, "kms:DisconnectCustomKeyStore"_L1, Target::Account},
    {Operation::EnableKey, "kms:EnableKey"_L1, Target::Key},
    {Operation::EnableKeyRotation, "kms:EnableKeyRotation"_L1, Target::Key},
    {Operation::Encrypt, "kms:Encrypt"_L1, Target::Key},
    {Operation::GenerateDataKey, "kms:GenerateDataKey"_L1, Target::Key},
    {Operation::GenerateDataKeyPair, "kms:GenerateDataKeyPair"_L1, Target::Key},
    {Operation::GenerateDataKeyPairWithoutPlaintext, "kms:GenerateDataKeyPairWithoutPlaintext"_L1,
        Target::Key},
    {Operation::GenerateDataKeyWithoutPlaintext, "kms:GenerateDataKeyWithoutPlaintext"_L1,
        Target::Key},
    {Operation::GenerateMac, "kms:GenerateMac"_L1, Target::Key},
    {Operation::GenerateRandom, "kms:GenerateRandom"_L1, Target::Account},
    {Operation::GetKeyLastUsage, "kms:GetKeyLastUsage"_L1, Target::Key},
    {Operation::GetKeyPolicy, "kms:GetKeyPolicy"_L1, Target::Key},
    {Operation::GetKeyRotationStatus, "kms:GetKeyRotationStatus"_L1, Target::Key},
    {Operation::GetParametersForImport, "kms:GetParametersForImport"_L1, Target::Key},
    {Operation::GetPublicKey, "kms:GetPublicKey"_L1, Target::Key},
    {Operation::ImportKeyMaterial, "kms:ImportKeyMaterial"_L1, Target::Key},
    {Operation::ListAliases, "kms:ListAliases"_L1, Target::Account},
    {Operation::ListGrants, "kms:ListGrants"_L1, Target::Key},
    {Operation::ListKeyPolicies, "kms:ListKeyPolicies"_L1, Target::Key},
    {Operation::ListKeyRotations, "kms:ListKeyRotations"_L1, Target::Key},
    {Operation::ListKeys, "kms:ListKeys"_L1, Target::Account},
    {Operation::ListResourceTags, "kms:ListResourceTags"_L1, Target::Key},
    {Operation::ListRetirableGrants, "kms:ListRetirableGrants"_L1, Target::RetiringPrincipal},
    {Operation::PutKeyPolicy, "kms:PutKeyPolicy"_L1, Target::Key},
    {Operation::ReEncrypt, "kms:ReEncryptFrom"_L1, Target::SourceKey},
    {Operation::ReEncrypt, "kms:ReEncryptTo"_L1, Target::Key},
    {Operation::ReplicateKey, "kms:ReplicateKey"_L1, Target::Key},
    {Operation::ReplicateKey, "kms:CreateKey"_L1, Target::ReplicaAccount},
    {Operation::ReplicateKey, "kms:TagResource"_L1, Target::ReplicaAccount, true},
    {Operation::RetireGrant, "kms:RetireGrant"_L1, Target::Key},
    {Operation::RevokeGrant, "kms:RevokeGrant"_L1, Target::Key},
    {Operation::RotateKeyOnDemand, "kms:RotateKeyOnDemand"_L1, Target::Key},
    {Operation::ScheduleKeyDeletion, "kms:ScheduleKeyDeletion"_L1, Target::Key},
    {Operation::Sign, "kms:Sign"_L1, Target::Key},
    {Operation::TagResource, "kms:TagResource"_L1, Target::Key},
    {Operation::UntagResource, "kms:UntagResource"_L1, Target::Key},
    {Operation::UpdateAlias, "kms:UpdateAlias"_L1, Target::Alias},
    {Operation::UpdateAlias, "kms:UpdateAlias"_L1, Target::FormerKey},
    {Operation::UpdateAlias, "kms:UpdateAlias"_L1, Target::Key},
    {Operation::UpdateCustomKeyStore, "kms:UpdateCustomKeyStore"_L1, Target::Account},
    {Operation::UpdateKeyDescription, "kms:UpdateKeyDescription"_L1, Target::Key},
    {Operation::UpdatePrimaryRegion, "kms:UpdatePrimaryRegion"_L1, Target::Key},
    {Operation::UpdatePrimaryRegion, "kms:UpdatePrimaryRegion"_L1, Target::ReplicaKey},
    {Operation::Verify, "kms:Verify"_L1, Target::Key},
    {Operation::VerifyMac, "kms:VerifyMac"_L1, Target::Key},
});

} // namespace

std::span<const OperationPermission> operationPermissions()
{
    return permissionRows;
}

QList<OperationPermission> permissionsFor(Operation operation, const QJsonObject& body)
{
    const bool hasTags = !body["Tags"_L1].toArray().isEmpty();
    QList<OperationPermission> needed;
    for (const OperationPermission& permission : permissionRows) {
        if (permission.operation == operation && (hasTags || !permission.onlyWithTags))
            needed.append(permission);
    }
    return needed;
}

} // namespace keywright
