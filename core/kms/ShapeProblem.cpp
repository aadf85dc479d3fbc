// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/ShapeProblem.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Kind = ShapeViolation::Kind;

// A member of a request as its problems call it.
struct FieldRow {
    QLatin1StringView path; ///< the start, up to an index
    QLatin1StringView end; ///< what follows the index
    KeyField field;
    const char* tooLong;
    const char* tooShort;
    const char* wrongForm;
    const char* allowed; ///< which characters may stand there
};

constexpr auto noText = "";

constexpr std::array fieldRows {
    FieldRow {"policy"_L1, {}, KeyField::Policy,
        QT_TRANSLATE_NOOP("core", "The key policy is too long."),
        QT_TRANSLATE_NOOP("core", "The key policy is empty."),
        QT_TRANSLATE_NOOP("core", "The key policy has characters that are not allowed."),
        QT_TRANSLATE_NOOP(
            "core", "A key policy may have the characters U+0020 to U+00FF, tabs and line ends.")},
    FieldRow {"description"_L1, {}, KeyField::Description,
        QT_TRANSLATE_NOOP("core", "The description is too long."), noText, noText, noText},
    FieldRow {"customKeyStoreId"_L1, {}, KeyField::CustomKeyStoreId,
        QT_TRANSLATE_NOOP("core", "The custom key store ID is too long."),
        QT_TRANSLATE_NOOP("core", "The custom key store ID is empty."), noText, noText},
    FieldRow {"xksKeyId"_L1, {}, KeyField::XksKeyId,
        QT_TRANSLATE_NOOP("core", "The external key ID is too long."),
        QT_TRANSLATE_NOOP("core", "The external key ID is empty."),
        QT_TRANSLATE_NOOP("core", "The external key ID has characters that are not allowed."),
        QT_TRANSLATE_NOOP(
            "core", "It may have Latin letters, digits, hyphens, underscores and full stops.")},
    FieldRow {"tags."_L1, "tagKey"_L1, KeyField::Tags,
        QT_TRANSLATE_NOOP("core", "The tag key is too long."),
        QT_TRANSLATE_NOOP("core", "The tag has no key."), noText, noText},
    FieldRow {"tags."_L1, "tagValue"_L1, KeyField::Tags,
        QT_TRANSLATE_NOOP("core", "The tag value is too long."), noText, noText, noText},
    FieldRow {"aliasName"_L1, {}, KeyField::Alias,
        QT_TRANSLATE_NOOP("core", "The alias is too long."),
        QT_TRANSLATE_NOOP("core", "The alias is empty."),
        QT_TRANSLATE_NOOP("core", "The alias has characters that are not allowed."),
        QT_TRANSLATE_NOOP("core",
            "It may have Latin letters, digits, slashes, hyphens, underscores and colons.")},
    FieldRow {"customerMasterKeySpec"_L1, {}, KeyField::KeySpec, noText, noText,
        QT_TRANSLATE_NOOP("core", "The old spelling of the key spec does not know this spec."),
        QT_TRANSLATE_NOOP("core", "Only the specs before 2025 exist under the old spelling.")},
};

const FieldRow& rowOf(const QString& path)
{
    const auto found = std::find_if(fieldRows.begin(), fieldRows.end(),
        [&path](const auto& row) { return path.startsWith(row.path) && path.endsWith(row.end); });
    Q_ASSERT(found != fieldRows.end()); // a typed request cannot break other constraints
    return *found;
}

Problem problemOf(const ShapeViolation& violation)
{
    const FieldRow& row = rowOf(violation.path);
    const QString limit = QString::number(violation.limit);
    Problem problem;
    problem.field = row.field;
    if (row.field == KeyField::Tags)
        problem.row = violation.path.section(u'.', 1, 1).toInt() - 1;
    problem.inTagValue = row.end == "tagValue"_L1;
    switch (violation.kind) {
    case Kind::TooLong:
        problem.what = {row.tooLong};
        problem.why = {QT_TRANSLATE_NOOP("core", "At most %1 characters are allowed."), {limit}};
        problem.remedy = {QT_TRANSLATE_NOOP("core", "Shorten it.")};
        break;
    case Kind::TooShort:
        problem.what = {row.tooShort};
        problem.why = {QT_TRANSLATE_NOOP("core", "At least %1 character is needed."), {limit}};
        problem.remedy = {QT_TRANSLATE_NOOP("core", "Enter it, or leave it out altogether.")};
        break;
    default:
        problem.what = {row.wrongForm};
        problem.why = {row.allowed};
        problem.remedy = {QT_TRANSLATE_NOOP("core", "Replace what is not allowed.")};
    }
    return problem;
}

} // namespace

QList<Problem> problemsOf(const QList<ShapeViolation>& violations)
{
    QList<Problem> problems;
    if (violations.isEmpty())
        return problems;
    const KmsError error = validationError(violations);
    for (const ShapeViolation& violation : violations) {
        problems.append(problemOf(violation));
        problems.last().serviceError = error;
    }
    return problems;
}

} // namespace keywright
