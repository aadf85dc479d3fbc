// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KeyStateRules.h"
#include "core/kms/KmsLimits.h"
#include "core/kms/Regions.h"
#include "core/local/Authorisation.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyRotation.h"
#include "core/local/KeyStatus.h"
#include "core/policy/PolicyBuilder.h"
#include "core/policy/PolicyRules.h"

#include <algorithm>

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

/// The primary that an operation is for, usable.
Result<const KeyRecord*, KmsError> primaryOf(const HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found;
    if (!(*found)->isPrimary())
        return KmsError(u"UnsupportedOperationException"_s,
            (*found)->arn + u" is not a multi-region primary key.");
    if (auto problem = context.stateProblemOf(**found))
        return *problem;
    return found;
}

/// The key as it is in another Region; nullptr when it is not there (any more).
const KeyRecord* sibling(const HandlerContext& context, const KeyRecord& key, const QString& region)
{
    const KeyRecord* other = context.index.key(keyArn(region, context.accountId(), key.keyId));
    return other && !isDeleted(*other, context.now) ? other : nullptr;
}

/// "You cannot replicate to another partition", twice into a Region, or beyond the Region's quota.
std::optional<KmsError> regionProblem(
    const HandlerContext& context, const KeyRecord& key, const QString& region)
{
    if (partitionOf(region) != partitionOf(key.region))
        return KmsError(u"ValidationException"_s,
            u"The replica Region %1 is not in the partition of %2."_s.arg(region, key.region));
    if (sibling(context, key, region))
        return KmsError(u"AlreadyExistsException"_s,
            u"%1 already exists."_s.arg(keyArn(region, context.accountId(), key.keyId)));
    if (context.index.keyCount(region) >= kms_limits::maxKeysPerRegion)
        return KmsError(u"LimitExceededException"_s,
            u"The limit of %1 KMS keys in this Region has been reached."_s.arg(
                kms_limits::maxKeysPerRegion));
    return std::nullopt;
}

TagList replicaTags(const QJsonObject& body)
{
    TagList tags;
    const QJsonArray entries = body["Tags"_L1].toArray();
    for (const QJsonValue& entry : entries)
        tags.append({entry["TagKey"_L1].toString(), entry["TagValue"_L1].toString()});
    return tags;
}

QJsonArray jsonOf(const TagList& tags)
{
    QJsonArray entries;
    for (const Tag& tag : tags)
        entries.append(QJsonObject {{u"TagKey"_s, tag.key}, {u"TagValue"_s, tag.value}});
    return entries;
}

/// What a replica shares with its primary, and what is its own (API reference, ReplicateKey).
KeyRecord replicaOf(
    const KeyRecord& primary, const QJsonObject& body, const HandlerContext& context)
{
    KeyRecord replica = primary;
    replica.rowId = 0;
    replica.region = body["ReplicaRegion"_L1].toString();
    replica.arn = keyArn(replica.region, context.accountId(), primary.keyId);
    replica.creationDate = context.now;
    replica.description = body["Description"_L1].toString();
    replica.tags = replicaTags(body);
    replica.rotationPeriodDays = 0;
    replica.nextRotationDate = 0;
    replica.policy =
        body["Policy"_L1]
            .toString(defaultKeyPolicy(context.accountId(), partitionOf(replica.region)))
            .toUtf8();
    return replica;
}

/// Copies the material that KMS made; imported material has to be imported into each Region.
Status takeMaterials(KeyRecord& replica, HandlerContext& context)
{
    for (MaterialRecord& material : replica.materials) {
        if (replica.origin == KeyOrigin::External) {
            material.rowId = 0;
            material.expires = false;
            material.validTo = 0;
            continue;
        }
        auto bytes = context.vault.material(material.rowId);
        if (!bytes)
            return bytes.error();
        const auto row = context.changes.insertMaterial(KeyMaterial(std::move(bytes).value()));
        if (!row)
            return row.error();
        material.rowId = *row;
    }
    return ok();
}

/// The service answers while it is still at work: the state is Creating; the next look finds the
/// key.
QJsonObject creatingMetadata(const KeyRecord& replica, const HandlerContext& context)
{
    KeyMetadata metadata = metadataOf(replica, context.index, context.now);
    metadata.state = KeyState::Creating;
    metadata.currentKeyMaterialId.reset();
    return metadata.toJson();
}

} // namespace

KmsReply replicateKey(HandlerContext& context, const QJsonObject& body)
{
    const auto found = primaryOf(context, body);
    if (!found)
        return found.error();
    const QString region = body["ReplicaRegion"_L1].toString();
    if (auto problem = regionProblem(context, **found, region))
        return *problem;
    if (body["Policy"_L1].isString()) {
        const PolicyContext asking {context.accountId(), context.callerArn};
        if (auto verdict = serviceVerdict(body["Policy"_L1].toString().toUtf8(), asking,
                body["BypassPolicyLockoutSafetyCheck"_L1].toBool()))
            return *verdict;
    }
    if (const auto problems = CreateKeyRules::tagSetProblems(replicaTags(body));
        !problems.isEmpty())
        return problems.first().serviceError;

    KeyRecord replica = replicaOf(**found, body, context);
    const QString arn = replica.arn;
    if (auto taken = takeMaterials(replica, context); !taken)
        return KmsError(taken.error());
    if (auto stored = context.changes.insert(std::move(replica)); !stored)
        return KmsError(stored.error());
    const KeyRecord& kept = *context.index.key(arn);
    return QJsonObject {
        {u"ReplicaKeyMetadata"_s, creatingMetadata(kept, context)},
        {u"ReplicaPolicy"_s, QString::fromUtf8(kept.policy)},
        {u"ReplicaTags"_s, jsonOf(kept.tags)},
    };
}

// Both keys would be Updating for a while; here it is done when it is answered. Rotation belongs to
// the primary, so it moves along.
KmsReply updatePrimaryRegion(HandlerContext& context, const QJsonObject& body)
{
    const auto found = primaryOf(context, body);
    if (!found)
        return found.error();
    const KeyRecord& primary = **found;
    const QString region = body["PrimaryRegion"_L1].toString();
    if (region == primary.region)
        return KmsError(
            u"ValidationException"_s, u"%1 is the primary key already."_s.arg(primary.arn));
    const KeyRecord* next = sibling(context, primary, region);
    if (!next)
        return KmsError(u"NotFoundException"_s,
            u"Key '%1' does not exist"_s.arg(keyArn(region, context.accountId(), primary.keyId)));
    if (auto denial = keyDenial(context, *next))
        return *denial;
    if (auto problem = stateProblem(
            context.operation, stateOf(*next, context.index, context.now), next->arn, next->origin))
        return *problem;

    const int period = primary.rotationPeriodDays;
    const qint64 rotation = primary.nextRotationDate;
    for (const KeyRecord* regional : wholeKey(primary, context.index)) {
        KeyRecord key = *regional;
        key.primaryRegion = region;
        key.rotationPeriodDays = key.isPrimary() ? period : 0;
        key.nextRotationDate = key.isPrimary() ? rotation : 0;
        if (auto stored = context.changes.update(std::move(key)); !stored)
            return KmsError(stored.error());
    }
    return emptyReply();
}

} // namespace keywright::handlers
