// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyEvaluator.h"

#include "core/policy/CallerIdentity.h"
#include "core/policy/PolicyBearing.h"

#include <QSet>
#include <QtGlobal>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Answer = AccessDecision::Answer;

constexpr auto keepsText = QT_TRANSLATE_NOOP("core", "%1 keeps %2 (statement %3)");
constexpr auto deniedText = QT_TRANSLATE_NOOP("core", "statement %3 denies %2 to %1");
constexpr auto nobodyText = QT_TRANSLATE_NOOP("core", "no statement allows %2 to %1");
constexpr auto accountText =
    QT_TRANSLATE_NOOP("core", "statement %3 leaves %2 to the account's IAM policies");
constexpr auto conditionText =
    QT_TRANSLATE_NOOP("core", "statement %3 allows %2 to %1 under conditions");
constexpr auto maybeDeniedText =
    QT_TRANSLATE_NOOP("core", "statement %3 denies %2 to %1 under conditions");

QString rootOf(const QString& accountId)
{
    return IamArn {u"aws"_s, u"iam"_s, {}, accountId, u"root"_s}.text();
}

AccessDecision decisionOf(
    Answer answer, const char* text, const AccessRequest& request, int statement)
{
    const QString who = shortPrincipal(CallerIdentity::of(request).text);
    const Phrase because {text, {who, request.action, QString::number(statement + 1)}};
    return {answer, because, statement, AccessDecision::Source::KeyPolicy, text == deniedText};
}

/// Of what allows under conditions and what leaves it to IAM, the statement that comes first.
AccessDecision whatItHangsOn(const PolicyBearing& bearing, const AccessRequest& request)
{
    const StatementMatch& direct = bearing.allows;
    const StatementMatch& account = bearing.delegates;
    const bool byAccount = account.match != Match::No
        && (direct.match == Match::No || account.statement < direct.statement);
    const char* text = byAccount && account.match == Match::Yes ? accountText : conditionText;
    return decisionOf(
        Answer::Depends, text, request, byAccount ? account.statement : direct.statement);
}

} // namespace

PolicyEvaluator::PolicyEvaluator(const PolicyDocument& document, QString accountId)
    : m_document(document)
    , m_accountId(std::move(accountId))
{
}

AccessDecision PolicyEvaluator::decide(const QString& callerArn, QStringView action) const
{
    // A caller whose ARN is none is taken for the root too, as the lints always did.
    const bool isArn = IamArn::parse(callerArn).has_value();
    return decide({isArn ? callerArn : rootOf(m_accountId), action.toString(), {}, {}, false});
}

AccessDecision PolicyEvaluator::decide(const AccessRequest& request) const
{
    const PolicyBearing bearing = bearingOf(m_document, request, PolicyKind::Key);
    const StatementMatch& denies = bearing.denies;
    if (denies.match == Match::Yes)
        return decisionOf(Answer::No, deniedText, request, denies.statement);
    if (std::max(bearing.allows.match, bearing.delegates.match) == Match::No)
        return decisionOf(Answer::No, nobodyText, request, -1);
    if (denies.match == Match::Maybe)
        return decisionOf(Answer::Depends, maybeDeniedText, request, denies.statement);
    if (bearing.allows.match == Match::Yes)
        return decisionOf(Answer::Yes, keepsText, request, bearing.allows.statement);
    return whatItHangsOn(bearing, request);
}

bool PolicyEvaluator::anybodyMay(QStringView action) const
{
    const QString root = rootOf(m_accountId);
    QSet<QString> candidates;
    for (const PolicyStatement& statement : m_document.statements) {
        if (statement.effect != PolicyEffect::Allow || !namesAction(statement, action))
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
