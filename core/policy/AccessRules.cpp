// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KmsActions.h"
#include "core/policy/PolicyRuleTable.h"
#include "core/policy/PrincipalCheck.h"

#include <QtGlobal>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto unknownAction = QT_TRANSLATE_NOOP("core", "'%1' is not a KMS action.");
constexpr auto unknownActionMeant =
    QT_TRANSLATE_NOOP("core", "'%1' is not a KMS action. Did you mean %2?");
constexpr auto patternOfNothing = QT_TRANSLATE_NOOP("core", "'%1' matches no KMS action.");
constexpr auto callerLockedOut = QT_TRANSLATE_NOOP("core",
    "After this change %1 (you) can no longer change this policy: no statement allows "
    "kms:PutKeyPolicy to it.");
constexpr auto callerDenied = QT_TRANSLATE_NOOP("core",
    "After this change %1 (you) can no longer change this policy: statement %2 denies "
    "kms:PutKeyPolicy to it.");
constexpr auto allLockedOut = QT_TRANSLATE_NOOP(
    "core", "No principal at all can change this policy. Only AWS Support could recover the key.");
constexpr auto replaceAction = QT_TRANSLATE_NOOP("core", "Replace with %1");

PolicyFinding ofAction(const PolicyWord& action, int statement)
{
    if (action.text.contains(u'*') || action.text.contains(u'?'))
        return {{patternOfNothing, {action.text}}, action.range, statement, {}};
    const QString meant = closestAction(action.text);
    if (meant.isEmpty())
        return {{unknownAction, {action.text}}, action.range, statement, {}};
    return {{unknownActionMeant, {action.text, meant}}, action.range, statement,
        PolicyFix {{replaceAction, {meant}}, action.range, meant}};
}

PolicyFinding ofPrincipal(
    const PolicyPrincipal& principal, const PrincipalFault& fault, int statement)
{
    std::optional<PolicyFix> fix;
    if (!fault.repaired.isEmpty())
        fix = PolicyFix {{replaceAction, {fault.repaired}}, principal.value.range,
            escapedForJson(fault.repaired)};
    return {fault.message, principal.value.range, statement, fix};
}

PolicyFindings findPrincipals(const PolicyUnderCheck& policy, PrincipalFault::Kind kind)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        for (const PolicyPrincipal& principal : statement.principals) {
            const auto fault = principalFault(principal.type, principal.value.text);
            if (fault && fault->kind == kind)
                findings.append(ofPrincipal(principal, *fault, statement.index));
        }
    }
    return findings;
}

/// Where the verdict comes from: the denying statement, or the list as a whole.
TextRange placeOf(const PolicyUnderCheck& policy)
{
    return policy.control.statement >= 0
        ? policy.document.statements.at(policy.control.statement).brace()
        : policy.document.statementsRange;
}

} // namespace

PolicyFindings findUnknownActions(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        for (const PolicyWord& action : statement.actions) {
            if (findings.size() < JsonText::maxFaults && !isKnownAction(action.text))
                findings.append(ofAction(action, statement.index));
        }
    }
    return findings;
}

PolicyFindings findCallerLockout(const PolicyUnderCheck& policy)
{
    const ControlVerdict& control = policy.control;
    if (control.answer != ControlVerdict::Answer::No || !control.anybody)
        return {};
    const QString caller = policy.context.callerArn.isEmpty()
        ? u"arn:aws:iam::%1:root"_s.arg(policy.context.accountId)
        : policy.context.callerArn;
    const bool denied = control.statement >= 0;
    QStringList arguments {caller};
    if (denied)
        arguments.append(QString::number(control.statement + 1));
    const Phrase message {denied ? callerDenied : callerLockedOut, arguments};
    return {{message, placeOf(policy), control.statement, {}}};
}

PolicyFindings findTotalLockout(const PolicyUnderCheck& policy)
{
    if (policy.control.answer != ControlVerdict::Answer::No || policy.control.anybody)
        return {};
    return {{{allLockedOut}, placeOf(policy), policy.control.statement, {}}};
}

PolicyFindings findInvalidPrincipals(const PolicyUnderCheck& policy)
{
    return findPrincipals(policy, PrincipalFault::Kind::NotValid);
}

PolicyFindings findGroupPrincipals(const PolicyUnderCheck& policy)
{
    return findPrincipals(policy, PrincipalFault::Kind::Group);
}

PolicyFindings findWildcardPrincipals(const PolicyUnderCheck& policy)
{
    return findPrincipals(policy, PrincipalFault::Kind::Wildcard);
}

} // namespace keywright
