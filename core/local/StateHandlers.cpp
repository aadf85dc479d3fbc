// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsLimits.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyRotation.h"
#include "core/local/KeyStatus.h"

#include <algorithm>

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

/// Whether a primary has replicas, so that its own waiting period cannot begin yet.
bool hasReplicas(const HandlerContext& context, const KeyRecord& key)
{
    const auto related = context.index.relatedKeys(key.keyId);
    return key.isPrimary() && std::ranges::any_of(related, [&](const KeyRecord* other) {
        return other->isReplica() && !isDeleted(*other, context.now);
    });
}

KmsReply setLife(HandlerContext& context, const QJsonObject& body, KeyLife life)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    if ((*found)->life == life)
        return emptyReply();
    KeyRecord key = **found;
    key.life = life;
    return emptyReply(context.changes.update(std::move(key)));
}

} // namespace

KmsReply enableKey(HandlerContext& context, const QJsonObject& body)
{
    return setLife(context, body, KeyLife::Enabled);
}

KmsReply disableKey(HandlerContext& context, const QJsonObject& body)
{
    return setLife(context, body, KeyLife::Disabled);
}

KmsReply scheduleKeyDeletion(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const int days = body["PendingWindowInDays"_L1].toInt(kms_limits::defaultPendingWindowDays);
    if (days < kms_limits::minPendingWindowDays || days > kms_limits::maxPendingWindowDays)
        return KmsError(
            u"ValidationException"_s, u"PendingWindowInDays must be between 7 and 30"_s);
    if (auto problem = context.stateProblemOf(**found))
        return *problem;

    KeyRecord key = **found;
    key.life = KeyLife::PendingDeletion;
    key.pendingWindowDays = days;
    key.deletionDate = hasReplicas(context, key) ? 0 : context.now + days * millisecondsPerDay;
    QJsonObject reply {
        {u"KeyId"_s, key.arn},
        {u"KeyState"_s, nameOf(stateOf(key, context.index, context.now))},
        {u"PendingWindowInDays"_s, days},
    };
    if (key.deletionDate != 0)
        reply.insert("DeletionDate"_L1, wireDate(key.deletionDate));
    if (auto stored = context.changes.update(std::move(key)); !stored)
        return KmsError(stored.error());
    return reply;
}

// "If this operation succeeds, the key state of the KMS key is Disabled." (API reference)
KmsReply cancelKeyDeletion(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    KeyRecord key = **found;
    key.life = KeyLife::Disabled;
    key.deletionDate = 0;
    key.pendingWindowDays = 0;
    const QJsonObject reply {{u"KeyId"_s, key.arn}};
    if (auto stored = context.changes.update(std::move(key)); !stored)
        return KmsError(stored.error());
    return reply;
}

} // namespace keywright::handlers
