// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

/// The 54 operations of kms/2014-11-01.
enum class Operation {
    CancelKeyDeletion,
    ConnectCustomKeyStore,
    CreateAlias,
    CreateCustomKeyStore,
    CreateGrant,
    CreateKey,
    Decrypt,
    DeleteAlias,
    DeleteCustomKeyStore,
    DeleteImportedKeyMaterial,
    DeriveSharedSecret,
    DescribeCustomKeyStores,
    DescribeKey,
    DisableKey,
    DisableKeyRotation,
    DisconnectCustomKeyStore,
    EnableKey,
    EnableKeyRotation,
    Encrypt,
    GenerateDataKey,
    GenerateDataKeyPair,
    GenerateDataKeyPairWithoutPlaintext,
    GenerateDataKeyWithoutPlaintext,
    GenerateMac,
    GenerateRandom,
    GetKeyLastUsage,
    GetKeyPolicy,
    GetKeyRotationStatus,
    GetParametersForImport,
    GetPublicKey,
    ImportKeyMaterial,
    ListAliases,
    ListGrants,
    ListKeyPolicies,
    ListKeyRotations,
    ListKeys,
    ListResourceTags,
    ListRetirableGrants,
    PutKeyPolicy,
    ReEncrypt,
    ReplicateKey,
    RetireGrant,
    RevokeGrant,
    RotateKeyOnDemand,
    ScheduleKeyDeletion,
    Sign,
    TagResource,
    UntagResource,
    UpdateAlias,
    UpdateCustomKeyStore,
    UpdateKeyDescription,
    UpdatePrimaryRegion,
    Verify,
    VerifyMac,
};
inline constexpr int operationCount = 54;

struct OperationInfo {
    Operation operation;
    QLatin1StringView name;    ///< "CreateKey", also the end of X-Amz-Target
    QLatin1StringView command; ///< "create-key", the aws CLI's spelling
    /// It may change keys, aliases, grants, tags, policies or key stores. What reads and what only uses a
    /// key (Encrypt, Sign, GenerateDataKey ...) does not: it is good for a read-only connection, and a
    /// local vault is then opened for reading.
    bool changes;
    bool acceptsAlias; ///< KeyId may be an alias name or alias ARN
};

[[nodiscard]] std::span<const OperationInfo> operationTable();
[[nodiscard]] const OperationInfo& infoOf(Operation operation);
[[nodiscard]] std::optional<Operation> operationNamed(QStringView name);
[[nodiscard]] std::optional<Operation> operationOfCommand(QStringView command);

} // namespace keywright
