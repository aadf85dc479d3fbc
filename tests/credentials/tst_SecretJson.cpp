// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SecretJson.h"

#include <QJsonDocument>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_SecretJson : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // Rows have '~' for quotation marks.
    void takesObjectsOfValidJsonOnly_data()
    {
        QTest::addColumn<bool>("valid");
        for (const char* text : {"{}", " { } ", "{~a~:1}", "{~a~:-0.5e+7, ~b~:[1,{~c~:null}]}",
                 "{~a~:~\\u00e9\\ud83d\\ude00\\n\\~\\\\\\/~}", "{~a~:[],~b~:[true,false]}",
                 "{~a~:~\xc3\xa9~}"})
            QTest::newRow(text) << true;
        for (const char* text : {"", "[]", "1", "~a~", "{", "{}x", "{}{}", "{~a~}", "{~a~:}",
                 "{~a~:1,}", "{a:1}", "{'a':1}", "{~a~:01}", "{~a~:1.}", "{~a~:.5}", "{~a~:+1}",
                 "{~a~:tru}", "{~a~:~\\x~}", "{~a~:~\\u12g4~}", "{~a~:~open}", "{~a~:~\n~}",
                 "{~a~:[1,]}", "{~a~:[1)", "{~a~:NaN}", "{~a~:1e}", "{~a~:~\\", "{~a~:~\xff~}",
                 "{~a~:~\\u12~}"})
            QTest::newRow(text) << false;
        QTest::newRow("too deep") << false;
    }

    void takesObjectsOfValidJsonOnly()
    {
        QFETCH(bool, valid);
        QByteArray text = QByteArray(QTest::currentDataTag()).replace('~', '"');
        if (text == "too deep")
            text = "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
        QCOMPARE(SecretJson::parse(text).has_value(), valid);
    }

    void givesValuesByKind()
    {
        QByteArray text = "{~text~:~a\\tb~,~number~:42,~big~:1e99,~none~:null,"
                          "~object~:{~inner~:~x~},~twice~:~1~,~twice~:~2~,"
                          "~pair~:~\\ud83d\\ude00\xc3\xa9~,~n\\u0061me~:~y~}";
        text.replace('~', '"');
        const auto json = SecretJson::parse(text);
        QVERIFY(json);
        QCOMPARE(json->text(u"text"_s), u"a\tb"_s);
        QCOMPARE(charView(json->secret(u"text"_s)->view()), "a\tb");
        QCOMPARE(json->number(u"number"_s), 42);
        QVERIFY(!json->number(u"text"_s));
        QVERIFY(!json->number(u"big"_s));
        QVERIFY(!json->text(u"number"_s));
        QVERIFY(!json->text(u"absent"_s));
        QVERIFY(json->contains(u"none"_s) && !json->text(u"none"_s));
        QCOMPARE(json->object(u"object"_s)->text(u"inner"_s), u"x"_s);
        QVERIFY(!json->object(u"text"_s));
        QCOMPARE(json->text(u"twice"_s), u"2"_s);
        QCOMPARE(json->text(u"pair"_s), QString::fromUtf8("\xf0\x9f\x98\x80\xc3\xa9"));
        QCOMPARE(json->text(u"name"_s), u"y"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SecretJson)
#include "tst_SecretJson.moc"
