// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/ConditionOperators.h"
#include "core/policy/KmsActions.h"
#include "core/policy/PolicyRuleTable.h"
#include "core/policy/PrincipalCheck.h"

#include <QHash>
#include <QtGlobal>

#include <algorithm>

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto deletedIdentity = QT_TRANSLATE_NOOP(
    "core", "Principal '%1' is the ID of a deleted role or user; KMS refuses to save it again.");
constexpr auto publicAccess = QT_TRANSLATE_NOOP("core",
    "Anyone, in any AWS account, may use this key: Principal is '*' with no limiting condition.");
constexpr auto allButSome =
    QT_TRANSLATE_NOOP("core", "Allow with NotPrincipal gives access to everyone not listed.");
constexpr auto allOtherActions = QT_TRANSLATE_NOOP(
    "core", "Allow with NotAction gives every other KMS action, including future ones.");
constexpr auto iamOnlyAction =
    QT_TRANSLATE_NOOP("core", "%1 works only in IAM policies; here it has no effect.");
constexpr auto certainResource =
    QT_TRANSLATE_NOOP("core", "Resource names a specific ARN; in a key policy use \"*\".");
constexpr auto oldVersion = QT_TRANSLATE_NOOP(
    "core", "Version is missing or %1; policy variables do not work. Use 2012-10-17.");
constexpr auto repeatedSid =
    QT_TRANSLATE_NOOP("core", "Two statements have the Sid '%1'; the first is statement %2.");
constexpr auto replaceByStar = QT_TRANSLATE_NOOP("core", "Replace with \"*\"");
constexpr auto replaceVersion = QT_TRANSLATE_NOOP("core", "Replace with %1");

constexpr auto currentVersion = "2012-10-17"_L1;
constexpr auto firstVersion = "2008-10-17"_L1;

bool isPattern(const QString& text)
{
    return text.contains(u'*') || text.contains(u'?');
}

/// A condition that asks for something of the request, rather than for something not to be.
bool isLimiting(const PolicyCondition& condition)
{
    const auto test = conditionTestNamed(condition.operation);
    return test && !test->operation->negated && !test->ifExists
        && test->set != SetOperator::ForAllValues;
}

PolicyFindings findStatements(
    const PolicyUnderCheck& policy, const char* text, bool (*matches)(const PolicyStatement&))
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        if (statement.effect == PolicyEffect::Allow && matches(statement))
            findings.append({{text}, statement.brace(), statement.index, {}});
    }
    return findings;
}

} // namespace

PolicyFindings findDeletedPrincipals(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        for (const PolicyPrincipal& principal : statement.principals) {
            if (principal.type == PrincipalType::Aws && isUniqueId(principal.value.text))
                findings.append({{deletedIdentity, {principal.value.text}}, principal.value.range,
                    statement.index, {}});
        }
    }
    return findings;
}

PolicyFindings findPublicAccess(const PolicyUnderCheck& policy)
{
    return findStatements(policy, publicAccess, [](const PolicyStatement& statement) {
        const bool everyone =
            std::ranges::any_of(statement.principals, [](const PolicyPrincipal& principal) {
                return principal.type == PrincipalType::Everyone;
            });
        return everyone && !statement.notPrincipal
            && std::ranges::none_of(statement.conditions, isLimiting);
    });
}

PolicyFindings findAllowedNotPrincipals(const PolicyUnderCheck& policy)
{
    return findStatements(policy, allButSome,
        [](const PolicyStatement& statement) { return statement.notPrincipal; });
}

PolicyFindings findAllowedNotActions(const PolicyUnderCheck& policy)
{
    return findStatements(policy, allOtherActions,
        [](const PolicyStatement& statement) { return statement.notAction; });
}

PolicyFindings findIamOnlyActions(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        for (const PolicyWord& action : statement.actions) {
            const bool iamOnly = !isPattern(action.text) && !statement.notAction
                && std::ranges::any_of(kmsActions(), [&action](const KmsAction& known) {
                       return known.iamOnly && actionMatches(action.text, known.name);
                   });
            if (iamOnly)
                findings.append(
                    {{iamOnlyAction, {action.text}}, action.range, statement.index, {}});
        }
    }
    return findings;
}

PolicyFindings findCertainResources(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        for (const PolicyWord& resource : statement.resources) {
            if (resource.text.startsWith("arn:"_L1) && !statement.notResource)
                findings.append({{certainResource}, resource.range, statement.index,
                    PolicyFix {{replaceByStar}, resource.range, u"*"_s}});
        }
    }
    return findings;
}

PolicyFindings findOldVersions(const PolicyUnderCheck& policy)
{
    const PolicyDocument& document = policy.document;
    if (!document.isJson() || (document.version && document.version->text == currentVersion))
        return {};
    const Phrase message {oldVersion, {firstVersion}};
    if (!document.version)
        return {{message, document.statementsRange, -1, {}}};
    const TextRange range = document.version->range;
    return {{message, range, -1,
        PolicyFix {{replaceVersion, {currentVersion}}, range, currentVersion}}};
}

// Sids with spaces are good in key policies; what is checked is that each stands once.
PolicyFindings findRepeatedSids(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    QHash<QString, int> firstOf;
    for (const PolicyStatement& statement : policy.document.statements) {
        if (!statement.sid || statement.sid->text.isEmpty())
            continue;
        const QString& sid = statement.sid->text;
        if (firstOf.contains(sid))
            findings.append({{repeatedSid, {sid, QString::number(firstOf.value(sid) + 1)}},
                statement.sid->range, statement.index, {}});
        else
            firstOf.insert(sid, statement.index);
    }
    return findings;
}

} // namespace keywright
