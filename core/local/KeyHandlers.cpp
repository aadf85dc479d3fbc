// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyMaterialCheck.h"
#include "core/crypto/RandomBytes.h"
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsLimits.h"
#include "core/kms/Regions.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyMaterialId.h"
#include "core/local/KeyStatus.h"
#include "core/local/ListPage.h"
#include "core/local/SimulatedKeyStore.h"
#include "core/local/StoreKeys.h"
#include "core/policy/PolicyBuilder.h"
#include "core/policy/PolicyRules.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

/// The checks that need the account: the policy's caller, the key store, the quota.
std::optional<KmsError> accountProblem(
    const HandlerContext& context, const CreateKeyRequest& request)
{
    if (request.policy) {
        const PolicyContext asking {context.accountId(), context.callerArn};
        if (auto verdict = serviceVerdict(request.policy->toUtf8(), asking,
                request.bypassPolicyLockoutSafetyCheck.value_or(false)))
            return verdict;
    }
    if (isCustomKeyStore(request.effectiveOrigin())) {
        if (auto problem = simulatedKeyStoreProblem(context, request))
            return problem;
    }
    if (context.index.keyCount(context.region) >= kms_limits::maxKeysPerRegion)
        return KmsError(u"LimitExceededException"_s,
            u"The limit of %1 KMS keys in this Region has been reached."_s.arg(
                kms_limits::maxKeysPerRegion));
    return std::nullopt;
}

Result<QString> newKeyId(bool multiRegion)
{
    auto uuid = randomUuid();
    if (!uuid || !multiRegion)
        return uuid;
    return QString(u"mrk-"_s + uuid->remove(u'-'));
}

KeyRecord recordOf(const CreateKeyRequest& request, const HandlerContext& context, QString keyId)
{
    KeyRecord key;
    key.arn = keyArn(context.region, context.accountId(), keyId);
    key.region = context.region;
    key.keyId = std::move(keyId);
    key.creationDate = context.now;
    key.spec = request.effectiveSpec();
    key.usage = request.effectiveUsage();
    key.origin = request.effectiveOrigin();
    key.multiRegion = request.effectiveMultiRegion();
    key.primaryRegion = key.multiRegion ? key.region : QString();
    key.description = request.description.value_or(QString());
    key.customKeyStoreId = request.customKeyStoreId.value_or(QString());
    key.xksKeyId = request.xksKeyId.value_or(QString());
    key.tags = request.tags.value_or(TagList());
    key.policy =
        request.policy.value_or(defaultKeyPolicy(context.accountId(), partitionOf(context.region)))
            .toUtf8();
    return key;
}

Status addMaterial(KeyRecord& key, const GeneratedKey& made, StagedChanges& changes)
{
    auto row = changes.insertMaterial(made.material);
    if (!row)
        return row.error();
    MaterialRecord material {.rowId = row.value()};
    if (!isCustomKeyStore(key.origin))
        material.id = keyMaterialId(key.keyId, key.spec, made);
    key.materials.push_back(std::move(material));
    key.publicKey = made.publicKey;
    return ok();
}

/// Every origin but EXTERNAL has material at once: in the vault, or in a real custom key store. The
/// keys of simulated stores have theirs in the vault; those of an external one have some in both,
/// for what goes to the proxy is encrypted already (KMS Developer Guide, "Double encryption").
Result<Unit, KmsError> makeMaterial(HandlerContext& context, KeyRecord& key)
{
    if (const KeyStoreRecord* store = realStoreOf(context, key)) {
        if (auto adopted = adoptInStore(context, *store, key); !adopted)
            return adopted;
        if (!store->external) {
            key.materials.emplace_back(); // its place, without bytes and id
            return Unit {};
        }
    }
    const auto made = context.makeKey(key.spec);
    if (!made)
        return made.error();
    if (auto added = addMaterial(key, **made, context.changes); !added)
        return KmsError(added.error());
    return Unit {};
}

KmsReply metadataReply(const HandlerContext& context, const KeyRecord& key)
{
    return QJsonObject {{u"KeyMetadata"_s, metadataOf(key, context.index, context.now).toJson()}};
}

} // namespace

KmsReply createKey(HandlerContext& context, const QJsonObject& body)
{
    const auto request = CreateKeyRules::parse(body, {context.region, context.capabilities});
    if (!request)
        return request.error();
    if (auto problem = accountProblem(context, *request))
        return *problem;
    const auto keyId = context.once<QString>(
        [&] { return newKeyId(request->effectiveMultiRegion()); }); // a store's key bears it too
    if (!keyId)
        return keyId.error();
    KeyRecord key = recordOf(*request, context, **keyId);
    if (key.origin != KeyOrigin::External) {
        if (auto made = makeMaterial(context, key); !made)
            return made.error();
    }
    const QString arn = key.arn;
    if (auto stored = context.changes.insert(std::move(key)); !stored)
        return KmsError(stored.error());
    return metadataReply(context, *context.index.key(arn));
}

KmsReply describeKey(HandlerContext& context, const QJsonObject& body)
{
    const auto key = context.keyOf(body);
    if (!key)
        return key.error();
    return metadataReply(context, **key);
}

KmsReply listKeys(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, {.byDefault = 100, .most = 1000});
    if (!page)
        return page.error();
    const auto& keys = context.index.all<KeyRecord>();
    for (auto at = keys.upper_bound(page->after().toLongLong()); at != keys.end(); ++at) {
        const KeyRecord& key = at->second;
        if (key.region != context.region || isDeleted(key, context.now))
            continue;
        const QJsonObject entry {{u"KeyId"_s, key.keyId}, {u"KeyArn"_s, key.arn}};
        if (!page->add(entry, QString::number(key.rowId)))
            break;
    }
    return page->reply("Keys"_L1);
}

KmsReply updateKeyDescription(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    KeyRecord key = **found;
    key.description = body["Description"_L1].toString();
    return emptyReply(context.changes.update(std::move(key)));
}

// A symmetric or HMAC key has no public key: UnsupportedOperationException without a text.
KmsReply getPublicKey(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const KeyFamily family = infoOf(key.spec).family;
    if (family == KeyFamily::Symmetric || family == KeyFamily::Hmac)
        return KmsError(u"UnsupportedOperationException"_s);
    if (auto problem = context.stateProblemOf(key))
        return *problem;

    QJsonArray algorithms;
    for (const QLatin1StringView algorithm : algorithmsOf(key.spec, key.usage))
        algorithms.append(algorithm);
    return QJsonObject {
        {u"KeyId"_s, key.arn},
        {u"PublicKey"_s, QString::fromLatin1(key.publicKey.toBase64())},
        {u"CustomerMasterKeySpec"_s, nameOf(key.spec)},
        {u"KeySpec"_s, nameOf(key.spec)},
        {u"KeyUsage"_s, nameOf(key.usage)},
        {algorithmsMember(key.usage), algorithms},
    };
}

} // namespace keywright::handlers
