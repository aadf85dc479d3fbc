// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyRules.h"

#include <QTest>

#include <span>

namespace keywright {

inline const PolicyContext root {QStringLiteral("111122223333"), {}};

/// A sound policy with one more statement: its members in JSON, with ' for ".
inline QByteArray policyWith(const char* members)
{
    const QByteArray text =
        "{'Version':'2012-10-17','Statement':[{'Sid':'Account','Effect':'Allow',"
        "'Principal':{'AWS':'111122223333'},'Action':'kms:*','Resource':'*'},{";
    return QByteArray(text + members + "}]}").replace('\'', '"');
}

/// A statement, and what the rules find in it: one problem or none.
struct RuleRow {
    const char* name;
    const char* members;
    const char* rule; ///< null: no rule finds anything
    const char* message = "";
    const char* place = ""; ///< the text that is pointed at
    Severity severity = Severity::Warning;
    bool fixed = false; ///< a fix is offered and leaves a policy without problems
};

/// For a _data function: a row each, whose number is `at`.
inline void addRuleRows(std::span<const RuleRow> rows)
{
    QTest::addColumn<int>("at");
    for (std::size_t at = 0; at < rows.size(); ++at)
        QTest::newRow(rows[at].name) << static_cast<int>(at);
}

/// That the row's problem is found, and no other.
inline void checkRuleRow(const RuleRow& row)
{
    const QByteArray text = policyWith(row.members);
    const PolicyCheck check = checkPolicy(text, root);
    QVERIFY(check.document.isJson());
    QCOMPARE(check.problems.size(), row.rule == nullptr ? 0 : 1);
    if (row.rule == nullptr)
        return;
    const PolicyProblem& problem = check.problems.first();
    QCOMPARE(problem.ruleId, QString::fromLatin1(row.rule));
    QCOMPARE(problem.severity, row.severity);
    QCOMPARE(problem.message.english(), QString::fromUtf8(row.message));
    QCOMPARE(text.mid(problem.range.byteOffset, problem.range.byteLength), row.place);
    QCOMPARE(problem.fix.has_value(), row.fixed);
    if (problem.fix) {
        QByteArray mended = text;
        mended.replace(problem.fix->range.byteOffset, problem.fix->range.byteLength,
            problem.fix->replacement.toUtf8());
        QCOMPARE(checkPolicy(mended, root).problems, {});
    }
}

} // namespace keywright
