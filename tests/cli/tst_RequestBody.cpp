// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/RequestBody.h"
#include "app/keywright-cli/output/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_RequestBody : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_text = write(u"text"_s, "müll\n");
        m_bytes = write(u"bytes"_s, QByteArray("\x00\xff", 2));
        m_json = write(u"json"_s, R"([{"TagKey":"f","TagValue":"g"}])");
        m_input = write(u"input"_s, R"({"Description":"d","MultiRegion":true,"KeySpec":"SM2"})");
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsOptions_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("body");
        const QString create = u"create-key"_s;
        const auto row = [](const char* name, const QStringList& words, const char* body) {
            QTest::newRow(name) << words << QByteArray(body);
        };
        row("nothing", {create}, "{}");
        row("text", {create, u"--description"_s, u"a b"_s}, R"({"Description":"a b"})");
        row("empty text", {create, u"--description"_s, QString()}, R"({"Description":""})");
        row("flags", {create, u"--multi-region"_s, u"--no-bypass-policy-lockout-safety-check"_s},
            R"({"BypassPolicyLockoutSafetyCheck":false,"MultiRegion":true})");
        row("shorthand list", {create, u"--tags"_s, u"TagKey=a,TagValue=b"_s, u"TagKey=c,TagValue="_s},
            R"({"Tags":[{"TagKey":"a","TagValue":"b"},{"TagKey":"c","TagValue":""}]})");
        row("JSON list", {create, u"--tags"_s, uR"([{"TagKey":"a","TagValue":"b"}])"_s},
            R"({"Tags":[{"TagKey":"a","TagValue":"b"}]})");
        row("JSON list in a file", {create, u"--tags"_s, u"file://"_s + m_json},
            R"({"Tags":[{"TagKey":"f","TagValue":"g"}]})");
        row("JSON elements", {create, u"--tags"_s, uR"({"TagKey":"a","TagValue":"b"})"_s},
            R"({"Tags":[{"TagKey":"a","TagValue":"b"}]})");
        row("words", {u"untag-resource"_s, u"--key-id"_s, u"k"_s, u"--tag-keys"_s, u"a"_s, u"b"_s},
            R"({"KeyId":"k","TagKeys":["a","b"]})");
        row("words as JSON",
            {u"untag-resource"_s, u"--key-id"_s, u"k"_s, u"--tag-keys"_s, uR"(["a","b"])"_s},
            R"({"KeyId":"k","TagKeys":["a","b"]})");
        row("text of a file", {create, u"--description"_s, u"file://"_s + m_text},
            "{\"Description\":\"müll\\n\"}");
        row("integer", {u"list-keys"_s, u"--limit"_s, u"7"_s}, R"({"Limit":7})");
        const QStringList import {u"import-key-material"_s, u"--key-id"_s, u"k"_s};
        row("bytes of files",
            import + QStringList {u"--import-token"_s, u"fileb://"_s + m_bytes,
                u"--encrypted-key-material"_s, u"abc"_s, u"--valid-to"_s, u"2030-01-01T00:00:00Z"_s},
            R"({"EncryptedKeyMaterial":"YWJj","ImportToken":"AP8=","KeyId":"k","ValidTo":1893456000})");
        const QStringList bytes {u"encrypt"_s, u"--key-id"_s, u"k"_s, u"--plaintext"_s};
        const QStringList base64 {u"--cli-binary-format"_s, u"base64"_s};
        row("a blob's text", bytes + QStringList {u"aGk="_s}, R"({"KeyId":"k","Plaintext":"YUdrPQ=="})");
        row("a blob's text as version 2 takes it", bytes + QStringList {u"aGk="_s} + base64,
            R"({"KeyId":"k","Plaintext":"aGk="})");
        row("base64 with more in it", bytes + QStringList {u" a-G\nk=x"_s} + base64,
            R"({"KeyId":"k","Plaintext":"aGk="})");
        row("a blob's text, said to be raw",
            bytes + QStringList {u"aGk="_s, u"--cli-binary-format"_s, u"raw-in-base64-out"_s},
            R"({"KeyId":"k","Plaintext":"YUdrPQ=="})");
        row("bytes of a file stay bytes", bytes + QStringList {u"fileb://"_s + m_bytes} + base64,
            R"({"KeyId":"k","Plaintext":"AP8="})");
        row("a blob in JSON", {u"encrypt"_s, u"--cli-input-json"_s, uR"({"KeyId":"k","Plaintext":"aGk="})"_s},
            R"({"KeyId":"k","Plaintext":"YUdrPQ=="})");
        row("a blob in a structure", {u"generate-random"_s, u"--recipient"_s, u"AttestationDocument=aGk"_s},
            R"({"Recipient":{"AttestationDocument":"YUdr"}})");
        row("moment in seconds",
            import + QStringList {u"--import-token"_s, u"x"_s, u"--encrypted-key-material"_s, u"x"_s,
                u"--valid-to"_s, u"1893456000.5"_s},
            R"({"EncryptedKeyMaterial":"eA==","ImportToken":"eA==","KeyId":"k","ValidTo":1893456000.5})");
        row("input JSON", {create, u"--cli-input-json"_s, u"file://"_s + m_input},
            R"({"Description":"d","KeySpec":"SM2","MultiRegion":true})");
        row("options over input JSON",
            {create, u"--cli-input-json"_s, u"file://"_s + m_input, u"--no-multi-region"_s,
                u"--key-spec"_s, u"RSA_2048"_s},
            R"({"Description":"d","KeySpec":"RSA_2048","MultiRegion":false})");
    }

    void readsOptions()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, body);
        const auto line = parseCommandLine(words);
        QVERIFY(line);
        const auto read = requestBody(*line);
        QVERIFY2(read, read ? "" : qPrintable(read.error()));
        QCOMPARE(QJsonDocument(*read).toJson(QJsonDocument::Compact), body);
        QCOMPARE(parameterProblems(line->operation, *read), QString());
    }

    void refusesWhatCannotBeRead_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("error");
        const QString create = u"create-key"_s;
        QTest::newRow("no file") << QStringList {create, u"--description"_s, u"file:///nope"_s}
                                 << u"Error parsing parameter '--description': Unable to load "
                                    "paramfile file:///nope: [Errno 2] No such file or directory: "
                                    "'/nope'"_s;
        QTest::newRow("bytes for a text") << QStringList {create, u"--description"_s, u"file://"_s + m_bytes}
                                          << u"text contents could not be decoded"_s;
        QTest::newRow("base64") << QStringList {u"encrypt"_s, u"--key-id"_s, u"k"_s, u"--plaintext"_s,
            u"hello"_s, u"--cli-binary-format"_s, u"base64"_s} << u"Invalid base64: \"hello\""_s;
        QTest::newRow("folder") << QStringList {create, u"--description"_s, u"file:///"_s}
                                << u"Error parsing parameter '--description': Unable to load"_s;
        QTest::newRow("JSON") << QStringList {create, u"--tags"_s, u"[{"_s}
                              << u"Error parsing parameter '--tags': Invalid JSON"_s;
        QTest::newRow("shorthand") << QStringList {create, u"--tags"_s, u"a"_s}
                                   << u"Error parsing parameter '--tags': Expected: '=', received: "
                                      "'EOF' for input:\na\n ^"_s;
        QTest::newRow("number") << QStringList {u"list-keys"_s, u"--limit"_s, u"1.5"_s}
                                << u"invalid literal for int() with base 10: '1.5'"_s;
        QTest::newRow("input JSON") << QStringList {create, u"--cli-input-json"_s, u"[]"_s}
                                    << u"Error parsing parameter 'cli-input-json': Invalid JSON"_s;
    }

    void refusesWhatCannotBeRead()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, error);
        const auto line = parseCommandLine(words);
        QVERIFY(line);
        const auto read = requestBody(*line);
        QVERIFY(!read);
        QVERIFY2(read.error().contains(error), qPrintable(read.error()));
    }

    void checksParametersAsBotocoreDoes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* body, const QString& problem) {
            QTest::newRow(body) << QByteArray(body) << problem;
        };
        row(R"({"Foo":1})",
            u"Unknown parameter in input: \"Foo\", must be one of: Policy, Description, KeyUsage, "
            "CustomerMasterKeySpec, KeySpec, Origin, CustomKeyStoreId, "
            "BypassPolicyLockoutSafetyCheck, Tags, MultiRegion, XksKeyId"_s);
        row(R"({"MultiRegion":"yes"})",
            u"Invalid type for parameter MultiRegion, value: yes, type: <class 'str'>, valid types: "
            "<class 'bool'>"_s);
        row(R"({"Tags":{}})",
            u"Invalid type for parameter Tags, value: {}, type: <class 'dict'>, valid types: <class "
            "'list'>, <class 'tuple'>"_s);
        row(R"({"Description":1})",
            u"Invalid type for parameter Description, value: 1, type: <class 'int'>, valid types: "
            "<class 'str'>"_s);
        row(R"({"Tags":[{"TagKey":"a"}]})",
            u"Missing required parameter in Tags[0]: \"TagValue\""_s);
        row(R"({"Tags":[{"TagKey":["A","b"],"TagValue":"c"}]})",
            u"Invalid type for parameter Tags[0].TagKey, value: ['A', 'b'], type: <class 'list'>, "
            "valid types: <class 'str'>"_s);
        row(R"({"Policy":""})",
            u"Invalid length for parameter Policy, value: 0, valid min length: 1"_s);
        row(R"({"Description":""})", {});
    }

    void checksParametersAsBotocoreDoes()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, problem);
        const QString found = parameterProblems(
            Operation::CreateKey, QJsonDocument::fromJson(body).object());
        QCOMPARE(found,
            problem.isEmpty() ? QString() : u"Parameter validation failed:\n"_s + problem);
    }

    void showsASampleOfARequest()
    {
        QCOMPARE(compactJson(sampleInput(Operation::ListAliases)),
            u"{\"KeyId\":\"\",\"Limit\":0,\"Marker\":\"\"}"_s);
    }

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }

    QTemporaryDir m_folder;
    QString m_text;
    QString m_bytes;
    QString m_json;
    QString m_input;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RequestBody)
#include "tst_RequestBody.moc"
