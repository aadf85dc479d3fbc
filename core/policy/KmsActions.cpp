// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KmsActions.h"

#include "core/policy/TextMatch.h"

#include <algorithm>
#include <array>

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
// IAM only:
// https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto actionRows = std::to_array<KmsAction>({
    {u"kms:CancelKeyDeletion"},
    {u"kms:ConnectCustomKeyStore", true},
    {u"kms:CreateAlias"},
    {u"kms:CreateCustomKeyStore", true},
    {u"kms:CreateGrant"},
    {u"kms:CreateKey", true},
    {u"kms:Decrypt"},
    {u"kms:DeleteAlias"},
    {u"kms:DeleteCustomKeyStore", true},
    {u"kms:DeleteImportedKeyMaterial"},
    {u"kms:DeriveSharedSecret"},
    {u"kms:DescribeCustomKeyStores", true},
    {u"kms:DescribeKey"},
    {u"kms:DisableKey"},
    {u"kms:DisableKeyRotation"},
    {u"kms:DisconnectCustomKeyStore", true},
    {u"kms:EnableKey"},
    {u"kms:EnableKeyRotation"},
    {u"kms:Encrypt"},
    {u"kms:GenerateDataKey"},
    {u"kms:GenerateDataKeyPair"},
    {u"kms:GenerateDataKeyPairWithoutPlaintext"},
    {u"kms:GenerateDataKeyWithoutPlaintext"},
    {u"kms:GenerateMac"},
    {u"kms:GenerateRandom", true},
    {u"kms:GetKeyLastUsage"},
    {u"kms:GetKeyPolicy"},
    {u"kms:GetKeyRotationStatus"},
    {u"kms:GetParametersForImport"},
    {u"kms:GetPublicKey"},
    {u"kms:ImportKeyMaterial"},
    {u"kms:ListAliases", true},
    {u"kms:ListGrants"},
    {u"kms:ListKeyPolicies"},
    {u"kms:ListKeyRotations"},
    {u"kms:ListKeys", true},
    {u"kms:ListResourceTags"},
    {u"kms:ListRetirableGrants", true},
    {u"kms:PutKeyPolicy"},
    {u"kms:ReEncryptFrom"},
    {u"kms:ReEncryptTo"},
    {u"kms:ReplicateKey"},
    {u"kms:RetireGrant"},
    {u"kms:RevokeGrant"},
    {u"kms:RotateKeyOnDemand"},
    {u"kms:ScheduleKeyDeletion"},
    {u"kms:Sign"},
    {u"kms:SynchronizeMultiRegionKey"},
    {u"kms:TagResource"},
    {u"kms:UntagResource"},
    {u"kms:UpdateAlias"},
    {u"kms:UpdateCustomKeyStore", true},
    {u"kms:UpdateKeyDescription"},
    {u"kms:UpdatePrimaryRegion"},
    {u"kms:Verify"},
    {u"kms:VerifyMac"},
});

constexpr auto prefix = "kms:"_L1;

} // namespace

std::span<const KmsAction> kmsActions()
{
    return actionRows;
}

bool actionMatches(QStringView pattern, QStringView action)
{
    return wildcardMatches(pattern, action, Qt::CaseInsensitive);
}

bool isKnownAction(QStringView pattern)
{
    return std::ranges::any_of(actionRows,
        [pattern](const KmsAction& action) { return actionMatches(pattern, action.name); });
}

QString closestAction(QStringView text)
{
    QStringList names;
    for (const KmsAction& action : actionRows)
        names.append(action.name.toString());
    return closestOf(text.contains(u':') ? text.toString() : QString(prefix + text), names);
}

} // namespace keywright
