// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyDocument.h"
#include "core/policy/PolicyProblem.h"
#include "core/policy/PolicyRules.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>

#include <optional>
#include <span>

namespace keywright {

/// What every rule looks at.
struct PolicyUnderCheck {
    const QByteArray& text;
    const PolicyDocument& document;
    const PolicyContext& context;
    const ControlVerdict& control;
};

/// What one rule found.
struct PolicyFinding {
    Phrase message = {};
    TextRange range = {};
    int statement = -1;
    std::optional<PolicyFix> fix = {};
};
using PolicyFindings = QList<PolicyFinding>;

/// What a KMS endpoint makes of a policy that breaks a rule.
enum class ServiceAnswer {
    Accepts,
    Malformed, ///< MalformedPolicyDocumentException in our words; the service's are not known
    NoPrincipal, ///< "Policy contains a statement with no principal."
    InvalidPrincipal, ///< "Policy contains a statement with one or more invalid principals."
    TooLarge, ///< LimitExceededException
    LockedOut, ///< "The new key policy will not allow you to update the key policy …"
};

/// A number may have two rows where an endpoint refuses one sort of its findings only.
struct PolicyRule {
    QLatin1StringView id;
    Severity severity;
    ServiceAnswer answer;
    PolicyFindings (*find)(const PolicyUnderCheck&);
};

/// In the order of their numbers.
[[nodiscard]] std::span<const PolicyRule> policyRules();

// One function per rule, grouped by what it looks at.
[[nodiscard]] PolicyFindings findSyntaxFaults(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findDuplicateMembers(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findExcessBytes(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findForbiddenCharacters(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findMissingPrincipals(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findMissingActions(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findMissingResources(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findWrongEffects(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findUnknownElements(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findUnknownActions(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findCallerLockout(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findTotalLockout(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findInvalidPrincipals(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findGroupPrincipals(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findWildcardPrincipals(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findUnknownOperators(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findUnfitOperators(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findDeletedPrincipals(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findEmptyConditions(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findPublicAccess(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findAllowedNotPrincipals(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findAllowedNotActions(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findIamOnlyActions(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findIamOnlyConditions(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findConditionsWithoutEffect(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findAllValuesOfNothing(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findLiteralWildcards(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findLooseMfaChecks(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findCertainResources(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findOldVersions(const PolicyUnderCheck& policy);
[[nodiscard]] PolicyFindings findRepeatedSids(const PolicyUnderCheck& policy);

} // namespace keywright
