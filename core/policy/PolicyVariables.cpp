// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyVariables.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

bool isWildcard(QChar letter)
{
    return letter == u'*' || letter == u'?';
}

void appendLiterally(ExpandedText& expanded, const QString& value)
{
    for (const QChar letter : value) {
        if (isWildcard(letter))
            expanded.literals.insert(expanded.text.size());
        expanded.text.append(letter);
    }
}

/// The text between the quotes of "key, 'default'"; null when there is none.
QString defaultOf(const QString& variable)
{
    const QString given = variable.section(u',', 1).trimmed();
    const bool quoted = given.size() >= 2 && given.startsWith(u'\'') && given.endsWith(u'\'');
    return quoted ? given.sliced(1, given.size() - 2) : QString();
}

std::optional<QString> valueOf(const QString& variable, const ConditionValues& context)
{
    if (variable == "*"_L1 || variable == "?"_L1 || variable == "$"_L1)
        return variable;
    // Only keys with one value can stand in a text.
    const QStringList* values = context.find(variable.section(u',', 0, 0).trimmed());
    if (values != nullptr && values->size() == 1)
        return values->first();
    const QString otherwise = defaultOf(variable);
    return otherwise.isNull() ? std::nullopt : std::optional(otherwise);
}

} // namespace

std::optional<ExpandedText> expandVariables(const QString& text, const ConditionValues& context)
{
    ExpandedText expanded;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = text.indexOf("${"_L1, at);
        const qsizetype end = start < 0 ? -1 : text.indexOf(u'}', start);
        if (end < 0)
            break;
        expanded.text.append(QStringView(text).sliced(at, start - at));
        const auto value = valueOf(text.sliced(start + 2, end - start - 2), context);
        if (!value)
            return std::nullopt;
        appendLiterally(expanded, *value);
        at = end + 1;
    }
    expanded.text.append(QStringView(text).sliced(at));
    return expanded;
}

} // namespace keywright
