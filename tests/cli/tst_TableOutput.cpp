// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/TableOutput.h"
#include "tests/cli/OutputCases.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_TableOutput : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void printsWhatTheAwsCliPrints_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QStringList>("expected");
        for (const QJsonValue& each : outputCases()) {
            if (!each[u"table"].isUndefined())
                QTest::newRow(qPrintable(each[u"name"].toString()))
                    << each[u"title"].toString() << each[u"value"]
                    << each[u"table"].toVariant().toStringList();
        }
    }

    void printsWhatTheAwsCliPrints()
    {
        QFETCH(const QString, title);
        QFETCH(const QJsonValue, value);
        QFETCH(const QStringList, expected);
        const QString table = tableOutput(title, OrderedJson::from(value), {});
        QVERIFY2(table == expected.join(u'\n'),
            qPrintable(u"\n"_s + table + u"\ninstead of\n"_s + expected.join(u'\n')));
    }

    void coloursChangeNothingButTheColours()
    {
        static const QRegularExpression colours(u"\x1b\\[[0-9;]*m"_s);
        for (const QJsonValue& each : outputCases()) {
            const auto value = OrderedJson::from(each[u"value"]);
            QString coloured
                = tableOutput(u"T"_s, value, {.terminalWidth = 80, .coloured = true});
            QCOMPARE(coloured.remove(colours), tableOutput(u"T"_s, value, {}));
        }
        const OrderedJson rows(OrderedJson::Array {OrderedJson(u"cell"_s)});
        QVERIFY(tableOutput(u"T"_s, rows, {.coloured = true}).contains(u"\x1b[34mcell\x1b[0m"_s));
    }

    void aWideTerminalDoesNotTurnTheTable()
    {
        const OrderedJson value(OrderedJson::Object {{u"A"_s, OrderedJson(QString(50, u'a'))},
            {u"B"_s, OrderedJson(QString(50, u'b'))}});
        const auto lines = [&value](int width) {
            return tableOutput(u"T"_s, value, {.terminalWidth = width}).count(u'\n');
        };
        QCOMPARE(lines(80), 6); // edge, title, rule, two rows, rule
        QCOMPARE(lines(200), 7); // edge, title, rule, header, rule, row, rule
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_TableOutput)
#include "tst_TableOutput.moc"
