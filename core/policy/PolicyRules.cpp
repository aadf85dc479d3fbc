// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyRules.h"

#include "core/policy/PolicyEvaluator.h"
#include "core/policy/PolicyRuleTable.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView putKeyPolicy = u"kms:PutKeyPolicy";
constexpr auto notJsonYet =
    QT_TRANSLATE_NOOP("core", "it cannot be told before the policy is valid JSON");
constexpr auto noAccount = QT_TRANSLATE_NOOP("core", "the account is not known");
constexpr auto lockoutText =
    "The new key policy will not allow you to update the key policy in the future."_L1;

constexpr auto ruleRows = std::to_array<PolicyRule>({
    {"KP001"_L1, Severity::Error, ServiceAnswer::Malformed, findSyntaxFaults},
    {"KP002"_L1, Severity::Error, ServiceAnswer::Accepts, findDuplicateMembers},
    {"KP003"_L1, Severity::Error, ServiceAnswer::TooLarge, findExcessBytes},
    {"KP004"_L1, Severity::Error, ServiceAnswer::Accepts, findForbiddenCharacters},
    {"KP005"_L1, Severity::Error, ServiceAnswer::NoPrincipal, findMissingPrincipals},
    {"KP006"_L1, Severity::Error, ServiceAnswer::Malformed, findMissingActions},
    {"KP007"_L1, Severity::Error, ServiceAnswer::Malformed, findMissingResources},
    {"KP008"_L1, Severity::Error, ServiceAnswer::Malformed, findWrongEffects},
    {"KP009"_L1, Severity::Error, ServiceAnswer::Malformed, findUnknownElements},
    {"KP010"_L1, Severity::Error, ServiceAnswer::Accepts, findUnknownActions},
    {"KP011"_L1, Severity::Error, ServiceAnswer::LockedOut, findCallerLockout},
    {"KP012"_L1, Severity::Error, ServiceAnswer::LockedOut, findTotalLockout},
    {"KP013"_L1, Severity::Error, ServiceAnswer::InvalidPrincipal, findInvalidPrincipals},
    {"KP014"_L1, Severity::Error, ServiceAnswer::InvalidPrincipal, findGroupPrincipals},
    {"KP015"_L1, Severity::Error, ServiceAnswer::InvalidPrincipal, findWildcardPrincipals},
    {"KP016"_L1, Severity::Error, ServiceAnswer::Malformed, findUnknownOperators},
    {"KP016"_L1, Severity::Error, ServiceAnswer::Accepts, findUnfitOperators},
    {"KP017"_L1, Severity::Error, ServiceAnswer::InvalidPrincipal, findDeletedPrincipals},
    {"KP018"_L1, Severity::Error, ServiceAnswer::Accepts, findEmptyConditions},
    {"KP019"_L1, Severity::Warning, ServiceAnswer::Accepts, findPublicAccess},
    {"KP020"_L1, Severity::Warning, ServiceAnswer::Accepts, findAllowedNotPrincipals},
    {"KP021"_L1, Severity::Warning, ServiceAnswer::Accepts, findAllowedNotActions},
    {"KP029"_L1, Severity::Warning, ServiceAnswer::Accepts, findIamOnlyActions},
    {"KP031"_L1, Severity::Warning, ServiceAnswer::Accepts, findIamOnlyConditions},
    {"KP032"_L1, Severity::Warning, ServiceAnswer::Accepts, findConditionsWithoutEffect},
    {"KP033"_L1, Severity::Warning, ServiceAnswer::Accepts, findAllValuesOfNothing},
    {"KP034"_L1, Severity::Warning, ServiceAnswer::Accepts, findLiteralWildcards},
    {"KP035"_L1, Severity::Warning, ServiceAnswer::Accepts, findLooseMfaChecks},
    {"KP037"_L1, Severity::Note, ServiceAnswer::Accepts, findCertainResources},
    {"KP038"_L1, Severity::Note, ServiceAnswer::Accepts, findOldVersions},
    {"KP039"_L1, Severity::Warning, ServiceAnswer::Accepts, findRepeatedSids},
});

ControlVerdict controlOf(const PolicyDocument& document, const PolicyContext& context)
{
    using Verdict = ControlVerdict::Answer;
    if (!document.isJson())
        return {Verdict::Depends, {notJsonYet}, -1, true};
    if (context.accountId.isEmpty())
        return {Verdict::Depends, {noAccount}, -1, true};
    const PolicyEvaluator evaluator(document, context.accountId);
    const AccessDecision decision = evaluator.decide(context.callerArn, putKeyPolicy);
    constexpr std::array answers {Verdict::Yes, Verdict::No, Verdict::Depends};
    return {answers.at(static_cast<std::size_t>(decision.answer)), decision.because,
        decision.statement,
        decision.answer != AccessDecision::Answer::No || evaluator.anybodyMay(putKeyPolicy)};
}

KmsError malformed(const QString& message)
{
    return {u"MalformedPolicyDocumentException"_s, message};
}

/// kms-2014-11-01 and what real endpoints answered; words of our own where theirs are not known.
KmsError errorOf(ServiceAnswer answer, const PolicyFinding& finding)
{
    switch (answer) {
    case ServiceAnswer::NoPrincipal:
        return malformed(u"Policy contains a statement with no principal."_s);
    case ServiceAnswer::InvalidPrincipal:
        return malformed(u"Policy contains a statement with one or more invalid principals."_s);
    case ServiceAnswer::LockedOut:
        return malformed(lockoutText);
    case ServiceAnswer::TooLarge:
        return {u"LimitExceededException"_s,
            u"The request was rejected because a length constraint or quota was exceeded."_s};
    case ServiceAnswer::Accepts:
    case ServiceAnswer::Malformed:
        break;
    }
    return malformed(finding.message.english());
}

/// The order in which an endpoint looks: size first, lockout last.
constexpr std::array answerOrder {ServiceAnswer::TooLarge, ServiceAnswer::Malformed,
    ServiceAnswer::NoPrincipal, ServiceAnswer::InvalidPrincipal, ServiceAnswer::LockedOut};

} // namespace

std::span<const PolicyRule> policyRules()
{
    return ruleRows;
}

int PolicyCheck::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(problems, severity, &PolicyProblem::severity));
}

PolicyCheck checkPolicy(const QByteArray& text, const PolicyContext& context)
{
    PolicyCheck check;
    check.document = PolicyDocument::read(text);
    check.control = controlOf(check.document, context);
    check.statementCount = static_cast<int>(check.document.statements.size());
    check.byteCount = static_cast<int>(text.size());
    const PolicyUnderCheck policy {text, check.document, context, check.control};
    for (const PolicyRule& rule : policyRules()) {
        PolicyFindings findings = rule.find(policy);
        findings.resize(std::min<qsizetype>(findings.size(), JsonText::maxFaults));
        for (const PolicyFinding& finding : findings)
            check.problems.append({rule.id, rule.severity, finding.message, finding.range,
                finding.statement, finding.fix});
    }
    std::ranges::stable_sort(
        check.problems, {}, [](const PolicyProblem& problem) { return problem.range.byteOffset; });
    return check;
}

std::optional<KmsError> serviceVerdict(
    const QByteArray& text, const PolicyContext& context, bool bypassLockoutSafetyCheck)
{
    const PolicyDocument document = PolicyDocument::read(text);
    const ControlVerdict control = controlOf(document, context);
    const PolicyUnderCheck policy {text, document, context, control};
    for (const ServiceAnswer answer : answerOrder) {
        if (answer == ServiceAnswer::LockedOut && bypassLockoutSafetyCheck)
            continue;
        for (const PolicyRule& rule : policyRules()) {
            if (rule.answer != answer)
                continue;
            const PolicyFindings findings = rule.find(policy);
            if (!findings.isEmpty())
                return errorOf(answer, findings.first());
        }
    }
    return std::nullopt;
}

} // namespace keywright
