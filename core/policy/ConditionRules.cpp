// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KmsConditionKeys.h"
#include "core/policy/PolicyRuleTable.h"
#include "core/policy/TextMatch.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Type = ConditionType;

constexpr auto unknownOperator =
    QT_TRANSLATE_NOOP("core", "'%1' is not a condition operator of IAM.");
constexpr auto unknownOperatorMeant =
    QT_TRANSLATE_NOOP("core", "'%1' is not a condition operator of IAM. Did you mean %2?");
constexpr auto emptyCondition = QT_TRANSLATE_NOOP("core", "The list of values for %1 is empty.");
constexpr auto iamOnlyCondition = QT_TRANSLATE_NOOP("core", "%1 does not work in key policies.");
constexpr auto withoutEffect = QT_TRANSLATE_NOOP(
    "core", "Condition key %1 does not apply to %2, so the statement never matches.");
constexpr auto allOfNothing = QT_TRANSLATE_NOOP(
    "core", "ForAllValues is true when the key is absent. Add a Null check or use ForAnyValue.");
constexpr auto literalWildcard = QT_TRANSLATE_NOOP("core", "'*' is taken literally by %1. Use %2.");
constexpr auto allowsWithoutMfa = QT_TRANSLATE_NOOP(
    "core", "%1 on aws:MultiFactorAuthPresent also allows requests without MFA information.");
constexpr auto sparesWithoutMfa = QT_TRANSLATE_NOOP(
    "core", "%1 on aws:MultiFactorAuthPresent does not deny requests without MFA information.");
constexpr auto replaceOperator = QT_TRANSLATE_NOOP("core", "Replace with %1");

constexpr auto mfaKey = "aws:MultiFactorAuthPresent"_L1;
constexpr auto ifExists = "IfExists"_L1;

/// In the order of ConditionType; whole sentences, because other languages inflect the type.
constexpr std::array unfitOperators {
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is a string."),
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is a number."),
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is a date."),
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is true or false."),
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is binary."),
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is an IP address."),
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is an ARN."),
    QT_TRANSLATE_NOOP("core", "Operator %1 does not fit %2, which is anything."),
};

/// Operators of either type of a pair work on keys of the other.
struct TypePair {
    Type operation;
    Type key;
};
constexpr std::array kinshipRows {
    TypePair {Type::String, Type::Arn},
    TypePair {Type::Arn, Type::String},
    TypePair {Type::Numeric, Type::Date},
    TypePair {Type::Date, Type::Numeric},
    TypePair {Type::String, Type::Boolean},
};

bool fits(Type operation, Type key)
{
    return operation == key || operation == Type::Any
        || std::ranges::any_of(kinshipRows, [operation, key](const TypePair& pair) {
               return pair.operation == operation && pair.key == key;
           });
}

template <typename Find>
PolicyFindings findInConditions(const PolicyUnderCheck& policy, Find find)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        for (const PolicyCondition& condition : statement.conditions) {
            if (auto finding = find(statement, condition)) {
                finding->statement = statement.index;
                findings.append(*finding);
            }
        }
    }
    return findings;
}

/// Another operator in place of the one there, unless the statement has that one already.
std::optional<PolicyFix> otherOperator(
    const PolicyStatement& statement, const PolicyCondition& condition, const QString& operation)
{
    const bool taken = std::ranges::any_of(statement.conditions,
        [&operation](const PolicyCondition& other) { return other.operation == operation; });
    return taken ? std::nullopt
                 : std::optional(PolicyFix {
                     {replaceOperator, {operation}}, condition.operationRange, operation});
}

bool sameKey(const PolicyCondition& condition, const QString& key)
{
    return condition.key.compare(key, Qt::CaseInsensitive) == 0;
}

bool hasValue(const PolicyCondition& condition, QLatin1StringView value)
{
    return std::ranges::any_of(condition.values, [value](const PolicyWord& word) {
        return word.text.compare(value, Qt::CaseInsensitive) == 0;
    });
}

/// Whether another condition of a statement sees to it that the key is there.
bool isSecured(const PolicyStatement& statement, const PolicyCondition& condition)
{
    // CreateGrant does not work without operations.
    if (sameKey(condition, u"kms:GrantOperations"_s))
        return true;
    const bool context = sameKey(condition, u"kms:EncryptionContextKeys"_s);
    return std::ranges::any_of(statement.conditions, [&](const PolicyCondition& other) {
        const auto test = conditionTestNamed(other.operation);
        if (!test)
            return false;
        if (test->operation->type == Type::Any)
            return sameKey(other, condition.key) && hasValue(other, "false"_L1);
        const bool demands =
            !test->ifExists && !test->operation->negated && test->set != SetOperator::ForAllValues;
        return demands
            && (sameKey(other, condition.key)
                || (context
                    && other.key.startsWith("kms:EncryptionContext:"_L1, Qt::CaseInsensitive)));
    });
}

QStringList operatorNames()
{
    QStringList names;
    for (const ConditionOperator& operation : conditionOperators())
        names.append(operation.name);
    return names;
}

} // namespace

PolicyFindings findUnknownOperators(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement& statement,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            if (conditionTestNamed(condition.operation))
                return std::nullopt;
            const QString& name = condition.operation;
            const QString meant = closestOf(name, operatorNames());
            if (meant.isEmpty())
                return PolicyFinding {{unknownOperator, {name}}, condition.operationRange, -1, {}};
            return PolicyFinding {{unknownOperatorMeant, {name, meant}}, condition.operationRange,
                -1, otherOperator(statement, condition, meant)};
        });
}

PolicyFindings findUnfitOperators(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement&,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            const auto test = conditionTestNamed(condition.operation);
            const ConditionKey* key = conditionKeyNamed(condition.key);
            if (!test || key == nullptr || fits(test->operation->type, key->type))
                return std::nullopt;
            const char* unfit = unfitOperators.at(static_cast<std::size_t>(key->type));
            return PolicyFinding {{unfit, {condition.operation, condition.key}},
                condition.operationRange, -1, {}};
        });
}

PolicyFindings findEmptyConditions(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement&,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            if (!condition.values.isEmpty())
                return std::nullopt;
            return PolicyFinding {{emptyCondition, {condition.key}}, condition.keyRange, -1, {}};
        });
}

PolicyFindings findIamOnlyConditions(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement&,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            const ConditionKey* key = conditionKeyNamed(condition.key);
            if (key == nullptr || key->scope != PolicyScope::IamOnly)
                return std::nullopt;
            return PolicyFinding {{iamOnlyCondition, {condition.key}}, condition.keyRange, -1, {}};
        });
}

PolicyFindings findConditionsWithoutEffect(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement& statement,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            const auto test = conditionTestNamed(condition.operation);
            const ConditionKey* key = conditionKeyNamed(condition.key);
            const bool needsKey = test && key != nullptr && !test->ifExists
                && !test->operation->negated && test->set != SetOperator::ForAllValues
                && (test->operation->type != Type::Any || hasValue(condition, "false"_L1));
            if (!needsKey || statement.notAction)
                return std::nullopt;
            const bool applies = std::ranges::any_of(statement.actions,
                [key](const PolicyWord& action) { return appliesTo(*key, action.text); });
            if (applies || statement.actions.isEmpty())
                return std::nullopt;
            return PolicyFinding {{withoutEffect, {condition.key, statement.actions.first().text}},
                condition.keyRange, -1, {}};
        });
}

PolicyFindings findAllValuesOfNothing(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement& statement,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            const auto test = conditionTestNamed(condition.operation);
            if (!test || test->set != SetOperator::ForAllValues
                || statement.effect != PolicyEffect::Allow || isSecured(statement, condition))
                return std::nullopt;
            return PolicyFinding {{allOfNothing}, condition.operationRange, -1, {}};
        });
}

PolicyFindings findLiteralWildcards(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement& statement,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            const auto test = conditionTestNamed(condition.operation);
            const bool literal = test && test->operation->type == Type::String
                && test->operation->name.contains("Equals"_L1);
            const bool wild = std::ranges::any_of(condition.values, [](const PolicyWord& word) {
                return QString(word.text).remove("${*}"_L1).contains(u'*');
            });
            if (!literal || !wild)
                return std::nullopt;
            const QString like = QString(condition.operation)
                                     .replace("EqualsIgnoreCase"_L1, "Like"_L1)
                                     .replace("Equals"_L1, "Like"_L1);
            return PolicyFinding {{literalWildcard, {condition.operation, like}},
                condition.operationRange, -1, otherOperator(statement, condition, like)};
        });
}

// IAM user guide, aws:MultiFactorAuthPresent: long-term credentials do not have the key at all.
PolicyFindings findLooseMfaChecks(const PolicyUnderCheck& policy)
{
    return findInConditions(policy,
        [](const PolicyStatement& statement,
            const PolicyCondition& condition) -> std::optional<PolicyFinding> {
            const auto test = conditionTestNamed(condition.operation);
            if (!test || test->operation->type != Type::Boolean || !sameKey(condition, mfaKey))
                return std::nullopt;
            const bool allows = statement.effect == PolicyEffect::Allow && test->ifExists
                && hasValue(condition, "true"_L1);
            const bool spares = statement.effect == PolicyEffect::Deny && !test->ifExists
                && hasValue(condition, "false"_L1);
            if (!allows && !spares)
                return std::nullopt;
            const QString better = allows ? condition.operation.chopped(ifExists.size())
                                          : condition.operation + ifExists;
            return PolicyFinding {
                {allows ? allowsWithoutMfa : sparesWithoutMfa, {condition.operation}},
                condition.operationRange, -1, otherOperator(statement, condition, better)};
        });
}

} // namespace keywright
