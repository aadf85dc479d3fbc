// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"
#include "core/kms/KmsLimits.h"
#include "core/kms/Regions.h"
#include "core/local/Authorisation.h"
#include "core/local/GrantRules.h"
#include "core/local/GrantToken.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyStatus.h"
#include "core/local/ListPage.h"
#include "core/policy/IamArn.h"

#include <algorithm>

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

constexpr PageLimits grantPages {.byDefault = 50, .most = 100};

GrantRecord::Pairs constraintPairs(const QJsonObject& map)
{
    GrantRecord::Pairs pairs;
    for (auto at = map.begin(); at != map.end(); ++at)
        pairs.insert(at.key(), at.value().toString());
    return pairs;
}

QJsonObject constraintJson(const GrantRecord::Pairs& pairs)
{
    QJsonObject map;
    for (auto at = pairs.begin(); at != pairs.end(); ++at)
        map.insert(at.key(), at.value());
    return map;
}

/// The ARN of the account that somebody belongs to.
QString accountOf(const HandlerContext& context, const QString& principal)
{
    const auto arn = IamArn::parse(principal);
    return rootArn(context.region, arn ? arn->account : context.accountId());
}

/// The grant that a request describes, still without its id.
GrantRecord grantIn(const HandlerContext& context, const KeyRecord& key, const QJsonObject& body)
{
    GrantRecord grant;
    grant.region = key.region;
    grant.keyId = key.keyId;
    grant.keyArn = key.arn;
    grant.name = body["Name"_L1].toString();
    grant.creationDate = context.now;
    grant.granteePrincipal = body["GranteePrincipal"_L1].toString();
    grant.retiringPrincipal = body["RetiringPrincipal"_L1].toString();
    grant.issuingAccount = accountOf(context, context.callerArn);
    for (const QJsonValue& operation : body["Operations"_L1].toArray())
        grant.operations.append(operation.toString());
    grant.operations.removeDuplicates();
    const QJsonObject constraints = body["Constraints"_L1].toObject();
    grant.contextEquals = constraintPairs(constraints["EncryptionContextEquals"_L1].toObject());
    grant.contextSubset = constraintPairs(constraints["EncryptionContextSubset"_L1].toObject());
    return grant;
}

bool sayTheSame(const GrantRecord& one, const GrantRecord& other)
{
    const auto asSet = [](const QStringList& operations) {
        return QSet<QString>(operations.begin(), operations.end());
    };
    return one.name == other.name && one.granteePrincipal == other.granteePrincipal
        && one.retiringPrincipal == other.retiringPrincipal
        && one.issuingAccount == other.issuingAccount && one.contextEquals == other.contextEquals
        && one.contextSubset == other.contextSubset
        && asSet(one.operations) == asSet(other.operations);
}

/// "When this value is present, you can retry a CreateGrant request with identical parameters; if
/// the grant already exists, the original GrantId is returned without creating a new grant." (API
/// reference, CreateGrant, Name)
const GrantRecord* sameNamedGrant(const HandlerContext& context, const GrantRecord& wanted)
{
    if (wanted.name.isEmpty())
        return nullptr;
    const auto grants = context.index.grantsOf(wanted.keyArn, wanted.granteePrincipal);
    const auto same = std::ranges::find_if(
        grants, [&](const GrantRecord* grant) { return sayTheSame(*grant, wanted); });
    return same == grants.end() ? nullptr : *same;
}

QJsonObject grantEntry(const GrantRecord& grant)
{
    QJsonObject entry {
        {u"KeyId"_s, grant.keyArn},
        {u"GrantId"_s, grant.id},
        {u"Name"_s, grant.name},
        {u"CreationDate"_s, wireDate(grant.creationDate)},
        {u"GranteePrincipal"_s, grant.granteePrincipal},
        {u"IssuingAccount"_s, grant.issuingAccount},
        {u"Operations"_s, QJsonArray::fromStringList(grant.operations)},
    };
    if (!grant.retiringPrincipal.isEmpty())
        entry.insert("RetiringPrincipal"_L1, grant.retiringPrincipal);
    QJsonObject constraints;
    if (!grant.contextEquals.isEmpty())
        constraints.insert("EncryptionContextEquals"_L1, constraintJson(grant.contextEquals));
    if (!grant.contextSubset.isEmpty())
        constraints.insert("EncryptionContextSubset"_L1, constraintJson(grant.contextSubset));
    if (!constraints.isEmpty())
        entry.insert("Constraints"_L1, constraints);
    return entry;
}

KmsError noSuchGrant(const QString& grantId)
{
    return {u"NotFoundException"_s, u"Grant ID %1 not found"_s.arg(grantId)};
}

std::optional<KmsError> grantIdProblem(const QString& grantId)
{
    if (isGrantIdForm(grantId))
        return std::nullopt;
    return KmsError(u"InvalidGrantIdException"_s, u"Invalid grant ID %1"_s.arg(grantId));
}

Result<const GrantRecord*, KmsError> grantById(
    const HandlerContext& context, const KeyRecord& key, const QString& grantId)
{
    if (auto problem = grantIdProblem(grantId))
        return *problem;
    const GrantRecord* grant = context.index.grant(key.arn, grantId);
    if (!grant)
        return noSuchGrant(grantId);
    return grant;
}

Result<const GrantRecord*, KmsError> grantByToken(
    const HandlerContext& context, const QString& token)
{
    auto sealing = context.tokenSealing();
    if (!sealing)
        return sealing.error();
    const auto named = GrantToken::open(token, *sealing);
    if (!named)
        return KmsError(u"InvalidGrantTokenException"_s);
    const auto key = context.keyNamed(named->keyArn);
    if (!key)
        return key.error();
    const GrantRecord* grant = context.index.grant(named->keyArn, named->grantId);
    if (!grant)
        return noSuchGrant(named->grantId);
    return grant;
}

/// "To identify the grant to retire, use a grant token, or both the grant ID and a key identifier".
Result<const GrantRecord*, KmsError> grantToRetire(
    const HandlerContext& context, const QJsonObject& body)
{
    const bool byToken = body["GrantToken"_L1].isString();
    const bool byId = body["KeyId"_L1].isString() && body["GrantId"_L1].isString();
    const bool parts = body["KeyId"_L1].isString() || body["GrantId"_L1].isString();
    if (byToken ? parts : !byId)
        return KmsError(u"ValidationException"_s,
            u"You must specify either a grant token, or both a grant ID and a key ARN."_s);
    if (byToken)
        return grantByToken(context, body["GrantToken"_L1].toString());
    const auto key = context.keyOf(body);
    if (!key)
        return key.error();
    return grantById(context, **key, body["GrantId"_L1].toString());
}

KmsReply removeGrant(HandlerContext& context, const GrantRecord& grant, const QJsonObject& body)
{
    if (auto answer = dryRunAnswer(body))
        return *answer;
    return emptyReply(context.changes.remove<GrantRecord>(grant.rowId));
}

} // namespace

KmsReply createGrant(HandlerContext& context, const QJsonObject& body)
{
    const auto key = context.keyOf(body);
    if (!key)
        return key.error();
    GrantRecord grant = grantIn(context, **key, body);
    if (auto problem = grantProblem(grant, **key))
        return *problem;
    if (auto problem = context.stateProblemOf(**key))
        return *problem;
    const GrantRecord* same = sameNamedGrant(context, grant);
    if (!same && context.index.grantCount(grant.keyArn) >= kms_limits::maxGrantsPerKey)
        return KmsError(u"LimitExceededException"_s,
            u"The KMS key %1 has %2 grants already, which is the limit."_s.arg(grant.keyArn)
                .arg(kms_limits::maxGrantsPerKey));
    if (auto answer = dryRunAnswer(body))
        return *answer;

    const auto id = same ? Result<QByteArray>(same->id.toLatin1()) : randomBytes(32);
    if (!id)
        return KmsError(id.error());
    grant.id = QString::fromLatin1(same ? *id : id->toHex());
    auto sealing = context.tokenSealing();
    if (!sealing)
        return sealing.error();
    const auto token = GrantToken {grant.keyArn, grant.id}.seal(*sealing);
    if (!token)
        return KmsError(token.error());
    const QJsonObject reply {{u"GrantId"_s, grant.id}, {u"GrantToken"_s, *token}};
    if (!same) {
        if (auto stored = context.changes.insert(std::move(grant)); !stored)
            return KmsError(stored.error());
    }
    return reply;
}

KmsReply listGrants(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, grantPages);
    if (!page)
        return page.error();
    const auto key = context.keyOf(body);
    if (!key)
        return key.error();
    const QString id = body["GrantId"_L1].toString();
    const QString grantee = body["GranteePrincipal"_L1].toString();
    if (auto problem = id.isEmpty() ? std::nullopt : grantIdProblem(id))
        return *problem;
    const qint64 after = page->after().toLongLong();
    for (const GrantRecord* grant : context.index.grantsOf((*key)->arn, grantee)) {
        if (grant->rowId <= after || (!id.isEmpty() && grant->id != id))
            continue;
        if (!page->add(grantEntry(*grant), QString::number(grant->rowId)))
            break;
    }
    return page->reply("Grants"_L1);
}

KmsReply listRetirableGrants(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, grantPages);
    if (!page)
        return page.error();
    const QString retiring = body["RetiringPrincipal"_L1].toString();
    if (auto problem = grantPrincipalProblem(retiring))
        return *problem;
    const auto& grants = context.index.all<GrantRecord>();
    for (auto at = grants.upper_bound(page->after().toLongLong()); at != grants.end(); ++at) {
        const GrantRecord& grant = at->second;
        if (grant.region != context.region || grant.retiringPrincipal != retiring)
            continue;
        const KeyRecord* key = context.index.key(grant.keyArn);
        if (!key || isDeleted(*key, context.now))
            continue;
        if (!page->add(grantEntry(grant), QString::number(grant.rowId)))
            break;
    }
    return page->reply("Grants"_L1);
}

KmsReply retireGrant(HandlerContext& context, const QJsonObject& body)
{
    const auto grant = grantToRetire(context, body);
    if (!grant)
        return grant.error();
    if (auto denial = retirementDenial(context, **grant))
        return *denial;
    return removeGrant(context, **grant, body);
}

KmsReply revokeGrant(HandlerContext& context, const QJsonObject& body)
{
    const auto key = context.keyOf(body);
    if (!key)
        return key.error();
    const auto grant = grantById(context, **key, body["GrantId"_L1].toString());
    if (!grant)
        return grant.error();
    return removeGrant(context, **grant, body);
}

} // namespace keywright::handlers
