// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyRules.h"
#include "core/policy/PolicyTemplates.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const QString account = u"111122223333"_s;

} // namespace

class tst_PolicyTemplates : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thereAreFifteenTemplates() { QCOMPARE(policyTemplates(account, u"aws"_s).size(), 15); }

    void templatesHaveNoErrors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("caller");
        for (const PolicyTemplate& entry : policyTemplates(account, u"aws-us-gov"_s)) {
            const QString caller = entry.id == "strict"_L1
                ? u"arn:aws-us-gov:iam::111122223333:role/KeyAdministrator"_s
                : QString();
            QTest::newRow(qPrintable(entry.id)) << entry.text << caller;
        }
    }

    void templatesHaveNoErrors()
    {
        QFETCH(QString, text);
        QFETCH(QString, caller);
        QVERIFY(!text.contains("ACCOUNT"_L1) && !text.contains("PARTITION"_L1));
        QCOMPARE(checkPolicy(text.toUtf8(), {account, caller}).problems, {});
        QCOMPARE(formatPolicy(text.toUtf8()), text.toUtf8());
    }

    void templatesSayWhatTheyAreFor()
    {
        for (const PolicyTemplate& entry : policyTemplates(account, u"aws"_s))
            QVERIFY(!entry.title.isEmpty() && entry.summary.english().endsWith(u'.'));
    }

    void formattingKeepsOrderAndNumbers()
    {
        const QByteArray ugly =
            R"( {"b":[1.50,{}, []],"a" : {"x":12345678901234567890, "x":"\u00e9"}} )";
        const QByteArray formatted = formatPolicy(ugly);
        QCOMPARE(formatted,
            QByteArray("{\n  \"b\": [\n    1.50,\n    {},\n    []\n  ],\n  \"a\": {\n    \"x\": "
                       "12345678901234567890,\n    \"x\": \"\\u00e9\"\n  }\n}"));
        QCOMPARE(formatPolicy(formatted), formatted);
    }

    void whatIsNoJsonStaysAsItIs()
    {
        QCOMPARE(formatPolicy("{ \"a\" 1 }"), QByteArray("{ \"a\" 1 }"));
    }
};

QTEST_GUILESS_MAIN(tst_PolicyTemplates)
#include "tst_PolicyTemplates.moc"
