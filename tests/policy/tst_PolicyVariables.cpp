// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyVariables.h"
#include "core/policy/TextMatch.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_PolicyVariables : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
    void fillsIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("none") << u"plain"_s << u"plain"_s;
        QTest::newRow("alone") << u"${aws:username}"_s << u"alice"_s;
        QTest::newRow("in any case") << u"${AWS:UserName}"_s << u"alice"_s;
        QTest::newRow("inside") << u"a-${aws:username}-b"_s << u"a-alice-b"_s;
        QTest::newRow("two") << u"${aws:username}${aws:PrincipalTag/team}"_s << u"alicered"_s;
        QTest::newRow("a name in a name") << u"${aws:PrincipalTag/team}"_s << u"red"_s;
        QTest::newRow("a default not needed") << u"${aws:username, 'nobody'}"_s << u"alice"_s;
        QTest::newRow("a default")
            << u"${aws:PrincipalTag/x, 'company-wide'}"_s << u"company-wide"_s;
        QTest::newRow("an empty default") << u"a${aws:PrincipalTag/x, ''}b"_s << u"ab"_s;
        QTest::newRow("a star") << u"${*}"_s << u"*"_s;
        QTest::newRow("a question mark") << u"${?}"_s << u"?"_s;
        QTest::newRow("a dollar") << u"${$}{x}"_s << u"${x}"_s;
        QTest::newRow("no brace") << u"$aws:username"_s << u"$aws:username"_s;
        QTest::newRow("not closed") << u"${aws:username"_s << u"${aws:username"_s;
        QTest::newRow("not filled in twice") << u"${kms:deep}"_s << u"${aws:username}"_s;
        QTest::newRow("without a value") << u"a${aws:PrincipalTag/x}"_s << QString();
        QTest::newRow("with several values") << u"${kms:many}"_s << QString();
        QTest::newRow("default without quotes") << u"${aws:PrincipalTag/x, y}"_s << QString();
        QTest::newRow("without a name") << u"${}"_s << QString();
    }

    void fillsIn()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        const ConditionValues context {
            {u"aws:username"_s, {u"alice"_s}},
            {u"aws:PrincipalTag/Team"_s, {u"red"_s}},
            {u"kms:many"_s, {u"a"_s, u"b"_s}},
            {u"kms:deep"_s, {u"${aws:username}"_s}},
        };
        const auto expanded = expandVariables(text, context);
        QCOMPARE(expanded.has_value(), !filled.isNull());
        if (expanded)
            QCOMPARE(expanded->text, filled);
    }

    void takesWhatAVariableBroughtAsItIs()
    {
        const ConditionValues context {{u"aws:username"_s, {u"a*?"_s}}};
        const auto pattern = expandVariables(u"*/${aws:username}/?${*}"_s, context);
        QVERIFY(pattern);
        const auto matches = [&pattern](QStringView text) {
            return wildcardMatches(pattern->text, text, Qt::CaseSensitive, pattern->literals);
        };
        QVERIFY(matches(u"home/a*?/x*"));
        QVERIFY(!matches(u"home/abc/x*"));
        QVERIFY(!matches(u"home/a*?/xx"));
        QVERIFY(!matches(u"home/a*?/*"));
    }
};

QTEST_GUILESS_MAIN(tst_PolicyVariables)
#include "tst_PolicyVariables.moc"
