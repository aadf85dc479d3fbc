// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsLimits.h"
#include "core/kms/Regions.h"
#include "core/local/Authorisation.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyStatus.h"
#include "core/local/ListPage.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

std::optional<KmsError> aliasNameProblem(const QString& name)
{
    const auto problems = CreateKeyRules::aliasProblems(name);
    return problems.isEmpty() ? std::nullopt : std::optional(problems.first().serviceError);
}

KmsError aliasNotFound(const HandlerContext& context, const QString& name)
{
    return {u"NotFoundException"_s,
        u"Alias %1 is not found."_s.arg(aliasArn(context.region, context.accountId(), name))};
}

/// The key that an alias is to point to.
Result<const KeyRecord*, KmsError> targetOf(const HandlerContext& context, const QJsonObject& body)
{
    const QString target = body["TargetKeyId"_L1].toString();
    if (target.startsWith("alias/"_L1) || target.contains(":alias/"_L1))
        return KmsError(u"ValidationException"_s, u"Aliases must refer to keys. Not aliases"_s);
    auto key = context.keyNamed(target);
    if (!key)
        return key;
    if (auto problem = context.stateProblemOf(**key))
        return *problem;
    return key;
}

std::optional<KmsError> quotaProblem(const HandlerContext& context, const KeyRecord& target)
{
    if (context.index.aliasesOf(target.arn).size() < kms_limits::maxAliasesPerKey)
        return std::nullopt;
    return KmsError(u"LimitExceededException"_s,
        u"The KMS key %1 has %2 aliases already, which is the limit."_s.arg(target.arn)
            .arg(kms_limits::maxAliasesPerKey));
}

bool isAsymmetric(const KeyRecord& key)
{
    return infoOf(key.spec).family > KeyFamily::Hmac;
}

/// "The current and new KMS key must be the same type (both symmetric or both asymmetric or both
/// HMAC), and they must have the same key usage." (API reference, UpdateAlias)
std::optional<KmsError> retargetingProblem(
    const AliasRecord& alias, const KeyRecord& now, const KeyRecord& next)
{
    if (now.usage != next.usage)
        return KmsError(u"ValidationException"_s,
            u"Alias %1 cannot be changed from a CMK with key usage %2 to a CMK with key usage %3. "
            "The key usage of the current CMK and the new CMK must be the same."_s.arg(
                alias.arn, nameOf(now.usage), nameOf(next.usage)));
    if (isAsymmetric(now) != isAsymmetric(next))
        return KmsError(u"ValidationException"_s,
            u"Alias %1 cannot be changed from a symmetric CMK to an asymmetric CMK or vice versa."_s
                .arg(alias.arn));
    return std::nullopt;
}

QJsonObject entryOf(const AliasRecord& alias)
{
    return {
        {u"AliasName"_s, alias.name},
        {u"AliasArn"_s, alias.arn},
        {u"TargetKeyId"_s, alias.targetKeyId},
        {u"CreationDate"_s, wireDate(alias.creationDate)},
        {u"LastUpdatedDate"_s, wireDate(alias.lastUpdatedDate)},
    };
}

} // namespace

KmsReply createAlias(HandlerContext& context, const QJsonObject& body)
{
    const QString name = body["AliasName"_L1].toString();
    if (auto problem = aliasNameProblem(name))
        return *problem;
    const auto target = targetOf(context, body);
    if (!target)
        return target.error();
    const QString arn = aliasArn(context.region, context.accountId(), name);
    if (context.index.alias(arn))
        return KmsError(
            u"AlreadyExistsException"_s, u"An alias with the name %1 already exists"_s.arg(arn));
    if (auto problem = quotaProblem(context, **target))
        return *problem;

    AliasRecord alias;
    alias.arn = arn;
    alias.region = context.region;
    alias.name = name;
    alias.targetKeyId = (*target)->keyId;
    alias.targetArn = (*target)->arn;
    alias.creationDate = alias.lastUpdatedDate = context.now;
    return emptyReply(context.changes.insert(std::move(alias)));
}

KmsReply updateAlias(HandlerContext& context, const QJsonObject& body)
{
    const QString name = body["AliasName"_L1].toString();
    if (auto problem = aliasNameProblem(name))
        return *problem;
    const auto target = targetOf(context, body);
    if (!target)
        return target.error();
    const AliasRecord* found = context.aliasNamed(name);
    if (!found)
        return aliasNotFound(context, name);
    if (auto denial = keyDenial(context, *context.index.key(found->targetArn)))
        return *denial;
    if (auto problem = retargetingProblem(*found, *context.index.key(found->targetArn), **target))
        return *problem;
    if (found->targetArn != (*target)->arn) {
        if (auto problem = quotaProblem(context, **target))
            return *problem;
    }
    AliasRecord alias = *found;
    alias.targetKeyId = (*target)->keyId;
    alias.targetArn = (*target)->arn;
    alias.lastUpdatedDate = context.now;
    return emptyReply(context.changes.update(std::move(alias)));
}

KmsReply deleteAlias(HandlerContext& context, const QJsonObject& body)
{
    const QString name = body["AliasName"_L1].toString();
    if (auto problem = aliasNameProblem(name))
        return *problem;
    const AliasRecord* alias = context.aliasNamed(name);
    if (!alias)
        return aliasNotFound(context, name);
    if (auto denial = keyDenial(context, *context.index.key(alias->targetArn)))
        return *denial;
    return emptyReply(context.changes.remove<AliasRecord>(alias->rowId));
}

KmsReply listAliases(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, {.byDefault = 50, .most = 100});
    if (!page)
        return page.error();
    QString onlyOf;
    if (body["KeyId"_L1].isString()) {
        const auto key = context.keyOf(body);
        if (!key)
            return key.error();
        onlyOf = (*key)->arn;
    }
    // One Region's aliases stand together: their ARNs begin alike.
    const QString prefix = aliasArn(context.region, context.accountId(), {});
    const auto& byArn = context.index.aliasesByArn();
    for (auto at = byArn.upper_bound(std::max(prefix, page->after())); at != byArn.end(); ++at) {
        if (!at->first.startsWith(prefix))
            break;
        const AliasRecord& alias = context.index.all<AliasRecord>().at(at->second);
        if (!onlyOf.isEmpty() && alias.targetArn != onlyOf)
            continue;
        if (isDeleted(*context.index.key(alias.targetArn), context.now))
            continue;
        if (!page->add(entryOf(alias), alias.arn))
            break;
    }
    return page->reply("Aliases"_L1);
}

} // namespace keywright::handlers
