// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Operation.h"

#include <algorithm>
#include <array>

// Sources: service model kms/2014-11-01; changes from the access levels of the Service Authorization
// Reference, without cryptographic operations; acceptsAlias from the KeyId member of each operation.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<OperationInfo, operationCount> operationRows {{
    // clang-format off
    // operation, name, command, changes, acceptsAlias
    {Operation::CancelKeyDeletion, "CancelKeyDeletion"_L1, "cancel-key-deletion"_L1, true, false},
    {Operation::ConnectCustomKeyStore, "ConnectCustomKeyStore"_L1, "connect-custom-key-store"_L1, true, false},
    {Operation::CreateAlias, "CreateAlias"_L1, "create-alias"_L1, true, false},
    {Operation::CreateCustomKeyStore, "CreateCustomKeyStore"_L1, "create-custom-key-store"_L1, true, false},
    {Operation::CreateGrant, "CreateGrant"_L1, "create-grant"_L1, true, false},
    {Operation::CreateKey, "CreateKey"_L1, "create-key"_L1, true, false},
    {Operation::Decrypt, "Decrypt"_L1, "decrypt"_L1, false, true},
    {Operation::DeleteAlias, "DeleteAlias"_L1, "delete-alias"_L1, true, false},
    {Operation::DeleteCustomKeyStore, "DeleteCustomKeyStore"_L1, "delete-custom-key-store"_L1, true, false},
    {Operation::DeleteImportedKeyMaterial, "DeleteImportedKeyMaterial"_L1, "delete-imported-key-material"_L1, true, false},
    {Operation::DeriveSharedSecret, "DeriveSharedSecret"_L1, "derive-shared-secret"_L1, false, true},
    {Operation::DescribeCustomKeyStores, "DescribeCustomKeyStores"_L1, "describe-custom-key-stores"_L1, false, false},
    {Operation::DescribeKey, "DescribeKey"_L1, "describe-key"_L1, false, true},
    {Operation::DisableKey, "DisableKey"_L1, "disable-key"_L1, true, false},
    {Operation::DisableKeyRotation, "DisableKeyRotation"_L1, "disable-key-rotation"_L1, true, false},
    {Operation::DisconnectCustomKeyStore, "DisconnectCustomKeyStore"_L1, "disconnect-custom-key-store"_L1, true, false},
    {Operation::EnableKey, "EnableKey"_L1, "enable-key"_L1, true, false},
    {Operation::EnableKeyRotation, "EnableKeyRotation"_L1, "enable-key-rotation"_L1, true, false},
    {Operation::Encrypt, "Encrypt"_L1, "encrypt"_L1, false, true},
    {Operation::GenerateDataKey, "GenerateDataKey"_L1, "generate-data-key"_L1, false, true},
    {Operation::GenerateDataKeyPair, "GenerateDataKeyPair"_L1, "generate-data-key-pair"_L1, false, true},
    {Operation::GenerateDataKeyPairWithoutPlaintext, "GenerateDataKeyPairWithoutPlaintext"_L1, "generate-data-key-pair-without-plaintext"_L1, false, true},
    {Operation::GenerateDataKeyWithoutPlaintext, "GenerateDataKeyWithoutPlaintext"_L1, "generate-data-key-without-plaintext"_L1, false, true},
    {Operation::GenerateMac, "GenerateMac"_L1, "generate-mac"_L1, false, true},
    {Operation::GenerateRandom, "GenerateRandom"_L1, "generate-random"_L1, false, false},
    {Operation::GetKeyLastUsage, "GetKeyLastUsage"_L1, "get-key-last-usage"_L1, false, false},
    {Operation::GetKeyPolicy, "GetKeyPolicy"_L1, "get-key-policy"_L1, false, false},
    {Operation::GetKeyRotationStatus, "GetKeyRotationStatus"_L1, "get-key-rotation-status"_L1, false, false},
    {Operation::GetParametersForImport, "GetParametersForImport"_L1, "get-parameters-for-import"_L1, false, false},
    {Operation::GetPublicKey, "GetPublicKey"_L1, "get-public-key"_L1, false, true},
    {Operation::ImportKeyMaterial, "ImportKeyMaterial"_L1, "import-key-material"_L1, true, false},
    {Operation::ListAliases, "ListAliases"_L1, "list-aliases"_L1, false, false},
    {Operation::ListGrants, "ListGrants"_L1, "list-grants"_L1, false, false},
    {Operation::ListKeyPolicies, "ListKeyPolicies"_L1, "list-key-policies"_L1, false, false},
    {Operation::ListKeyRotations, "ListKeyRotations"_L1, "list-key-rotations"_L1, false, false},
    {Operation::ListKeys, "ListKeys"_L1, "list-keys"_L1, false, false},
    {Operation::ListResourceTags, "ListResourceTags"_L1, "list-resource-tags"_L1, false, false},
    {Operation::ListRetirableGrants, "ListRetirableGrants"_L1, "list-retirable-grants"_L1, false, false},
    {Operation::PutKeyPolicy, "PutKeyPolicy"_L1, "put-key-policy"_L1, true, false},
    {Operation::ReEncrypt, "ReEncrypt"_L1, "re-encrypt"_L1, false, true},
    {Operation::ReplicateKey, "ReplicateKey"_L1, "replicate-key"_L1, true, false},
    {Operation::RetireGrant, "RetireGrant"_L1, "retire-grant"_L1, true, false},
    {Operation::RevokeGrant, "RevokeGrant"_L1, "revoke-grant"_L1, true, false},
    {Operation::RotateKeyOnDemand, "RotateKeyOnDemand"_L1, "rotate-key-on-demand"_L1, true, false},
    {Operation::ScheduleKeyDeletion, "ScheduleKeyDeletion"_L1, "schedule-key-deletion"_L1, true, false},
    {Operation::Sign, "Sign"_L1, "sign"_L1, false, true},
    {Operation::TagResource, "TagResource"_L1, "tag-resource"_L1, true, false},
    {Operation::UntagResource, "UntagResource"_L1, "untag-resource"_L1, true, false},
    {Operation::UpdateAlias, "UpdateAlias"_L1, "update-alias"_L1, true, false},
    {Operation::UpdateCustomKeyStore, "UpdateCustomKeyStore"_L1, "update-custom-key-store"_L1, true, false},
    {Operation::UpdateKeyDescription, "UpdateKeyDescription"_L1, "update-key-description"_L1, true, false},
    {Operation::UpdatePrimaryRegion, "UpdatePrimaryRegion"_L1, "update-primary-region"_L1, true, false},
    {Operation::Verify, "Verify"_L1, "verify"_L1, false, true},
    {Operation::VerifyMac, "VerifyMac"_L1, "verify-mac"_L1, false, true},
    // clang-format on
}};

} // namespace

std::span<const OperationInfo> operationTable()
{
    return operationRows;
}

const OperationInfo& infoOf(Operation operation)
{
    return operationRows[static_cast<std::size_t>(operation)];
}

std::optional<Operation> operationNamed(QStringView name)
{
    const auto found = std::find_if(operationRows.begin(), operationRows.end(),
        [name](const OperationInfo& info) { return info.name == name; });
    return found == operationRows.end() ? std::nullopt : std::optional(found->operation);
}

std::optional<Operation> operationOfCommand(QStringView command)
{
    const auto found = std::find_if(operationRows.begin(), operationRows.end(),
        [command](const OperationInfo& info) { return info.command == command; });
    return found == operationRows.end() ? std::nullopt : std::optional(found->operation);
}

} // namespace keywright
