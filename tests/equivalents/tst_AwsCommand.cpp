// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equivalents/AwsCommand.h"
#include "core/kms/CreateKeyRules.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

// The words that a real shell makes of a command, each ended by NUL so that line ends survive.
QStringList wordsOfShell(const QString& command)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf '%s\\0' " + command});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {u"the shell failed"_s};
    QString output = QString::fromUtf8(shell.readAllStandardOutput());
    output.chop(1);
    return output.split(QChar(0));
}

CreateKeyRequest fullRequest()
{
    CreateKeyRequest request;
    request.policy = u"{\n    \"Version\": \"2012-10-17\",\n    \"Sid\": \"it's $HOME `id`\"\n}"_s;
    request.description = u"Schlüssel für 東京: \"a\" 'b' \\ !"_s;
    request.keyUsage = KeyUsage::EncryptDecrypt;
    request.keySpec = KeySpec::SymmetricDefault;
    request.origin = KeyOrigin::ExternalKeyStore;
    request.customKeyStoreId = u"cks-9876543210fedcba9"_s;
    request.bypassPolicyLockoutSafetyCheck = true;
    request.tags = TagList {{u"Team"_s, u"R&D, 2"_s}, {u"Größe"_s, QString()}};
    request.multiRegion = false;
    request.xksKeyId = u"bb8562717f809024"_s;
    return request;
}

} // namespace

class tst_AwsCommand : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aShellReadsAQuotedWordAsItWas_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << u"cks-123_a.b/c:d@e%f+g,h"_s;
        QTest::newRow("spaces") << u"  a  b "_s;
        QTest::newRow("single quotes") << u"'it''s'"_s;
        QTest::newRow("double quotes") << u"\"a\""_s;
        QTest::newRow("expansions") << u"$HOME $(id) `id` ${x} *?[a] ~ ~root {a,b} !!"_s;
        QTest::newRow("operators") << u"a;b&c|d<e>f(g)#h"_s;
        QTest::newRow("backslashes") << u"\\ \\n \\' a\\"_s;
        QTest::newRow("line ends") << u"\na\r\nb\n\n"_s;
        QTest::newRow("tab") << u"\ta"_s;
        QTest::newRow("Unicode") << u"Schlüssel 東京 🔑"_s;
        QTest::newRow("assignment") << u"a=b"_s;
        QTest::newRow("option") << u"-n"_s;
    }

    void aShellReadsAQuotedWordAsItWas()
    {
        QFETCH(QString, word);
        QCOMPARE(wordsOfShell(shellQuoted(word)), QStringList {word});
    }

    void plainWordsStayBare()
    {
        QCOMPARE(shellQuoted(u"eu-central-1"_s), u"eu-central-1"_s);
        QCOMPARE(shellQuoted(u"a b"_s), u"'a b'"_s);
    }

    void defaultsNeedNoOption()
    {
        QCOMPARE(awsCommand({}, u"eu-central-1"_s),
            u"aws kms create-key \\\n    --region eu-central-1"_s);
        QCOMPARE(awsCommand({}, {}), u"aws kms create-key"_s);
        QCOMPARE(cliInputJson({}), u"{}"_s);
    }

    void oneOptionALineInTheOrderOfTheManual()
    {
        CreateKeyRequest request;
        request.keySpec = KeySpec::EccSecgP256k1;
        request.keyUsage = KeyUsage::SignVerify;
        request.multiRegion = true;
        QCOMPARE(awsCommand(request, u"eu-central-1"_s),
            u"aws kms create-key \\\n    --key-usage SIGN_VERIFY \\\n    --key-spec "
            u"ECC_SECG_P256K1 \\\n"
            "    --multi-region \\\n    --region eu-central-1"_s);
    }

    void aShellSeesEveryOptionOfAFullRequest()
    {
        const CreateKeyRequest request = fullRequest();
        const QStringList words = wordsOfShell(awsCommand(request, u"eu-central-1"_s));
        const QStringList expected {u"aws"_s, u"kms"_s, u"create-key"_s, u"--policy"_s,
            *request.policy, u"--description"_s, *request.description, u"--key-usage"_s,
            u"ENCRYPT_DECRYPT"_s, u"--key-spec"_s, u"SYMMETRIC_DEFAULT"_s, u"--origin"_s,
            u"EXTERNAL_KEY_STORE"_s, u"--custom-key-store-id"_s, *request.customKeyStoreId,
            u"--bypass-policy-lockout-safety-check"_s, u"--tags"_s,
            u"[{\"TagKey\":\"Team\",\"TagValue\":\"R&D, 2\"},{\"TagKey\":\"Größe\",\"TagValue\":\"\"}]"_s,
            u"--no-multi-region"_s, u"--xks-key-id"_s, *request.xksKeyId, u"--region"_s,
            u"eu-central-1"_s};
        QCOMPARE(words, expected);
    }

    void theJsonMakesTheSameKey()
    {
        const CreateKeyRequest request = fullRequest();
        const QString json = cliInputJson(request);
        const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
        QVERIFY(document.isObject());
        const auto parsed = CreateKeyRules::parse(document.object(), {u"eu-central-1"_s, {}});
        QVERIFY(parsed.has_value());
        QCOMPARE(*parsed, request);
        QVERIFY(json.indexOf(u"\"Policy\""_s) < json.indexOf(u"\"Description\""_s));
        QVERIFY(json.indexOf(u"\"Tags\""_s) < json.indexOf(u"\"MultiRegion\""_s));
    }

    void theJsonIsIndentedByFour()
    {
        CreateKeyRequest request;
        request.description = u"a"_s;
        request.tags = TagList {{u"k"_s, u"v"_s}};
        QCOMPARE(cliInputJson(request),
            u"{\n    \"Description\": \"a\",\n    \"Tags\": [\n        {\n"
            "            \"TagKey\": \"k\",\n            \"TagValue\": \"v\"\n        }\n    ]\n}"_s);
    }

    void aTextThatStartsWithAHyphenIsNoOption()
    {
        CreateKeyRequest request;
        request.description = u"--no-multi-region"_s;
        QVERIFY(
            wordsOfShell(awsCommand(request, {})).contains(u"--description=--no-multi-region"_s));
    }

    void aTextThatTheCliWouldReadFromElsewhereGoesIntoJson_data()
    {
        QTest::addColumn<QString>("description");
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("binary file") << u"fileb://x"_s;
        QTest::newRow("page") << u"https://example.com"_s;
    }

    void aTextThatTheCliWouldReadFromElsewhereGoesIntoJson()
    {
        QFETCH(QString, description);
        CreateKeyRequest request;
        request.description = description;
        const QStringList words = wordsOfShell(awsCommand(request, u"us-east-1"_s));
        QCOMPARE(words.size(), 7);
        QCOMPARE(words.at(3), u"--cli-input-json"_s);
        QCOMPARE(words.at(4), cliInputJson(request));
    }
};

QTEST_GUILESS_MAIN(tst_AwsCommand)
#include "tst_AwsCommand.moc"
