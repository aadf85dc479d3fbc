// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/ConditionOperators.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// Lists are written with '|' between their members; no request value: the key is absent.
struct Row {
    const char* operation;
    const char* policy;
    const char* request;
    bool holds;
};

constexpr const char* absent = nullptr;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
const std::vector<Row> operatorRows {
    {"StringEquals", "RSA_2048", "RSA_2048", true},
    {"StringEquals", "RSA_2048", "rsa_2048", false},
    {"StringEquals", "RSA_*", "RSA_2048", false},
    {"StringEquals", "RSA_2048|RSA_4096", "RSA_4096", true},
    {"StringEquals", "RSA_2048|RSA_4096", "RSA_3072", false},
    {"StringNotEquals", "RSA_2048", "RSA_4096", true},
    {"StringNotEquals", "RSA_2048", "RSA_2048", false},
    {"StringNotEquals", "RSA_2048|RSA_4096", "RSA_4096", false},
    {"StringNotEquals", "RSA_2048|RSA_4096", "RSA_3072", true},
    {"StringEqualsIgnoreCase", "rsa_2048", "RSA_2048", true},
    {"StringEqualsIgnoreCase", "rsa_2048", "RSA_4096", false},
    {"StringNotEqualsIgnoreCase", "rsa_2048", "RSA_2048", false},
    {"StringNotEqualsIgnoreCase", "rsa_2048", "RSA_4096", true},
    {"StringLike", "RSA_*", "RSA_2048", true},
    {"StringLike", "RSA_*", "ECC_RSA_2048", false},
    {"StringLike", "rsa_*", "RSA_2048", false},
    {"StringLike", "RSA_????", "RSA_2048", true},
    {"StringLike", "RSA_????", "RSA_20480", false},
    {"StringLike", "*", "", true},
    {"StringLike", "?", "", false},
    {"StringLike", "alias/*test*", "alias/my-test-key", true},
    {"StringLike", "*a*b*c", "xxaxxbxxbc", true},
    {"StringLike", "*a*b*c", "xxaxxcxxb", false},
    {"StringNotLike", "RSA_*", "RSA_2048", false},
    {"StringNotLike", "RSA_*", "ECC_NIST_P256", true},
    {"NumericEquals", "7", "7", true},
    {"NumericEquals", "7", "7.0", true},
    {"NumericEquals", "7", "8", false},
    {"NumericEquals", "7", "seven", false},
    {"NumericNotEquals", "7", "7", false},
    {"NumericNotEquals", "7", "8", true},
    {"NumericLessThan", "30", "29", true},
    {"NumericLessThan", "30", "30", false},
    {"NumericLessThan", "30", "31", false},
    {"NumericLessThan", "-1", "-2", true},
    {"NumericLessThan", "30", "", false},
    {"NumericLessThan", "inf", "1", false},
    {"NumericLessThanEquals", "30", "30", true},
    {"NumericLessThanEquals", "30", "29", true},
    {"NumericLessThanEquals", "30", "30.5", false},
    {"NumericLessThanEquals", "1546257599.0", "1546257599", true},
    {"NumericLessThanEquals", "1546257599.0", "1546257600", false},
    {"NumericGreaterThan", "9", "10", true},
    {"NumericGreaterThan", "9", "9", false},
    {"NumericGreaterThan", "9", "8", false},
    {"NumericGreaterThanEquals", "9", "9", true},
    {"NumericGreaterThanEquals", "9", "8", false},
    {"DateEquals", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z", true},
    {"DateEquals", "2026-01-02T03:04:05Z", "2026-01-02T04:04:05+01:00", true},
    {"DateEquals", "2026-01-02T03:04:05Z", "1767323045", true},
    {"DateEquals", "2026-01-02T03:04:05.000Z", "2026-01-02T03:04:05Z", true},
    {"DateEquals", "2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z", false},
    {"DateEquals", "2026-01-02", "2026-01-02T00:00:00Z", true},
    {"DateEquals", "2026-01", "2026-01-01T00:00:00Z", true},
    {"DateEquals", "2026", "2026-01-01T00:00:00Z", true},
    {"DateEquals", "tomorrow", "tomorrow", false},
    {"DateNotEquals", "2026-01-02", "2026-01-02T00:00:00Z", false},
    {"DateNotEquals", "2026-01-02", "2026-01-02T00:00:01Z", true},
    {"DateLessThan", "2026-01-02T00:00:00Z", "2026-01-01T23:59:59Z", true},
    {"DateLessThan", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", false},
    {"DateLessThan", "2026-01-02T00:00:00Z", "2026-01-02T00:00:01Z", false},
    {"DateLessThanEquals", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", true},
    {"DateLessThanEquals", "2026-01-02T00:00:00Z", "2026-01-02T00:00:01Z", false},
    {"DateGreaterThan", "2026-01-02T00:00:00Z", "2026-01-02T00:00:01Z", true},
    {"DateGreaterThan", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", false},
    {"DateGreaterThan", "2026-01-02T00:00:00+01:00", "2026-01-01T23:30:00Z", true},
    {"DateGreaterThanEquals", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", true},
    {"DateGreaterThanEquals", "2026-01-02T00:00:00Z", "2026-01-01T23:59:59Z", false},
    {"Bool", "true", "true", true},
    {"Bool", "True", "true", true},
    {"Bool", "true", "false", false},
    {"Bool", "false", "false", true},
    {"BinaryEquals", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", true},
    {"BinaryEquals", "AAEC", "AAED", false},
    {"BinaryEquals", "*", "*", false},
    {"IpAddress", "203.0.113.0/24", "203.0.113.255", true},
    {"IpAddress", "203.0.113.0/24", "203.0.114.0", false},
    {"IpAddress", "203.0.113.0/24", "203.0.112.255", false},
    {"IpAddress", "203.0.113.128/25", "203.0.113.127", false},
    {"IpAddress", "203.0.113.128/25", "203.0.113.128", true},
    {"IpAddress", "203.0.113.7", "203.0.113.7", true},
    {"IpAddress", "203.0.113.7", "203.0.113.8", false},
    {"IpAddress", "0.0.0.0/0", "8.8.8.8", true},
    {"IpAddress", "0.0.0.0/0", "2001:db8::1", false},
    {"IpAddress", "203.0.113.0/33", "203.0.113.0", false},
    {"IpAddress", "203.0.113.0/", "203.0.113.0", false},
    {"IpAddress", "203.0.113.0/-1", "203.0.113.0", false},
    {"IpAddress", "here", "203.0.113.0", false},
    {"IpAddress", "2001:db8:1234:5678::/64", "2001:db8:1234:5678:ffff::1", true},
    {"IpAddress", "2001:db8:1234:5678::/64", "2001:db8:1234:5679::1", false},
    {"IpAddress", "203.0.113.0/24|198.51.100.0/24", "198.51.100.3", true},
    {"NotIpAddress", "203.0.113.0/24", "203.0.113.1", false},
    {"NotIpAddress", "203.0.113.0/24", "203.0.114.1", true},
    {"NotIpAddress", "203.0.113.0/24|198.51.100.0/24", "198.51.100.3", false},
    {"ArnEquals", "arn:aws:iam::111122223333:role/App", "arn:aws:iam::111122223333:role/App", true},
    {"ArnEquals", "arn:aws:iam::*:role/App", "arn:aws:iam::111122223333:role/App", true},
    {"ArnEquals", "arn:aws:iam::111122223333:role/App", "arn:aws:iam::111122223333:role/app",
        false},
    {"ArnLike", "arn:aws:iam::111122223333:role/*", "arn:aws:iam::111122223333:role/a/b", true},
    {"ArnLike", "arn:aws:sns:*:123456789012:*", "arn:aws:sns:eu-west-1:123456789012:topic:x", true},
    {"ArnLike", "arn:*:role/App", "arn:aws:iam::111122223333:role/App", false},
    {"ArnLike", "arn:aws:*:role/App", "arn:aws:iam::111122223333:role/App", false},
    {"ArnLike", "arn:aws:iam:*:role/App", "arn:aws:iam::111122223333:role/App", false},
    {"ArnLike", "*", "arn:aws:iam::111122223333:role/App", true},
    {"ArnLike", "arn:aws:iam::*:*", "not an arn", false},
    {"ArnNotEquals", "arn:aws:iam::*:role/App", "arn:aws:iam::111122223333:role/App", false},
    {"ArnNotEquals", "arn:aws:iam::*:role/App", "arn:aws:iam::111122223333:role/Other", true},
    {"ArnNotLike", "arn:aws:iam::*:user/*", "arn:aws:iam::111122223333:user/x", false},
    {"ArnNotLike", "arn:aws:iam::*:user/*", "arn:aws:iam::111122223333:role/x", true},
    {"Null", "true", absent, true},
    {"Null", "true", "x", false},
    {"Null", "false", absent, false},
    {"Null", "false", "x", true},
    {"Null", "false", "", true},
};

// "If the key that you specify in a policy condition is not present in the request context, the
// values do not match and the condition is false. If the policy condition requires that the key is
// not matched, … the condition is true." IfExists turns the former into true.
const std::vector<Row> absenceRows {
    {"StringEquals", "x", absent, false},
    {"StringLike", "*", absent, false},
    {"StringNotEquals", "x", absent, true},
    {"StringNotLike", "*", absent, true},
    {"StringEqualsIfExists", "x", absent, true},
    {"StringEqualsIfExists", "x", "x", true},
    {"StringEqualsIfExists", "x", "y", false},
    {"StringNotEqualsIfExists", "x", absent, true},
    {"StringNotEqualsIfExists", "x", "x", false},
    {"NumericLessThan", "1", absent, false},
    {"NumericNotEquals", "1", absent, true},
    {"NumericLessThanIfExists", "1", absent, true},
    {"NumericLessThanIfExists", "1", "2", false},
    {"DateGreaterThan", "2026-01-01", absent, false},
    {"DateNotEquals", "2026-01-01", absent, true},
    {"Bool", "true", absent, false},
    {"Bool", "false", absent, false},
    {"BoolIfExists", "true", absent, true},
    {"BoolIfExists", "true", "false", false},
    {"BinaryEquals", "AAEC", absent, false},
    {"IpAddress", "0.0.0.0/0", absent, false},
    {"NotIpAddress", "0.0.0.0/0", absent, true},
    {"ArnEquals", "*", absent, false},
    {"ArnNotEquals", "*", absent, true},
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
const std::vector<Row> setRows {
    {"ForAllValues:StringEquals", "a|b|c", "a|b", true},
    {"ForAllValues:StringEquals", "a|b|c", "a|d", false},
    {"ForAllValues:StringEquals", "a|b|c", absent, true},
    {"ForAllValues:StringLike", "alias/*Test*", "alias/myTest|alias/Test2", true},
    {"ForAllValues:StringLike", "alias/*Test*", "alias/myTest|alias/x", false},
    {"ForAllValues:StringNotEquals", "a|b", "c|d", true},
    {"ForAllValues:StringNotEquals", "a|b", "c|a", false},
    {"ForAllValues:StringNotEquals", "a|b", absent, true},
    {"ForAnyValue:StringEquals", "a|b|c", "x|b", true},
    {"ForAnyValue:StringEquals", "a|b|c", "x|y", false},
    {"ForAnyValue:StringEquals", "a|b|c", absent, false},
    {"ForAnyValue:StringNotEquals", "a|b", "a|c", true},
    {"ForAnyValue:StringNotEquals", "a|b", "a|b", false},
    {"ForAnyValue:StringNotEquals", "a|b", absent, false},
    {"ForAnyValue:StringEqualsIfExists", "a", absent, true},
    {"ForAnyValue:StringEqualsIfExists", "a", "b", false},
    {"ForAllValues:ArnLike", "arn:aws:iam::*:role/*", "arn:aws:iam::1:role/a", true},
    {"ForAnyValue:NumericGreaterThan", "5", "1|6", true},
    {"ForAllValues:NumericGreaterThan", "5", "1|6", false},
};

QStringList listOf(const char* text)
{
    return text == absent ? QStringList() : QString::fromLatin1(text).split(u'|');
}

PolicyCondition conditionOf(const QString& operation, const QStringList& values)
{
    PolicyCondition condition {operation, u"kms:Key"_s, {}};
    for (const QString& value : values)
        condition.values.append({value, {}});
    return condition;
}

void addRows(const std::vector<Row>& rows)
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QStringList>("policy");
    QTest::addColumn<QStringList>("request");
    QTest::addColumn<bool>("holds");
    for (const Row& row : rows) {
        QTest::addRow("%s %s of %s", row.operation, row.policy,
            row.request == absent ? "(absent)" : row.request)
            << QString::fromLatin1(row.operation) << listOf(row.policy) << listOf(row.request)
            << row.holds;
    }
}

void judge()
{
    QFETCH(QString, operation);
    QFETCH(QStringList, policy);
    QFETCH(QStringList, request);
    QFETCH(bool, holds);
    AccessRequest asked;
    asked.context.set(u"KMS:key"_s, request);
    const PolicyCondition condition = conditionOf(operation, policy);
    QCOMPARE(conditionMatch(condition, asked, true), matchOf(holds));
    // What is not known to be absent is open; what is known stays as it is.
    asked.complete = false;
    QCOMPARE(
        conditionMatch(condition, asked, true), request.isEmpty() ? Match::Maybe : matchOf(holds));
}

} // namespace

class tst_ConditionOperators : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comparesValues_data() { addRows(operatorRows); }
    void comparesValues() { judge(); }

    void knowsAbsence_data() { addRows(absenceRows); }
    void knowsAbsence() { judge(); }

    void takesValuesTogether_data() { addRows(setRows); }
    void takesValuesTogether() { judge(); }

    void everyOperatorIsTriedBothWays()
    {
        for (const ConditionOperator& operation : conditionOperators()) {
            for (const bool holds : {true, false}) {
                QVERIFY2(std::ranges::any_of(operatorRows,
                             [&operation, holds](const Row& row) {
                                 return operation.name == QLatin1StringView(row.operation)
                                     && row.holds == holds;
                             }),
                    operation.name.data());
            }
        }
    }

    // "You can add IfExists to the end of any condition operator name except the Null condition."
    void refusesNamesThatIamDoesNotKnow_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
            {"", "IfExists", "NullIfExists", "ForAllValues:Null", "stringEquals", "StringEquals ",
                "ForAllValues:", "ForAnyValue:ForAllValues:StringEquals",
                "ForSomeValues:StringEquals", "StringEqualsIfExistsIfExists", "StringMatches"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void refusesNamesThatIamDoesNotKnow()
    {
        QFETCH(QString, name);
        QVERIFY(!conditionTestNamed(name));
        QCOMPARE(conditionMatch(conditionOf(name, {u"x"_s}), {}, true), Match::Maybe);
    }

    void fillsVariablesInOnlyWhereIamDoes_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<bool>("expand");
        QTest::addColumn<Match>("match");
        QTest::newRow("text") << u"StringEquals"_s << true << Match::Yes;
        QTest::newRow("text of an old version") << u"StringEquals"_s << false << Match::No;
        QTest::newRow("pattern") << u"StringLike"_s << true << Match::Yes;
        QTest::newRow("number") << u"NumericEquals"_s << true << Match::No;
    }

    void fillsVariablesInOnlyWhereIamDoes()
    {
        QFETCH(QString, operation);
        QFETCH(bool, expand);
        AccessRequest request;
        request.context = {{u"kms:Key"_s, {u"7"_s}}, {u"aws:username"_s, {u"7"_s}}};
        const PolicyCondition condition = conditionOf(operation, {u"${aws:username}"_s});
        QTEST(conditionMatch(condition, request, expand), "match");
    }

    // "StringEquals or StringLike don't match, but inverted operators such as StringNotEquals or
    // StringNotLike do match a null value" (IAM user guide, "Policy variables with no value").
    void aVariableWithoutValueEqualsNothing()
    {
        AccessRequest request;
        request.context.set(u"kms:Key"_s, {u"x"_s});
        const auto match = [&request](const QString& operation) {
            return conditionMatch(conditionOf(operation, {u"${aws:username}"_s}), request, true);
        };
        QCOMPARE(match(u"StringEquals"_s), Match::No);
        QCOMPARE(match(u"StringNotEquals"_s), Match::Yes);
        request.complete = false;
        QCOMPARE(match(u"StringEquals"_s), Match::Maybe);
        QCOMPARE(match(u"StringNotEquals"_s), Match::Maybe);
    }
};

Q_DECLARE_METATYPE(keywright::Match)

QTEST_GUILESS_MAIN(tst_ConditionOperators)
#include "tst_ConditionOperators.moc"
