// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyBearing.h"

#include "core/policy/CallerIdentity.h"
#include "core/policy/ConditionOperators.h"
#include "core/policy/KmsActions.h"
#include "core/policy/TextMatch.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The one version of the policy language that has variables.
constexpr auto versionWithVariables = "2012-10-17"_L1;

struct Question {
    const AccessRequest& request;
    const CallerIdentity& caller;
    PolicyKind kind;
    bool expand;
};

/// How a statement's principals concern the caller.
struct PrincipalMatch {
    bool names = false;
    bool account = false; ///< by the account alone
};

PrincipalMatch principalMatch(const PolicyStatement& statement, const CallerIdentity& caller)
{
    PrincipalMatch found;
    for (const PolicyPrincipal& principal : statement.principals) {
        found.names = found.names || caller.isNamedBy(principal);
        found.account = found.account || isAccountOf(principal, caller.arn.account);
    }
    return found;
}

bool isEverything(const QString& pattern)
{
    return !pattern.isEmpty()
        && std::ranges::all_of(pattern, [](QChar letter) { return letter == u'*'; });
}

Match matchOfPattern(const QString& pattern, const Question& question)
{
    const AccessRequest& request = question.request;
    if (isEverything(pattern))
        return Match::Yes;
    if (request.resource.isEmpty())
        return Match::Maybe;
    const auto text = question.expand ? expandVariables(pattern, request.context)
                                      : std::optional(ExpandedText {pattern});
    if (!text)
        return request.complete ? Match::No : Match::Maybe;
    return matchOf(
        wildcardMatches(text->text, request.resource, Qt::CaseSensitive, text->literals));
}

/// In a key policy "*" is this key.
Match resourceMatch(const PolicyStatement& statement, const Question& question)
{
    Match best = Match::No;
    for (const PolicyWord& resource : statement.resources)
        best = std::max(best, matchOfPattern(resource.text, question));
    return statement.notResource ? negated(best) : best;
}

/// What nobody understands opens nothing and closes all it stands for.
Match conditionsMatch(const PolicyStatement& statement, const Question& question)
{
    const bool denies = statement.effect == PolicyEffect::Deny;
    Match worst = Match::Yes;
    for (const PolicyCondition& condition : statement.conditions) {
        const Match match = conditionMatch(condition, question.request, question.expand);
        const bool open = match == Match::Maybe && question.request.complete;
        worst = std::min(worst, open ? matchOf(denies) : match);
    }
    return worst;
}

void keepBest(StatementMatch& best, Match match, int statement)
{
    if (match > best.match)
        best = {match, statement};
}

/// Denying an account denies everyone in it. Excepting an account is no word about the others in
/// it, so that it is taken against the caller.
void weighByPrincipal(
    const PolicyStatement& statement, Match rest, const Question& question, PolicyBearing& bearing)
{
    const PrincipalMatch who = principalMatch(statement, question.caller);
    const bool denies = statement.effect == PolicyEffect::Deny;
    const Match unclear = question.request.complete ? matchOf(denies) : Match::Maybe;
    Match named = matchOf(who.names || (who.account && denies));
    if (statement.notPrincipal)
        named = who.names ? Match::No : who.account ? unclear : Match::Yes;
    keepBest(denies ? bearing.denies : bearing.allows, std::min(named, rest), statement.index);
    if (who.account && !who.names && !denies && !statement.notPrincipal)
        keepBest(bearing.delegates, rest, statement.index);
}

} // namespace

bool namesAction(const PolicyStatement& statement, QStringView action)
{
    const bool named = std::ranges::any_of(statement.actions,
        [action](const PolicyWord& pattern) { return actionMatches(pattern.text, action); });
    return named != statement.notAction;
}

PolicyBearing bearingOf(const PolicyDocument& policy, const AccessRequest& asked, PolicyKind kind)
{
    const CallerIdentity caller = CallerIdentity::of(asked);
    AccessRequest request = asked;
    request.context = callerConditions(caller);
    request.context.merge(asked.context);
    const bool expand = policy.version && policy.version->text == versionWithVariables;
    const Question question {request, caller, kind, expand};
    PolicyBearing bearing;
    for (const PolicyStatement& statement : policy.statements) {
        if (statement.effect == PolicyEffect::Unknown || !namesAction(statement, request.action))
            continue;
        const Match rest =
            std::min(resourceMatch(statement, question), conditionsMatch(statement, question));
        if (kind == PolicyKind::Key)
            weighByPrincipal(statement, rest, question, bearing);
        else
            keepBest(statement.effect == PolicyEffect::Deny ? bearing.denies : bearing.allows, rest,
                statement.index);
    }
    return bearing;
}

} // namespace keywright
