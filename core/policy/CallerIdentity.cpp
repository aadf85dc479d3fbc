// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/CallerIdentity.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// IAM user guide, "Global condition keys", aws:PrincipalType.
QString principalTypeOf(const CallerIdentity& caller)
{
    if (caller.isRoot())
        return u"Account"_s;
    return caller.session == caller.text ? u"User"_s : u"AssumedRole"_s;
}

} // namespace

CallerIdentity CallerIdentity::of(const AccessRequest& request)
{
    const IamArn said = IamArn::parse(request.principalArn).value_or(IamArn {});
    const IamArn role = said.withoutSession();
    const QStringList* known = request.context.find(u"aws:PrincipalArn"_s);
    const auto knownArn =
        known != nullptr ? IamArn::parse(known->first()) : std::optional<IamArn>();
    if (role != said && knownArn)
        return {*knownArn, knownArn->text(), request.principalArn, true};
    return {role, role.text(), request.principalArn, role == said};
}

bool CallerIdentity::isNamedBy(const PolicyPrincipal& principal) const
{
    if (principal.type == PrincipalType::Everyone)
        return true;
    if (principal.type != PrincipalType::Aws)
        return false;
    if (principal.value.text == text || principal.value.text == session)
        return true;
    if (isRoot())
        return isAccountOf(principal, arn.account);
    const auto& named = principal.arn;
    return named && !pathKnown && named->account == arn.account
        && named->resource.startsWith("role/"_L1)
        && named->resource.section(u'/', -1) == arn.resource.section(u'/', -1);
}

bool isAccountOf(const PolicyPrincipal& principal, const QString& account)
{
    if (principal.type != PrincipalType::Aws)
        return false;
    const auto& arn = principal.arn;
    return principal.value.text == account || (arn && arn->isRoot() && arn->account == account);
}

ConditionValues callerConditions(const CallerIdentity& caller)
{
    ConditionValues values {
        {u"aws:PrincipalArn"_s, {caller.text}},
        {u"aws:PrincipalAccount"_s, {caller.arn.account}},
        {u"kms:CallerAccount"_s, {caller.arn.account}},
        {u"aws:PrincipalType"_s, {principalTypeOf(caller)}},
    };
    if (caller.arn.resource.startsWith("user/"_L1))
        values.set(u"aws:username"_s, {caller.arn.resource.section(u'/', -1)});
    return values;
}

} // namespace keywright
