// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRequest.h"

#include <QJsonArray>

namespace keywright {

using namespace Qt::StringLiterals;

KeySpec CreateKeyRequest::effectiveSpec() const
{
    return keySpec.value_or(customerMasterKeySpec.value_or(KeySpec::SymmetricDefault));
}

KeyUsage CreateKeyRequest::effectiveUsage() const
{
    return keyUsage.value_or(KeyUsage::EncryptDecrypt);
}

KeyOrigin CreateKeyRequest::effectiveOrigin() const
{
    return origin.value_or(KeyOrigin::AwsKms);
}

bool CreateKeyRequest::effectiveMultiRegion() const
{
    return multiRegion.value_or(false);
}

QJsonObject CreateKeyRequest::toJson() const
{
    QJsonObject body;
    const auto insert = [&body](QLatin1StringView member, const auto& value) {
        if (value)
            body.insert(member, *value);
    };
    const auto insertName = [&body](QLatin1StringView member, const auto& value) {
        if (value)
            body.insert(member, QString(nameOf(*value)));
    };
    insert("Policy"_L1, policy);
    insert("Description"_L1, description);
    insertName("KeyUsage"_L1, keyUsage);
    insertName("CustomerMasterKeySpec"_L1, customerMasterKeySpec);
    insertName("KeySpec"_L1, keySpec);
    insertName("Origin"_L1, origin);
    insert("CustomKeyStoreId"_L1, customKeyStoreId);
    insert("BypassPolicyLockoutSafetyCheck"_L1, bypassPolicyLockoutSafetyCheck);
    if (tags)
        body.insert("Tags"_L1, keywright::toJson(*tags));
    insert("MultiRegion"_L1, multiRegion);
    insert("XksKeyId"_L1, xksKeyId);
    return body;
}

} // namespace keywright
