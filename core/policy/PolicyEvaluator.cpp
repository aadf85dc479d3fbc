// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyEvaluator.h"

#include "core/policy/IamArn.h"
#include "core/policy/KmsActions.h"
#include "core/policy/TextMatch.h"

#include <QRegularExpression>
#include <QSet>
#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Answer = AccessDecision::Answer;

/// Ordered, so that "all must hold" is the minimum and "one is enough" the maximum.
enum class Match { No, Maybe, Yes };

constexpr auto keepsText = QT_TRANSLATE_NOOP("core", "%1 keeps %2 (statement %3)");
constexpr auto deniedText = QT_TRANSLATE_NOOP("core", "statement %3 denies %2 to %1");
constexpr auto nobodyText = QT_TRANSLATE_NOOP("core", "no statement allows %2 to %1");
constexpr auto accountText =
    QT_TRANSLATE_NOOP("core", "statement %3 leaves %2 to the account's IAM policies");
constexpr auto conditionText =
    QT_TRANSLATE_NOOP("core", "statement %3 allows %2 to %1 under conditions");
constexpr auto maybeDeniedText =
    QT_TRANSLATE_NOOP("core", "statement %3 denies %2 to %1 under conditions");

struct Caller {
    IamArn arn; ///< the role for a session of it
    QString text;
    QString session; ///< what the caller's ARN said before
};

Match negated(Match match)
{
    return match == Match::Yes ? Match::No : match == Match::No ? Match::Yes : Match::Maybe;
}

bool isAccountOf(const PolicyPrincipal& principal, const QString& account)
{
    if (principal.type != PrincipalType::Aws)
        return false;
    const auto& arn = principal.arn;
    return principal.value.text == account || (arn && arn->isRoot() && arn->account == account);
}

/// Whether a principal names the caller; a role's session carries the role's name without its path.
bool names(const PolicyPrincipal& principal, const Caller& caller)
{
    if (principal.type == PrincipalType::Everyone)
        return true;
    if (principal.type != PrincipalType::Aws)
        return false;
    const QString& text = principal.value.text;
    if (text == caller.text || text == caller.session)
        return true;
    if (caller.arn.isRoot())
        return isAccountOf(principal, caller.arn.account);
    const auto& arn = principal.arn;
    return arn && caller.session != caller.text && arn->account == caller.arn.account
        && arn->resource.startsWith("role/"_L1)
        && arn->resource.section(u'/', -1) == caller.arn.resource.section(u'/', -1);
}

/// How a statement's principals concern the caller. Allowing the account leaves it to IAM (Maybe);
/// denying the account denies everyone in it.
Match principalMatch(const PolicyStatement& statement, const Caller& caller)
{
    Match best = Match::No;
    for (const PolicyPrincipal& principal : statement.principals) {
        if (names(principal, caller))
            best = Match::Yes;
        else if (isAccountOf(principal, caller.arn.account))
            best = std::max(best,
                statement.effect == PolicyEffect::Deny && !statement.notPrincipal ? Match::Yes
                                                                                  : Match::Maybe);
    }
    return statement.notPrincipal ? negated(best) : best;
}

Match actionMatch(const PolicyStatement& statement, QStringView action)
{
    const bool named = std::ranges::any_of(statement.actions,
        [action](const PolicyWord& pattern) { return actionMatches(pattern.text, action); });
    return named != statement.notAction ? Match::Yes : Match::No;
}

/// In a key policy "*" is this key; an ARN may or may not be.
Match resourceMatch(const PolicyStatement& statement)
{
    Match best = Match::No;
    for (const PolicyWord& resource : statement.resources) {
        const bool everything =
            std::ranges::all_of(resource.text, [](QChar letter) { return letter == u'*'; });
        best = std::max(best, everything && !resource.text.isEmpty() ? Match::Yes : Match::Maybe);
    }
    return statement.notResource ? negated(best) : best;
}

/// The value of a condition key that the caller alone decides.
std::optional<QString> knownValue(const QString& key, const Caller& caller)
{
    const QString name = key.toLower();
    if (name == "aws:principalarn"_L1)
        return caller.text;
    if (name == "aws:principalaccount"_L1 || name == "kms:calleraccount"_L1)
        return caller.arn.account;
    return std::nullopt;
}

Match conditionMatch(const PolicyCondition& condition, const Caller& caller)
{
    static const QRegularExpression known(u"^(String|Arn)(Not)?(Equals|Like)(IfExists)?$"_s);
    const auto operation = known.match(condition.operation);
    const auto value = knownValue(condition.key, caller);
    if (!value || !operation.hasMatch())
        return Match::Maybe;
    const bool patterns = operation.captured(1) == "Arn"_L1 || operation.captured(3) == "Like"_L1;
    const bool found = std::ranges::any_of(condition.values, [&](const PolicyWord& word) {
        return patterns ? wildcardMatches(word.text, *value, Qt::CaseSensitive)
                        : word.text == *value;
    });
    return found != !operation.captured(2).isEmpty() ? Match::Yes : Match::No;
}

Match conditionsMatch(const PolicyStatement& statement, const Caller& caller)
{
    Match worst = Match::Yes;
    for (const PolicyCondition& condition : statement.conditions)
        worst = std::min(worst, conditionMatch(condition, caller));
    return worst;
}

/// How one statement bears on the question, and whether only the conditions leave it open.
struct Bearing {
    Match match = Match::No;
    bool openByAccount = false;
};

Bearing bearingOf(const PolicyStatement& statement, const Caller& caller, QStringView action)
{
    const Match who = principalMatch(statement, caller);
    const Match rest = std::min({actionMatch(statement, action), resourceMatch(statement),
        conditionsMatch(statement, caller)});
    return {std::min(who, rest), who == Match::Maybe && rest == Match::Yes};
}

Caller callerOf(const QString& arnText, const QString& accountId)
{
    const IamArn root {u"aws"_s, u"iam"_s, {}, accountId, u"root"_s};
    const IamArn role = IamArn::parse(arnText).value_or(root).withoutSession();
    return {role, role.text(), arnText.isEmpty() ? role.text() : arnText};
}

AccessDecision decisionOf(Answer answer, const char* text, const Caller& caller, QStringView action,
    const PolicyStatement* statement)
{
    const int index = statement != nullptr ? statement->index : -1;
    const QString who = shortPrincipal(caller.text);
    return {answer, {text, {who, action.toString(), QString::number(index + 1)}}, index};
}

} // namespace

PolicyEvaluator::PolicyEvaluator(const PolicyDocument& document, QString accountId)
    : m_document(document)
    , m_accountId(std::move(accountId))
{
}

AccessDecision PolicyEvaluator::decide(const QString& callerArn, QStringView action) const
{
    const Caller caller = callerOf(callerArn, m_accountId);
    AccessDecision allowed = decisionOf(Answer::No, nobodyText, caller, action, nullptr);
    const PolicyStatement* maybeDenies = nullptr;
    for (const PolicyStatement& statement : m_document.statements) {
        const Bearing bearing = bearingOf(statement, caller, action);
        const bool yes = bearing.match == Match::Yes;
        if (bearing.match == Match::No || statement.effect == PolicyEffect::Unknown)
            continue;
        if (statement.effect == PolicyEffect::Deny) {
            if (yes)
                return decisionOf(Answer::No, deniedText, caller, action, &statement);
            maybeDenies = maybeDenies == nullptr ? &statement : maybeDenies;
        } else if (yes && allowed.answer != Answer::Yes) {
            allowed = decisionOf(Answer::Yes, keepsText, caller, action, &statement);
        } else if (allowed.answer == Answer::No) {
            allowed = decisionOf(Answer::Depends,
                bearing.openByAccount ? accountText : conditionText, caller, action, &statement);
        }
    }
    if (maybeDenies != nullptr && allowed.answer != Answer::No)
        return decisionOf(Answer::Depends, maybeDeniedText, caller, action, maybeDenies);
    return allowed;
}

bool PolicyEvaluator::anybodyMay(QStringView action) const
{
    const QString root = callerOf({}, m_accountId).text;
    QSet<QString> candidates;
    for (const PolicyStatement& statement : m_document.statements) {
        if (statement.effect != PolicyEffect::Allow || actionMatch(statement, action) == Match::No)
            continue;
        if (statement.notPrincipal)
            candidates.insert(root);
        for (const PolicyPrincipal& principal : statement.principals) {
            const auto& arn = principal.arn;
            if (principal.type == PrincipalType::Everyone || isAccountOf(principal, m_accountId))
                candidates.insert(root);
            else if (principal.type == PrincipalType::Aws && arn && arn->account == m_accountId)
                candidates.insert(principal.value.text);
        }
    }
    return std::ranges::any_of(candidates, [this, action](const QString& candidate) {
        return decide(candidate, action).answer != Answer::No;
    });
}

} // namespace keywright
