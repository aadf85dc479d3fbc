// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

struct HandlerRow {
    Operation operation;
    Handler handle;
};

using enum Operation;

// An operation without a row is answered with UnsupportedOperationException.
constexpr auto handlerTable = std::to_array<HandlerRow>({
    {CancelKeyDeletion, handlers::cancelKeyDeletion},
    {ConnectCustomKeyStore, handlers::connectCustomKeyStore},
    {CreateAlias, handlers::createAlias},
    {CreateCustomKeyStore, handlers::createCustomKeyStore},
    {CreateGrant, handlers::createGrant},
    {CreateKey, handlers::createKey},
    {Decrypt, handlers::decrypt},
    {DeleteAlias, handlers::deleteAlias},
    {DeleteCustomKeyStore, handlers::deleteCustomKeyStore},
    {DeleteImportedKeyMaterial, handlers::deleteImportedKeyMaterial},
    {DeriveSharedSecret, handlers::deriveSharedSecret},
    {DescribeCustomKeyStores, handlers::describeCustomKeyStores},
    {DescribeKey, handlers::describeKey},
    {DisableKey, handlers::disableKey},
    {DisconnectCustomKeyStore, handlers::disconnectCustomKeyStore},
    {EnableKey, handlers::enableKey},
    {Encrypt, handlers::encrypt},
    {GenerateDataKey, handlers::generateDataKey},
    {GenerateDataKeyPair, handlers::generateDataKeyPair},
    {GenerateDataKeyPairWithoutPlaintext, handlers::generateDataKeyPairWithoutPlaintext},
    {GenerateDataKeyWithoutPlaintext, handlers::generateDataKeyWithoutPlaintext},
    {GenerateMac, handlers::generateMac},
    {GenerateRandom, handlers::generateRandom},
    {GetKeyLastUsage, handlers::getKeyLastUsage},
    {GetKeyPolicy, handlers::getKeyPolicy},
    {GetParametersForImport, handlers::getParametersForImport},
    {GetPublicKey, handlers::getPublicKey},
    {ImportKeyMaterial, handlers::importKeyMaterial},
    {ListAliases, handlers::listAliases},
    {ListGrants, handlers::listGrants},
    {ListKeyPolicies, handlers::listKeyPolicies},
    {ListKeys, handlers::listKeys},
    {ListResourceTags, handlers::listResourceTags},
    {ListRetirableGrants, handlers::listRetirableGrants},
    {PutKeyPolicy, handlers::putKeyPolicy},
    {ReEncrypt, handlers::reEncrypt},
    {RetireGrant, handlers::retireGrant},
    {RevokeGrant, handlers::revokeGrant},
    {ScheduleKeyDeletion, handlers::scheduleKeyDeletion},
    {Sign, handlers::sign},
    {TagResource, handlers::tagResource},
    {UntagResource, handlers::untagResource},
    {UpdateAlias, handlers::updateAlias},
    {UpdateCustomKeyStore, handlers::updateCustomKeyStore},
    {UpdateKeyDescription, handlers::updateKeyDescription},
    {Verify, handlers::verify},
    {VerifyMac, handlers::verifyMac},
});

} // namespace

Handler handlerOf(Operation operation)
{
    const auto row = std::ranges::find(handlerTable, operation, &HandlerRow::operation);
    return row == handlerTable.end() ? nullptr : row->handle;
}

} // namespace keywright
