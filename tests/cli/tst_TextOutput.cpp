// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/TextOutput.h"
#include "tests/cli/OutputCases.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_TextOutput : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void printsWhatTheAwsCliPrints_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("expected");
        for (const QJsonValue& each : outputCases()) {
            if (!each[u"text"].isUndefined())
                QTest::newRow(qPrintable(each[u"name"].toString()))
                    << each[u"value"] << each[u"text"].toString();
        }
    }

    void printsWhatTheAwsCliPrints()
    {
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, expected);
        QCOMPARE(textOutput(OrderedJson::from(value)), expected);
    }

    void writesScalarsAsPythonDoes()
    {
        QCOMPARE(scalarText(OrderedJson(true)), u"True"_s);
        QCOMPARE(scalarText(OrderedJson(false)), u"False"_s);
        QCOMPARE(scalarText(OrderedJson()), u"None"_s);
        QCOMPARE(scalarText(OrderedJson(3.0)), u"3"_s);
        QCOMPARE(scalarText(OrderedJson(1795472138.161)), u"1795472138.161"_s);
        QCOMPARE(scalarText(OrderedJson(u"a\tb"_s)), u"a\tb"_s);
        const OrderedJson nested(OrderedJson::Array {OrderedJson(u"a"_s), OrderedJson(u"it's"_s),
            OrderedJson(OrderedJson::Object {{u"b"_s, OrderedJson()}, {u"c"_s, OrderedJson(2.0)}})});
        QCOMPARE(scalarText(nested), u"['a', \"it's\", {'b': None, 'c': 2}]"_s);
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_TextOutput)
#include "tst_TextOutput.moc"
