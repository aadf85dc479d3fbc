// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/Match.h"
#include "core/policy/PolicyDocument.h"
#include "core/policy/PolicyVariables.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

/// What an operator compares, for rules that hold it against a condition key's type.
enum class ConditionType { String, Numeric, Date, Boolean, Binary, IpAddress, Arn, Any };

/// A condition operator of IAM without its prefix and suffix. An operator compares one value of
/// the request with one of the policy; how several values are taken together is the same for all.
struct ConditionOperator {
    QLatin1StringView name; ///< "StringNotEquals"
    ConditionType type;
    bool negated; ///< holds when no value of the policy compares
    bool variables; ///< policy variables are filled in
    bool (*compares)(const ExpandedText& wanted, const QString& value);
};

enum class SetOperator { None, ForAllValues, ForAnyValue };

/// "ForAnyValue:StringEqualsIfExists" taken apart.
struct ConditionTest {
    const ConditionOperator* operation = nullptr;
    SetOperator set = SetOperator::None;
    bool ifExists = false;
};

[[nodiscard]] std::span<const ConditionOperator> conditionOperators();
/// Nothing for a name that IAM does not know.
[[nodiscard]] std::optional<ConditionTest> conditionTestNamed(QStringView name);

/// Whether a condition holds for a request; Maybe only when the request is not complete.
/// `expand`: the policy's version has variables. An unknown operator is Maybe too.
[[nodiscard]] Match conditionMatch(
    const PolicyCondition& condition, const AccessRequest& request, bool expand);

} // namespace keywright
