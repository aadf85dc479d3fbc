// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"

#include <array>

namespace keywright {

namespace {

struct HandlerRow {
    Operation operation;
    Handler handle;
};

using enum Operation;

// In the order of the enum, so that a lookup is an index.
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
    {DisableKeyRotation, handlers::disableKeyRotation},
    {DisconnectCustomKeyStore, handlers::disconnectCustomKeyStore},
    {EnableKey, handlers::enableKey},
    {EnableKeyRotation, handlers::enableKeyRotation},
    {Encrypt, handlers::encrypt},
    {GenerateDataKey, handlers::generateDataKey},
    {GenerateDataKeyPair, handlers::generateDataKeyPair},
    {GenerateDataKeyPairWithoutPlaintext, handlers::generateDataKeyPairWithoutPlaintext},
    {GenerateDataKeyWithoutPlaintext, handlers::generateDataKeyWithoutPlaintext},
    {GenerateMac, handlers::generateMac},
    {GenerateRandom, handlers::generateRandom},
    {GetKeyLastUsage, handlers::getKeyLastUsage},
    {GetKeyPolicy, handlers::getKeyPolicy},
    {GetKeyRotationStatus, handlers::getKeyRotationStatus},
    {GetParametersForImport, handlers::getParametersForImport},
    {GetPublicKey, handlers::getPublicKey},
    {ImportKeyMaterial, handlers::importKeyMaterial},
    {ListAliases, handlers::listAliases},
    {ListGrants, handlers::listGrants},
    {ListKeyPolicies, handlers::listKeyPolicies},
    {ListKeyRotations, handlers::listKeyRotations},
    {ListKeys, handlers::listKeys},
    {ListResourceTags, handlers::listResourceTags},
    {ListRetirableGrants, handlers::listRetirableGrants},
    {PutKeyPolicy, handlers::putKeyPolicy},
    {ReEncrypt, handlers::reEncrypt},
    {ReplicateKey, handlers::replicateKey},
    {RetireGrant, handlers::retireGrant},
    {RevokeGrant, handlers::revokeGrant},
    {RotateKeyOnDemand, handlers::rotateKeyOnDemand},
    {ScheduleKeyDeletion, handlers::scheduleKeyDeletion},
    {Sign, handlers::sign},
    {TagResource, handlers::tagResource},
    {UntagResource, handlers::untagResource},
    {UpdateAlias, handlers::updateAlias},
    {UpdateCustomKeyStore, handlers::updateCustomKeyStore},
    {UpdateKeyDescription, handlers::updateKeyDescription},
    {UpdatePrimaryRegion, handlers::updatePrimaryRegion},
    {Verify, handlers::verify},
    {VerifyMac, handlers::verifyMac},
});

static_assert([] {
    for (std::size_t row = 0; row < handlerTable.size(); ++row) {
        if (handlerTable[row].operation != static_cast<Operation>(row))
            return false;
    }
    return handlerTable.size() == operationCount;
}());

} // namespace

Handler handlerOf(Operation operation)
{
    return handlerTable[static_cast<std::size_t>(operation)].handle;
}

} // namespace keywright
