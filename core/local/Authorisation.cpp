// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/Authorisation.h"

#include "core/kms/Regions.h"
#include "core/local/GrantAccess.h"
#include "core/local/GrantToken.h"
#include "core/local/HandlerContext.h"
#include "core/policy/IamArn.h"
#include "core/policy/KeyAccess.h"
#include "core/policy/OperationPermissions.h"

#include <QJsonArray>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// API reference, "Cross-account use: Yes".
constexpr std::array crossAccountOperations {Operation::CreateGrant, Operation::Decrypt,
    Operation::DeriveSharedSecret, Operation::DescribeKey, Operation::Encrypt,
    Operation::GenerateDataKey, Operation::GenerateDataKeyPair,
    Operation::GenerateDataKeyPairWithoutPlaintext, Operation::GenerateDataKeyWithoutPlaintext,
    Operation::GenerateMac, Operation::GetKeyRotationStatus, Operation::GetPublicKey,
    Operation::ListGrants, Operation::ReEncrypt, Operation::RetireGrant, Operation::RevokeGrant,
    Operation::Sign, Operation::Verify, Operation::VerifyMac};

bool worksAcrossAccounts(Operation operation)
{
    return std::ranges::find(crossAccountOperations, operation) != crossAccountOperations.end();
}

/// Operations that need more than their keys' permission; or, without a key, something else.
bool needsMoreThanKeys(Operation operation)
{
    static const auto flags = [] {
        std::array<bool, operationCount> more {};
        for (const OperationPermission& permission : operationPermissions()) {
            if (!isKeyTarget(permission.target))
                more[static_cast<std::size_t>(permission.operation)] = true;
        }
        return more;
    }();
    return flags[static_cast<std::size_t>(operation)];
}

/// What such a permission is for: resources without a policy of their own.
QString resourceOf(const HandlerContext& context, PermissionTarget target)
{
    if (target == PermissionTarget::Alias)
        return aliasArn(
            context.region, context.accountId(), context.request["AliasName"_L1].toString());
    if (target == PermissionTarget::RetiringPrincipal)
        return context.request["RetiringPrincipal"_L1].toString();
    return u"*"_s;
}

AccessFacts factsOf(const HandlerContext& context)
{
    return {context.operation, context.request, context.call, context.region, context.callerArn,
        context.now, context.index, principalOf(context.index, context.callerArn)};
}

bool isForeign(const AccessFacts& facts)
{
    qsizetype at = -1; // behind the fourth colon stands the account
    for (int colon = 0; colon < 4; ++colon)
        at = facts.callerArn.indexOf(u':', at + 1);
    return !QStringView(facts.callerArn)
                .sliced(at + 1)
                .startsWith(QString(facts.index.account().accountId + u':'));
}

/// What the identity policies of a caller say. Other accounts are not in the vault, so what they
/// allow their own is taken for granted: the key's side of the decision can be tried all the same.
QByteArray identityPolicyOf(const AccessFacts& facts)
{
    if (isForeign(facts))
        return "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";
    return facts.principal ? facts.principal->identityPolicy : QByteArray();
}

/// Callers of other accounts have nothing to say where the service would take them to their own,
/// and little with a key that is not theirs.
bool isOutOfReach(const AccessFacts& facts)
{
    return isForeign(facts) && !(facts.key && worksAcrossAccounts(facts.operation));
}

AccessDecision outOfReach(const AccessFacts& facts, const QString& action)
{
    AccessDecision decision;
    decision.because = {
        QT_TRANSLATE_NOOP("core", "%2 does not work across accounts, and %1 is of another one"),
        {shortPrincipal(facts.callerArn), action}};
    decision.source = AccessDecision::Source::IdentityPolicy;
    return decision;
}

/// Only what one of the policies asks for: most ask for nothing.
void addFacts(AccessRequest& request, const AccessFacts& facts, const ParsedPolicy& policy,
    const ConditionValues& known)
{
    for (const QString& key : policy.conditionKeys) {
        if (const auto values = facts.valuesOf(key); values && !known.find(key))
            request.context.set(key, *values);
    }
}

KmsError accessDenied(const AccessFacts& facts, const QString& action, const QString& resource,
    const AccessDecision& decision)
{
    return {u"AccessDeniedException"_s,
        accessDeniedMessage({facts.callerArn, action, resource}, decision)};
}

/// A grant token that is none; those of other grants just do not help.
std::optional<KmsError> grantTokenProblem(const HandlerContext& context)
{
    const QJsonArray tokens = context.request["GrantTokens"_L1].toArray();
    if (tokens.isEmpty())
        return std::nullopt;
    auto sealing = context.tokenSealing();
    if (!sealing)
        return sealing.error();
    for (const QJsonValue& token : tokens) {
        if (!GrantToken::open(token.toString(), *sealing))
            return KmsError(u"InvalidGrantTokenException"_s);
    }
    return std::nullopt;
}

bool grantAllows(const AccessFacts& facts, const AccessRequest& request,
    std::span<const PolicyDocument> identityPolicies)
{
    const GrantVerdict verdict = grantVerdict(facts, request.action);
    if (verdict.answer != GrantVerdict::Answer::ByAccount)
        return verdict.answer == GrantVerdict::Answer::Yes;
    return decideAccess(request, {.identityPolicies = identityPolicies}).answer
        == AccessDecision::Answer::Yes;
}

} // namespace

const PrincipalRecord* principalOf(const AccountIndex& index, const QString& callerArn)
{
    if (index.all<PrincipalRecord>().empty())
        return nullptr;
    const auto caller = IamArn::parse(callerArn);
    return caller ? index.principal(caller->withoutSession().text()) : nullptr;
}

QString keyActionOf(Operation operation, KeyRole role)
{
    if (operation == Operation::RetireGrant)
        return {}; // the grant decides: retirementDenial()
    const auto target =
        role == KeyRole::Source ? PermissionTarget::SourceKey : PermissionTarget::Key;
    const auto permissions = operationPermissions();
    const auto found = std::ranges::find_if(permissions, [&](const OperationPermission& each) {
        return each.operation == operation && each.target == target;
    });
    return found == permissions.end() ? QString() : QString(found->action);
}

std::optional<KmsError> keyDenial(
    const HandlerContext& context, const KeyRecord& key, KeyRole role, const KeyRecord* otherKey)
{
    if (auto problem = grantTokenProblem(context))
        return problem;
    const QString action = keyActionOf(context.operation, role);
    if (action.isEmpty())
        return std::nullopt;
    AccessFacts facts = factsOf(context);
    facts.key = &key;
    facts.role = role;
    facts.otherKey = otherKey;
    const auto decision = accessDecision(facts, action, key.arn, context.policies);
    if (decision.answer == AccessDecision::Answer::Yes)
        return std::nullopt;
    return accessDenied(facts, action, key.arn, decision);
}

std::optional<KmsError> accountDenial(const HandlerContext& context)
{
    if (!needsMoreThanKeys(context.operation))
        return std::nullopt;
    for (const auto& permission : permissionsFor(context.operation, context.request)) {
        if (isKeyTarget(permission.target))
            continue;
        AccessFacts facts = factsOf(context);
        if (permission.target == PermissionTarget::ReplicaAccount)
            facts.region = context.request["ReplicaRegion"_L1].toString();
        const QString resource = resourceOf(context, permission.target);
        const auto decision = accessDecision(facts, permission.action, resource, context.policies);
        if (decision.answer != AccessDecision::Answer::Yes)
            return accessDenied(facts, permission.action, resource, decision);
    }
    return std::nullopt;
}

std::optional<KmsError> retirementDenial(const HandlerContext& context, const GrantRecord& grant)
{
    const QString action = u"kms:RetireGrant"_s;
    const AccessFacts facts = factsOf(context); // without the key, whose policy has no say
    const auto decision = accessDecision(facts, action, grant.keyArn, context.policies);
    if (decision.answer == AccessDecision::Answer::Yes
        || (!decision.explicitDeny && mayRetire(context.callerArn, grant)))
        return std::nullopt;
    return accessDenied(facts, action, grant.keyArn, decision);
}

AccessDecision accessDecision(const AccessFacts& facts, const QString& action,
    const QString& resource, PolicyCache& policies, const ConditionValues& known)
{
    if (isOutOfReach(facts))
        return outOfReach(facts, action);
    const auto identityText = identityPolicyOf(facts);
    const auto identity = identityText.isEmpty() ? nullptr : policies.parsed(identityText);
    const auto key = facts.key ? policies.parsed(facts.key->policy) : nullptr;
    const bool plain = (!key || key->plain) && (!identity || identity->plain);
    const bool granted = facts.key && facts.index.grantCount(facts.key->arn) > 0;
    if (plain && !granted) {
        if (const auto* kept = policies.decision(key, identity, facts.callerArn, action))
            return *kept;
    }

    AccessRequest request {facts.callerArn, action, resource, known};
    AccessPolicies say;
    if (key) {
        addFacts(request, facts, *key, known);
        say.keyPolicy = &key->document;
    }
    if (identity) {
        addFacts(request, facts, *identity, known);
        say.identityPolicies = {&identity->document, 1};
    }
    if (granted)
        say.grantAllows = [&] { return grantAllows(facts, request, say.identityPolicies); };
    const AccessDecision decision = decideAccess(request, say);
    if (plain && !granted)
        policies.keep(key, identity, facts.callerArn, action, decision);
    return decision;
}

} // namespace keywright
