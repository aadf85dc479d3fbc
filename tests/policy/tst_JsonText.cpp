// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/JsonText.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sample = QByteArrayLiteral("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": "
                                            "[\n    {\n      \"Sid\": \"Gr\xC3\xBC\xC3\x9F"
                                            "e \\u00e9\",\n      \"Effect\": \"Allow\",\n      "
                                            "\"Principal\": { \"AWS\": [ \"a\", \"b\" ] },\n"
                                            "      \"Action\": \"kms:*\",\n      \"Resource\": "
                                            "\"*\",\n      \"Condition\": { \"Bool\": { \"x\": "
                                            "[true, -1.5e3, null] } }\n    }\n  ]\n}\n");

} // namespace

class tst_JsonText : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyValueKnowsItsPlace()
    {
        const JsonText json = JsonText::parse(sample);
        QVERIFY(json.faults.isEmpty());
        const JsonNode& statement = json.root.member(u"Statement")->children.at(0);
        QCOMPARE(statement.range.line, 4);
        QCOMPARE(statement.range.column, 5);
        const JsonNode* sid = statement.member(u"Sid");
        QCOMPARE(sid->text, u"Grüße é"_s);
        QCOMPARE(sid->range.column, 14);
        QCOMPARE(sample.mid(sid->range.byteOffset, sid->range.byteLength).at(0), '"');
        QCOMPARE(sid->range.byteLength, 2 + 7 + 1 + 6);
        const TextRange end = json.root.range;
        QCOMPARE(sample.mid(end.byteOffset, end.byteLength), sample.trimmed());
    }

    void columnsCountCharactersAndOffsetsCountBytes()
    {
        // Four bytes, one character (and two UTF-16 units).
        const JsonText json = JsonText::parse("[\"\xF0\x9F\x94\x91\xC3\xA9\", 7]");
        QVERIFY(json.faults.isEmpty());
        QCOMPARE(json.root.children.at(1).range.column, 8);
        QCOMPARE(json.root.children.at(1).range.byteOffset, 11);
        QCOMPARE(json.root.children.at(0).text, u"🔑é"_s);
    }

    void linesEndAtEveryKindOfLineEnd()
    {
        for (const QByteArray& end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            const JsonText json = JsonText::parse("[" + end + "1," + end + " 2]");
            QCOMPARE(json.root.children.at(1).range.line, 3);
            QCOMPARE(json.root.children.at(1).range.column, 2);
        }
    }

    void faultsSayWhatWasExpectedAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char* name, const char* text, const QString& expected, int line,
                             int column) {
            QTest::newRow(name) << QByteArray(text) << expected << line << column;
        };
        row("empty", "", u"expected a value"_s, 1, 1);
        row("missing comma", "{\n\"a\": 1\n\"b\": 2}", u"expected ',' or '}' after the value"_s, 2,
            7);
        row("missing comma in list", "[1 2]", u"expected ',' or ']' after the value"_s, 1, 3);
        row("missing value", "{\"a\": , \"b\": 1}", u"expected a value after ':'"_s, 1, 6);
        row("missing colon", "{\"a\" 1}", u"expected ':' after the member name"_s, 1, 5);
        row("comma at the end", "{\"a\": 1,\n}",
            u"expected a member name in double quotes after ','"_s, 1, 8);
        row("comma at the end of a list", "[1,]", u"expected a value after ','"_s, 1, 3);
        row("two commas", "[1,,2]", u"expected a value"_s, 1, 4);
        row("bare name", "{a: 1}", u"expected a member name in double quotes or '}'"_s, 1, 2);
        row("Python's word", "[True]", u"expected a value, found 'True'"_s, 1, 2);
        row("comment", "[1] // why", u"comments are not allowed"_s, 1, 5);
        row("block comment", "[/* a\n*/ 1]", u"comments are not allowed"_s, 1, 2);
        row("single quotes", "['a']", u"text needs double quotes, not single ones"_s, 1, 2);
        row("open text", "[\"a\n]", u"expected '\"' at the end of the text"_s, 1, 2);
        row("bad escape", "[\"\\x\"]",
            u"after '\\' expected one of \" \\ / b f n r t, or u and four hex digits"_s, 1, 2);
        row("bad hex", "[\"\\u00g0\"]",
            u"after '\\' expected one of \" \\ / b f n r t, or u and four hex digits"_s, 1, 2);
        row("tab in text", "[\"\t\"]", u"tabs and control characters in text must be escaped"_s, 1,
            2);
        row("leading zero", "[01]", u"this is not a number as JSON writes it"_s, 1, 2);
        row("not UTF-8", "[\"\xC0\xAF\"]", u"this is not UTF-8 text"_s, 1, 2);
        row("more after the end", "{} {}", u"expected nothing more after the end of the document"_s,
            1, 4);
        row("unclosed", "{\"a\": [1", u"expected ',' or ']' after the value"_s, 1, 9);
        row("wrong bracket", "{\"a\": [1}", u"expected ',' or ']' after the value"_s, 1, 9);
    }

    void faultsSayWhatWasExpectedAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QFETCH(int, line);
        QFETCH(int, column);
        const JsonText json = JsonText::parse(text);
        QVERIFY(!json.faults.isEmpty());
        QCOMPARE(json.faults.first().what.english(),
            u"Not valid JSON: %1 (line %2, column %3)."_s.arg(expected).arg(line).arg(column));
        QCOMPARE(json.faults.first().range.line, line);
        QCOMPARE(json.faults.first().range.column, column);
    }

    void oneMistakeIsOneFaultAndTheRestIsStillRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("comma") << QByteArray("{\"a\": {\"x\": 1} \"b\": 2, \"c\": 3}");
        QTest::newRow("value") << QByteArray("{\"a\": , \"b\": 2, \"c\": 3}");
        QTest::newRow("colon") << QByteArray("{\"a\" 1, \"b\": 2, \"c\": 3}");
        QTest::newRow("bracket") << QByteArray("{\"a\": [1, 2, \"b\": 2, \"c\": 3}");
        QTest::newRow("quote") << QByteArray("{\"a\": \"x,\n\"b\": 2, \"c\": 3}");
    }

    void oneMistakeIsOneFaultAndTheRestIsStillRead()
    {
        QFETCH(QByteArray, text);
        const JsonText json = JsonText::parse(text);
        QVERIFY(!json.faults.isEmpty());
        if (qstrcmp(QTest::currentDataTag(), "bracket") == 0)
            return;
        QCOMPARE(json.faults.size(), 1);
        QVERIFY(json.root.member(u"b") != nullptr);
        QCOMPARE(json.root.member(u"c")->text, u"3"_s);
    }

    void aMissingCommaCanBeInserted()
    {
        QByteArray text("{\"a\": 1\n \"b\": 2}");
        const JsonText json = JsonText::parse(text);
        QCOMPARE(json.faults.size(), 1);
        const auto fix = json.faults.first().fix;
        QVERIFY(fix.has_value());
        text.replace(fix->range.byteOffset, fix->range.byteLength, fix->replacement.toUtf8());
        QVERIFY(JsonText::parse(text).faults.isEmpty());
    }

    void depthAndFaultsAreBounded()
    {
        const JsonText deep = JsonText::parse(QByteArray(100000, '['));
        QVERIFY(!deep.faults.isEmpty());
        QVERIFY(deep.faults.first().what.english().contains("nested more than 64 levels deep"_L1)
            || deep.faults.last().what.english().contains("nested more than 64 levels deep"_L1));
        const JsonText balanced = JsonText::parse(QByteArray(70, '[') + QByteArray(70, ']'));
        QCOMPARE(balanced.faults.size(), 1);
        const JsonText many = JsonText::parse("[" + QByteArray("1 ").repeated(5000) + "]");
        QCOMPARE(many.faults.size(), qsizetype(JsonText::maxFaults));
    }

    /// Every prefix, every text with one byte missing and every text with one byte changed: either
    /// valid JSON by an independent reader too, or at least one fault.
    void agreesWithAnotherReaderOnDamagedTexts()
    {
        const auto agree = [](const QByteArray& text) {
            QJsonParseError error;
            (void)QJsonDocument::fromJson(text, &error);
            const bool ours = JsonText::parse(text).faults.isEmpty();
            const bool theirs = error.error == QJsonParseError::NoError;
            // Qt lets escapes pass that RFC 8259 does not know.
            return ours == theirs || (theirs && text.contains('\\'));
        };
        for (qsizetype at = 0; at < sample.size(); ++at) {
            QVERIFY2(agree(sample.first(at)), sample.first(at).constData());
            const QByteArray shorter = QByteArray(sample).remove(at, 1);
            QVERIFY2(agree(shorter), shorter.constData());
            for (const char other : {'"', '{', ']', ',', '\\', '\xFF'}) {
                QByteArray changed = sample;
                changed[at] = other;
                QVERIFY2(agree(changed), changed.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_JsonText)
#include "tst_JsonText.moc"
