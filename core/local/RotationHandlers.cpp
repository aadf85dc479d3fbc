// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsLimits.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyRotation.h"
#include "core/local/KeyStatus.h"
#include "core/local/ListPage.h"

#include <algorithm>
#include <array>

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 automaticRotationGuard = 20LL * 60 * 1000; // API reference, ConflictException

// In the order of MaterialStage and RotationType.
constexpr std::array stageNames {"CURRENT"_L1, "NON_CURRENT"_L1, "PENDING_ROTATION"_L1,
    "PENDING_MULTI_REGION_IMPORT_AND_ROTATION"_L1};
constexpr std::array rotationTypeNames {""_L1, "AUTOMATIC"_L1, "ON_DEMAND"_L1};

/// Asymmetric and HMAC keys: UnsupportedOperationException without a text (measured).
std::optional<KmsError> specProblem(const KeyRecord& key)
{
    if (key.spec == KeySpec::SymmetricDefault)
        return std::nullopt;
    return KmsError(u"UnsupportedOperationException"_s);
}

std::optional<KmsError> replicaProblem(const KeyRecord& key)
{
    if (!key.isReplica())
        return std::nullopt;
    return KmsError(
        u"UnsupportedOperationException"_s, key.arn + u" is not a multi-region primary key.");
}

/// The key of an operation that changes rotation: state and origin, then spec, then primacy.
Result<const KeyRecord*, KmsError> rotatableKeyOf(
    const HandlerContext& context, const QJsonObject& body)
{
    auto key = context.usableKeyOf(body);
    if (!key)
        return key;
    if (auto problem = specProblem(**key))
        return *problem;
    if (auto problem = replicaProblem(**key))
        return *problem;
    return key;
}

std::optional<KmsError> onDemandProblem(const HandlerContext& context, const KeyRecord& key)
{
    const auto rotations =
        std::ranges::count(key.materials, RotationType::OnDemand, &MaterialRecord::rotationType);
    if (rotations >= kms_limits::maxOnDemandRotations)
        return KmsError(u"LimitExceededException"_s,
            u"The on-demand rotations limit has been reached for the given keyId. No more "
            "on-demand rotations can be performed for this key: "_s
                + key.arn);
    if (key.nextRotationDate != 0 && key.nextRotationDate - context.now <= automaticRotationGuard)
        return KmsError(
            u"ConflictException"_s, key.arn + u" is about to be rotated automatically.");
    if (key.origin != KeyOrigin::External)
        return std::nullopt;
    const auto hasMaterialAt = [&](MaterialStage stage) {
        return std::ranges::find(key.materials, stage, &MaterialRecord::stage)
            != key.materials.end();
    };
    if (!hasMaterialAt(MaterialStage::PendingRotation))
        return KmsError(u"KMSInvalidStateException"_s,
            u"No available key material pending rotation for the key: %1."_s.arg(key.arn));
    return std::nullopt;
}

QJsonObject entryOf(const KeyRecord& key, const MaterialRecord& material, qint64 now)
{
    QJsonObject entry {
        {u"KeyId"_s, key.arn},
        {u"KeyMaterialId"_s, QString::fromLatin1(material.id.toHex())},
        {u"KeyMaterialState"_s, stageNames[static_cast<std::size_t>(material.stage)]},
    };
    if (material.rotationDate != 0) {
        entry.insert("RotationDate"_L1, wireDate(material.rotationDate));
        entry.insert(
            "RotationType"_L1, rotationTypeNames[static_cast<std::size_t>(material.rotationType)]);
    }
    if (key.origin != KeyOrigin::External)
        return entry;
    const bool there = isThere(material, now);
    entry.insert("ImportState"_L1, there ? u"IMPORTED"_s : u"PENDING_IMPORT"_s);
    if (!material.description.isEmpty())
        entry.insert("KeyMaterialDescription"_L1, material.description);
    if (there) {
        entry.insert("ExpirationModel"_L1,
            material.expires ? u"KEY_MATERIAL_EXPIRES"_s : u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s);
        if (material.expires)
            entry.insert("ValidTo"_L1, wireDate(material.validTo));
    }
    return entry;
}

} // namespace

// "By default, the rotation period is 365 days" and counts from now (API reference).
KmsReply enableKeyRotation(HandlerContext& context, const QJsonObject& body)
{
    const auto found = rotatableKeyOf(context, body);
    if (!found)
        return found.error();
    KeyRecord key = **found;
    key.rotationPeriodDays =
        body["RotationPeriodInDays"_L1].toInt(kms_limits::defaultRotationPeriodDays);
    key.nextRotationDate = context.now + key.rotationPeriodDays * millisecondsPerDay;
    return emptyReply(context.changes.update(std::move(key)));
}

// Accepted for asymmetric and HMAC keys, where it changes nothing (measured).
KmsReply disableKeyRotation(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    if (auto problem = replicaProblem(**found))
        return *problem;
    if ((*found)->rotationPeriodDays == 0)
        return emptyReply();
    KeyRecord key = **found;
    key.rotationPeriodDays = 0;
    key.nextRotationDate = 0;
    return emptyReply(context.changes.update(std::move(key)));
}

// "While pending deletion, the rotation status is false"; it comes back when deletion is cancelled.
KmsReply getKeyRotationStatus(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    if (auto problem = specProblem(key))
        return *problem;
    const KeyRecord& lead = leadOf(key, context.index);
    const bool enabled = lead.rotationPeriodDays != 0 && key.life != KeyLife::PendingDeletion;
    QJsonObject reply {{u"KeyId"_s, key.arn}, {u"KeyRotationEnabled"_s, enabled}};
    if (enabled) {
        reply.insert("RotationPeriodInDays"_L1, lead.rotationPeriodDays);
        reply.insert("NextRotationDate"_L1, wireDate(lead.nextRotationDate));
    }
    return reply;
}

// Here a rotation is done when it is answered, so none is ever seen running.
KmsReply rotateKeyOnDemand(HandlerContext& context, const QJsonObject& body)
{
    const auto found = rotatableKeyOf(context, body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    if (auto problem = onDemandProblem(context, key))
        return *problem;
    const QJsonObject reply {{u"KeyId"_s, key.arn}};
    const Status rotated = key.origin == KeyOrigin::External
        ? rotateToPendingMaterial(key, context.now, context.index, context.changes)
        : rotateToNewMaterial(
            key, RotationType::OnDemand, context.now, context.index, context.changes);
    if (!rotated)
        return KmsError(rotated.error());
    return reply;
}

KmsReply listKeyRotations(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, {.byDefault = 100, .most = 1000});
    if (!page)
        return page.error();
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    if (auto problem = specProblem(key))
        return *problem;
    const bool all = body["IncludeKeyMaterial"_L1].toString() == "ALL_KEY_MATERIAL"_L1;
    const auto first = page->after().isEmpty() ? 0 : page->after().toULongLong() + 1;
    for (auto at = static_cast<std::size_t>(first); at < key.materials.size(); ++at) {
        const MaterialRecord& material = key.materials[at];
        if (material.id.isEmpty() || (material.rotationDate == 0 && !all))
            continue;
        if (!page->add(entryOf(key, material, context.now), QString::number(at)))
            break;
    }
    return page->reply("Rotations"_L1);
}

} // namespace keywright::handlers
