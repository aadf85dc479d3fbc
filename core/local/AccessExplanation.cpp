// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccessExplanation.h"

#include "core/local/Authorisation.h"
#include "core/local/GrantAccess.h"
#include "core/policy/IamArn.h"
#include "core/policy/KeyAccess.h"
#include "core/policy/OperationPermissions.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto encryptionContextPrefix = "kms:EncryptionContext:"_L1;

const OperationPermission* permissionNamed(const QString& action)
{
    const auto permissions = operationPermissions();
    const auto found = std::ranges::find_if(permissions, [&](const OperationPermission& each) {
        return isKeyTarget(each.target) && action.compare(each.action, Qt::CaseInsensitive) == 0;
    });
    return found == permissions.end() ? nullptr : &*found;
}

KeyRole roleOf(const OperationPermission& permission)
{
    if (permission.operation != Operation::ReEncrypt)
        return KeyRole::Subject;
    return permission.target == PermissionTarget::SourceKey ? KeyRole::Source
                                                            : KeyRole::Destination;
}

/// The request as far as grants look at it: its encryption context.
QJsonObject requestOf(const AccessQuestion& question, KeyRole role)
{
    QJsonObject context;
    for (auto pair = question.conditions.begin(); pair != question.conditions.end(); ++pair) {
        if (pair.key().startsWith(encryptionContextPrefix, Qt::CaseInsensitive))
            context.insert(pair.key().mid(encryptionContextPrefix.size()), pair.value());
    }
    return {{memberOf(role, u"EncryptionContext"_s), context}};
}

} // namespace

Result<AccessExplanation> explainAccess(const AccountIndex& index, const AccessQuestion& question)
{
    const KeyRecord* key = index.key(question.keyArn);
    if (!key)
        return Error {ErrorCode::InvalidInput, u"there is no key %1"_s.arg(question.keyArn)};
    const OperationPermission* permission = permissionNamed(question.action);
    if (!permission)
        return Error {ErrorCode::InvalidInput,
            u"%1 is no action on a key; one is kms:Encrypt"_s.arg(question.action)};
    const KeyRole role = roleOf(*permission);
    const QJsonObject request = requestOf(question, role);
    const CallContext call;
    AccessFacts facts {
        permission->operation, request, call, key->region, question.callerArn, question.now, index};
    facts.principal = principalOf(index, question.callerArn);
    facts.key = key;
    facts.role = role;
    ConditionValues known;
    for (auto pair = question.conditions.begin(); pair != question.conditions.end(); ++pair)
        known.set(pair.key(), {pair.value()});

    PolicyCache policies;
    const QString action = permission->action;
    AccessExplanation explanation {accessDecision(facts, action, key->arn, policies, known)};
    if (explanation.decision.answer != AccessDecision::Answer::Yes)
        explanation.message =
            accessDeniedMessage({question.callerArn, action, key->arn}, explanation.decision);
    else if (explanation.decision.source == AccessDecision::Source::Grant)
        explanation.grantId = grantVerdict(facts, action).grant->id;
    return explanation;
}

} // namespace keywright
