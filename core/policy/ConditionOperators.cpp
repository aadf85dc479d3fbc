// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/ConditionOperators.h"

#include "core/policy/ConditionComparisons.h"

#include <algorithm>
#include <array>

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Type = ConditionType;

constexpr auto operatorRows = std::to_array<ConditionOperator>({
    {"StringEquals"_L1, Type::String, false, true, sameText},
    {"StringNotEquals"_L1, Type::String, true, true, sameText},
    {"StringEqualsIgnoreCase"_L1, Type::String, false, true, sameTextInAnyCase},
    {"StringNotEqualsIgnoreCase"_L1, Type::String, true, true, sameTextInAnyCase},
    {"StringLike"_L1, Type::String, false, true, likeText},
    {"StringNotLike"_L1, Type::String, true, true, likeText},
    {"NumericEquals"_L1, Type::Numeric, false, false, sameNumber},
    {"NumericNotEquals"_L1, Type::Numeric, true, false, sameNumber},
    {"NumericLessThan"_L1, Type::Numeric, false, false, lessNumber},
    {"NumericLessThanEquals"_L1, Type::Numeric, false, false, lessOrSameNumber},
    {"NumericGreaterThan"_L1, Type::Numeric, false, false, greaterNumber},
    {"NumericGreaterThanEquals"_L1, Type::Numeric, false, false, greaterOrSameNumber},
    {"DateEquals"_L1, Type::Date, false, false, sameDate},
    {"DateNotEquals"_L1, Type::Date, true, false, sameDate},
    {"DateLessThan"_L1, Type::Date, false, false, earlierDate},
    {"DateLessThanEquals"_L1, Type::Date, false, false, earlierOrSameDate},
    {"DateGreaterThan"_L1, Type::Date, false, false, laterDate},
    {"DateGreaterThanEquals"_L1, Type::Date, false, false, laterOrSameDate},
    {"Bool"_L1, Type::Boolean, false, true, sameTextInAnyCase},
    {"BinaryEquals"_L1, Type::Binary, false, false, sameBytes},
    {"IpAddress"_L1, Type::IpAddress, false, false, inNetwork},
    {"NotIpAddress"_L1, Type::IpAddress, true, false, inNetwork},
    {"ArnEquals"_L1, Type::Arn, false, true, likeArn},
    {"ArnLike"_L1, Type::Arn, false, true, likeArn},
    {"ArnNotEquals"_L1, Type::Arn, true, true, likeArn},
    {"ArnNotLike"_L1, Type::Arn, true, true, likeArn},
    {"Null"_L1, Type::Any, false, false, sameTextInAnyCase},
});

constexpr auto null = "Null"_L1;
constexpr auto ifExistsSuffix = "IfExists"_L1;

struct SetPrefix {
    QLatin1StringView text;
    SetOperator set;
};
constexpr std::array setPrefixes {
    SetPrefix {"ForAllValues:"_L1, SetOperator::ForAllValues},
    SetPrefix {"ForAnyValue:"_L1, SetOperator::ForAnyValue},
};

/// What holds of a key that the request does not have.
bool holdsWithoutKey(const ConditionTest& test)
{
    if (test.ifExists || test.set == SetOperator::ForAllValues)
        return true;
    return test.set == SetOperator::None && test.operation->negated;
}

/// Whether the values ask for a key's absence: "true". Its presence is "false".
bool wantsAbsence(const PolicyCondition& condition, bool absent)
{
    const auto wanted = absent ? "true"_L1 : "false"_L1;
    return std::ranges::any_of(condition.values, [wanted](const PolicyWord& word) {
        return word.text.compare(wanted, Qt::CaseInsensitive) == 0;
    });
}

/// The values of a condition with their variables filled in.
struct WantedValues {
    QList<ExpandedText> texts = {};
    bool lacking = false; ///< a variable's key is not in the request: that value equals nothing
};

WantedValues wantedValues(
    const PolicyCondition& condition, const ConditionValues& context, bool expand)
{
    WantedValues wanted;
    for (const PolicyWord& word : condition.values) {
        const auto text =
            expand ? expandVariables(word.text, context) : std::optional(ExpandedText {word.text});
        if (text)
            wanted.texts.append(*text);
        else
            wanted.lacking = true;
    }
    return wanted;
}

bool holdsFor(
    const ConditionTest& test, const QList<ExpandedText>& wanted, const QStringList& values)
{
    const auto holds = [&test, &wanted](const QString& value) {
        return test.operation->negated
            != std::ranges::any_of(wanted, [&test, &value](const ExpandedText& text) {
                   return test.operation->compares(text, value);
               });
    };
    const bool all = test.set == SetOperator::ForAllValues
        || (test.set == SetOperator::None && test.operation->negated);
    return all ? std::ranges::all_of(values, holds) : std::ranges::any_of(values, holds);
}

} // namespace

std::span<const ConditionOperator> conditionOperators()
{
    return operatorRows;
}

std::optional<ConditionTest> conditionTestNamed(QStringView name)
{
    ConditionTest test;
    for (const SetPrefix& prefix : setPrefixes) {
        if (name.startsWith(prefix.text)) {
            test.set = prefix.set;
            name = name.sliced(prefix.text.size());
            break;
        }
    }
    if (name.endsWith(ifExistsSuffix)) {
        test.ifExists = true;
        name.chop(ifExistsSuffix.size());
    }
    const auto found = std::ranges::find_if(
        operatorRows, [name](const ConditionOperator& row) { return name == row.name; });
    const bool plain = !test.ifExists && test.set == SetOperator::None;
    if (found == operatorRows.end() || (name == null && !plain))
        return std::nullopt;
    test.operation = &*found;
    return test;
}

Match conditionMatch(const PolicyCondition& condition, const AccessRequest& request, bool expand)
{
    const auto test = conditionTestNamed(condition.operation);
    if (!test)
        return Match::Maybe;
    const QStringList* values = request.context.find(condition.key);
    if (values == nullptr && !request.complete)
        return Match::Maybe;
    if (test->operation->name == null)
        return matchOf(wantsAbsence(condition, values == nullptr));
    if (values == nullptr)
        return matchOf(holdsWithoutKey(*test));
    const WantedValues wanted =
        wantedValues(condition, request.context, expand && test->operation->variables);
    const bool holds = holdsFor(*test, wanted.texts, *values);
    // A value that is still open can only turn "nothing compares" into "something compares".
    const bool open = wanted.lacking && !request.complete && holds == test->operation->negated;
    return open ? Match::Maybe : matchOf(holds);
}

} // namespace keywright
