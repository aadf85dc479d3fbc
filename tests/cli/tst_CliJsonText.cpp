// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/JsonText.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_CliJsonText : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void indentsAsPythonDoes()
    {
        const OrderedJson value(OrderedJson::Object {
            {u"Z"_s, OrderedJson(OrderedJson::Array {OrderedJson(1.0), OrderedJson(u"two"_s)})},
            {u"A"_s, OrderedJson(OrderedJson::Object {{u"Empty"_s, OrderedJson(OrderedJson::Array {})},
                         {u"None"_s, OrderedJson()}})},
            {u"B"_s, OrderedJson(OrderedJson::Object {})}});
        QCOMPARE(indentedJson(value),
            u"{\n    \"Z\": [\n        1,\n        \"two\"\n    ],\n    \"A\": {\n"
            "        \"Empty\": [],\n        \"None\": null\n    },\n    \"B\": {}\n}"_s);
        QCOMPARE(compactJson(value), u"{\"Z\":[1,\"two\"],\"A\":{\"Empty\":[],\"None\":null},\"B\":{}}"_s);
    }

    void writesScalars_data()
    {
        QTest::addColumn<OrderedJson>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("null") << OrderedJson() << u"null"_s;
        QTest::newRow("true") << OrderedJson(true) << u"true"_s;
        QTest::newRow("whole number") << OrderedJson(-3.0) << u"-3"_s;
        QTest::newRow("moment") << OrderedJson(1795472138.161) << u"1795472138.161"_s;
        QTest::newRow("largest exact") << OrderedJson(9007199254740991.0) << u"9007199254740991"_s;
        QTest::newRow("quotes") << OrderedJson(u"a\"b\\c"_s) << u"\"a\\\"b\\\\c\""_s;
        QTest::newRow("slash stays") << OrderedJson(u"alias/x"_s) << u"\"alias/x\""_s;
        QTest::newRow("control characters")
            << OrderedJson(u"\n\r\t\b\f\x01\x1f"_s) << u"\"\\n\\r\\t\\b\\f\\u0001\\u001f\""_s;
        QTest::newRow("other scripts stay") << OrderedJson(u"müll 🔑"_s) << u"\"müll 🔑\""_s;
        QTest::newRow("delete stays") << OrderedJson(u"\x7f"_s) << u"\"\x7f\""_s;
    }

    void writesScalars()
    {
        QFETCH(const OrderedJson, value);
        QFETCH(const QString, expected);
        QCOMPARE(indentedJson(value), expected);
        QCOMPARE(compactJson(value), expected);
    }
};

} // namespace keywright


QTEST_GUILESS_MAIN(keywright::tst_CliJsonText)
#include "tst_CliJsonText.moc"
