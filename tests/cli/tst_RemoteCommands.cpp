// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"
#include "tests/cli/ServedAccount.h"
#include "tests/http/FaultServer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// Operations at an endpoint: what chooses it, with which credentials, and what is said when it fails.
class tst_RemoteCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void keysAreMadeAndUsedThere();
    void theOptionsChooseWhereToAct_data();
    void theOptionsChooseWhereToAct();
    void keysComeFromWhereTheSdksFindThem_data();
    void keysComeFromWhereTheSdksFindThem();
    void profilesSayHowBlobsAreWrittenAndRepliesPrinted_data();
    void profilesSayHowBlobsAreWrittenAndRepliesPrinted();
    void failuresSayWhatToDo_data();
    void failuresSayWhatToDo();
    void certificatesAreVerifiedUnlessSaidOtherwise();
    void listsAreReadToTheirEnd();
    void onlyOnePageWithoutPagination();
    void unsignedCallsCarryNoSignature();
    void theRegionOfTheOptionSigns();
    void aSilentEndpointIsGivenUp();
    void signingInWithSsoLeadsToCredentials();

private:
    [[nodiscard]] CliOutcome there(QStringList words) const
    {
        return m_cli.run(QStringList {u"--endpoint-url"_s, m_served->url()} + words);
    }
    void setKeys()
    {
        for (const auto& name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_REGION"_s})
            m_cli.environment.insert(name, m_served->value(name));
    }

    CliProgram m_cli;
    QProcessEnvironment m_bare = m_cli.environment;
    std::unique_ptr<ServedAccount> m_served;
};

void tst_RemoteCommands::initTestCase()
{
    QVERIFY(m_cli.createVault().status == 0);
    m_served = std::make_unique<ServedAccount>(m_bare);
}

void tst_RemoteCommands::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_cli.environment = m_bare;
    setKeys();
}

void tst_RemoteCommands::keysAreMadeAndUsedThere()
{
    const auto made = there({u"create-key"_s, u"--description"_s, u"Schlüssel"_s});
    QVERIFY2(made.status == 0, made.report());
    const QJsonObject key = made.json()[u"KeyMetadata"].toObject();
    QCOMPARE(key[u"Description"].toString(), u"Schlüssel"_s);
    QVERIFY(key[u"Arn"].toString().startsWith("arn:aws:kms:eu-central-1:"_L1));
    const auto box = there({u"encrypt"_s, u"--key-id"_s, key[u"KeyId"].toString(), u"--plaintext"_s,
        u"hallo"_s, u"--query"_s, u"CiphertextBlob"_s, u"--output"_s, u"text"_s});
    QVERIFY2(box.status == 0, box.report());
    const auto opened = there({u"decrypt"_s, u"--ciphertext-blob"_s,
        u"fileb://"_s + m_cli.write(u"box"_s, QByteArray::fromBase64(box.out.trimmed().toLatin1()))});
    QVERIFY2(opened.status == 0, opened.report());
    QCOMPARE(opened.json()[u"Plaintext"].toString(), u"aGFsbG8="_s);
    const auto disabled = there({u"disable-key"_s, u"--key-id"_s, key[u"KeyId"].toString()});
    QCOMPARE(disabled.status, 0);
    QCOMPARE(disabled.out, QString());
}

void tst_RemoteCommands::theOptionsChooseWhereToAct_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("remote");
    const QString url = m_served->url();
    QTest::newRow("nothing") << QStringList {} << false;
    QTest::newRow("an endpoint") << QStringList {u"--endpoint-url"_s, url} << true;
    QTest::newRow("an endpoint, but a vault") << QStringList {u"--endpoint-url"_s, url, u"--vault"_s, m_cli.vault()} << false;
    QTest::newRow("--target vault") << QStringList {u"--endpoint-url"_s, url, u"--target"_s, u"vault"_s} << false;
    QTest::newRow("--target aws") << QStringList {u"--target"_s, u"aws"_s} << true;
    QTest::newRow("a Region, with keys") << QStringList {u"--region"_s, u"eu-central-1"_s} << true;
}

void tst_RemoteCommands::theOptionsChooseWhereToAct()
{
    QFETCH(const QStringList, words);
    QFETCH(const bool, remote);
    m_cli.environment.insert(u"AWS_ENDPOINT_URL_KMS"_s, m_served->url());
    const auto made = m_cli.run(words + QStringList {u"create-key"_s});
    QVERIFY2(made.status == 0, made.report());
    QCOMPARE(made.json()[u"KeyMetadata"][u"AWSAccountId"].toString() != "111122223333"_L1, remote);
}

void tst_RemoteCommands::keysComeFromWhereTheSdksFindThem_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("error"); // empty: it works
    const QByteArray keys = "aws_access_key_id=ID\naws_secret_access_key=SECRET\n";
    QTest::newRow("the credentials file") << QByteArray() << "[default]\n" + keys << QStringList {} << QString();
    QTest::newRow("the config file") << "[default]\n" + keys << QByteArray() << QStringList {} << QString();
    QTest::newRow("a profile") << QByteArray("[profile p]\nregion=eu-central-1\n") << "[p]\n" + keys
                               << QStringList {u"--profile"_s, u"p"_s} << QString();
    QTest::newRow("no profile") << QByteArray() << QByteArray() << QStringList {u"--profile"_s, u"p"_s}
                                << u"The config profile (p) could not be found"_s;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QStringList {} << u"Unable to locate credentials"_s;
    QTest::newRow("half a key") << QByteArray() << QByteArray("[default]\naws_access_key_id=ID\n") << QStringList {}
                                << u"missing: aws_secret_access_key"_s;
    QTest::newRow("a wrong secret") << QByteArray()
                                    << QByteArray("[default]\naws_access_key_id=ID\naws_secret_access_key=x\n")
                                    << QStringList {} << u"InvalidSignatureException"_s;
}

void tst_RemoteCommands::keysComeFromWhereTheSdksFindThem()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, credentials);
    QFETCH(const QStringList, words);
    QFETCH(const QString, error);
    m_cli.environment = m_bare;
    for (QByteArray* file : {&config, &credentials}) {
        file->replace("=ID", QByteArray("=" + m_served->value(u"AWS_ACCESS_KEY_ID"_s).toLatin1()));
        file->replace("=SECRET", QByteArray("=" + m_served->value(u"AWS_SECRET_ACCESS_KEY"_s).toLatin1()));
    }
    m_cli.environment.insert(u"AWS_CONFIG_FILE"_s, m_cli.write(u"config"_s, config));
    m_cli.environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, m_cli.write(u"credentials"_s, credentials));
    m_cli.environment.insert(u"AWS_DEFAULT_REGION"_s, u"eu-central-1"_s);
    const auto listed = there(words + QStringList {u"list-keys"_s});
    QCOMPARE(listed.status, error.isEmpty() ? 0 : 255);
    QVERIFY2(listed.err.contains(error), listed.report());
}

void tst_RemoteCommands::profilesSayHowBlobsAreWrittenAndRepliesPrinted_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("sent"); // the plaintext
    QTest::addColumn<QString>("printed");
    const QString json = u"{\n    \"KeyId\": \"k\"\n}\n"_s;
    QTest::newRow("nothing") << QByteArray() << QStringList {} << u"YUdrPQ=="_s << json;
    QTest::newRow("base64") << QByteArray("cli_binary_format=base64\n") << QStringList {} << u"aGk="_s << json;
    QTest::newRow("raw") << QByteArray("cli_binary_format=raw-in-base64-out\n") << QStringList {} << u"YUdrPQ=="_s
                         << json;
    QTest::newRow("text") << QByteArray("output=text\n") << QStringList {} << u"YUdrPQ=="_s << u"k\n"_s;
    QTest::newRow("YAML") << QByteArray("output=yaml\n") << QStringList {} << u"YUdrPQ=="_s << u"KeyId: k\n"_s;
    QTest::newRow("an option says otherwise")
        << QByteArray("cli_binary_format=base64\noutput=text\n")
        << QStringList {u"--cli-binary-format"_s, u"raw-in-base64-out"_s, u"--output"_s, u"json"_s}
        << u"YUdrPQ=="_s << json;
    QTest::newRow("a slip") << QByteArray("cli_binary_format=base32\n") << QStringList {} << QString()
                            << u"the profile sets cli_binary_format to base32"_s;
    QTest::newRow("no such output") << QByteArray("output=xml\n") << QStringList {} << QString()
                                    << u"the profile sets output to xml"_s;
}

void tst_RemoteCommands::profilesSayHowBlobsAreWrittenAndRepliesPrinted()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QStringList, words);
    QFETCH(const QString, sent);
    QFETCH(const QString, printed);
    m_cli.environment.insert(u"AWS_CONFIG_FILE"_s, m_cli.write(u"config"_s, "[default]\n" + config));
    FaultServer server;
    server.script({{{u"body"_s, uR"({"KeyId":"k"})"_s}}});
    const auto done = m_cli.run(QStringList {u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"encrypt"_s,
                                    u"--key-id"_s, u"k"_s, u"--plaintext"_s, u"aGk="_s} + words);
    QVERIFY2(done.out == printed || (sent.isEmpty() && done.err.contains(printed)), done.report());
    QCOMPARE(done.status, sent.isEmpty() ? 255 : 0);
    const auto requests = server.requests();
    QCOMPARE(requests.size(), sent.isEmpty() ? 0 : 1);
    const QString body = requests.isEmpty() ? QString() : requests.first()[u"body"].toString();
    QVERIFY2(sent.isEmpty() || body.contains(u"\"Plaintext\":\"%1\""_s.arg(sent)), qPrintable(body));
}

void tst_RemoteCommands::failuresSayWhatToDo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const QString url = m_served->url();
    const auto row = [](const char* name, const QStringList& words, const QString& says) {
        QTest::newRow(name) << words << says;
    };
    row("nobody there", {u"--endpoint-url"_s, u"http://127.0.0.1:1"_s},
        u"Could not connect to the endpoint URL: \"http://127.0.0.1:1/\"\nNobody answers at this address"_s);
    row("not encrypted", {u"--endpoint-url"_s, u"http://kms.example"_s}, u"is not encrypted"_s);
    row("no TLS there", {u"--endpoint-url"_s, QString(url).replace("http:"_L1, "https:"_L1)},
        u"SSL validation failed for"_s);
    row("no seconds", {u"--endpoint-url"_s, url, u"--cli-read-timeout"_s, u"soon"_s},
        u"--cli-read-timeout takes seconds, not soon"_s);
    row("no such bundle", {u"--endpoint-url"_s, url, u"--ca-bundle"_s, u"/nowhere.pem"_s}, u"/nowhere.pem"_s);
    row("unsigned", {u"--endpoint-url"_s, url, u"--no-sign-request"_s}, u"MissingAuthenticationToken"_s);
    row("a caller of a vault", {u"--endpoint-url"_s, url, u"--as"_s, u"alice"_s}, u"--as names a caller of a vault"_s);
    row("another Region than the signature's", {u"--endpoint-url"_s, url, u"--region"_s, u"nowhere"_s},
        u"not the form of a Region"_s);
}

void tst_RemoteCommands::failuresSayWhatToDo()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    const auto listed = m_cli.run(words + QStringList {u"list-keys"_s, u"--explain"_s});
    QCOMPARE(listed.status, 255);
    QCOMPARE(listed.out, QString());
    QVERIFY2(listed.err.contains(says), listed.report());
}

void tst_RemoteCommands::certificatesAreVerifiedUnlessSaidOtherwise()
{
    const FaultServer server(u"good"_s);
    const QStringList words {u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"list-keys"_s};
    const auto refused = m_cli.run(words);
    QCOMPARE(refused.status, 255);
    QVERIFY2(refused.err.contains("SSL validation failed"_L1), refused.report());
    QCOMPARE(server.requests().size(), 0);
    const auto trusted = m_cli.run(
        words + QStringList {u"--ca-bundle"_s, m_cli.write(u"ca.pem"_s, server.caCertificates())});
    QVERIFY2(trusted.status == 0, trusted.report());
    const auto unverified = m_cli.run(words + QStringList {u"--no-verify-ssl"_s});
    QVERIFY2(unverified.status == 0, unverified.report());
    QVERIFY(unverified.err.contains("is not verified"_L1));
}

void tst_RemoteCommands::listsAreReadToTheirEnd()
{
    FaultServer server;
    server.script({{{u"body"_s, uR"({"Keys":[{"KeyId":"1"}],"Truncated":true,"NextMarker":"m"})"_s}},
        {{u"body"_s, uR"({"Keys":[{"KeyId":"2"}],"Truncated":false})"_s}}});
    const auto listed = m_cli.run({u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"list-keys"_s});
    QCOMPARE(listed.json()[u"Keys"].toArray().size(), 2);
    QCOMPARE(server.requests()[1][u"body"].toString(), uR"({"Marker":"m"})"_s);
}

void tst_RemoteCommands::onlyOnePageWithoutPagination()
{
    FaultServer server;
    server.script({{{u"body"_s, uR"({"Keys":[{"KeyId":"1"}],"Truncated":true,"NextMarker":"m"})"_s}}});
    const auto listed = m_cli.run(
        {u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"--no-paginate"_s, u"list-keys"_s});
    QCOMPARE(listed.json()[u"NextMarker"].toString(), u"m"_s);
    QCOMPARE(server.requests().size(), 1);
}

void tst_RemoteCommands::unsignedCallsCarryNoSignature()
{
    FaultServer server;
    server.script({{{u"body"_s, u"{}"_s}}});
    const auto done = m_cli.run({u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"--no-sign-request"_s,
        u"--no-verify-ssl"_s, u"list-keys"_s});
    QVERIFY2(done.status == 0 && done.err.isEmpty(), done.report()); // http has no certificate to warn of
    QVERIFY(!server.requests().first()[u"headers"].toObject().contains("authorization"_L1));
}

void tst_RemoteCommands::theRegionOfTheOptionSigns()
{
    FaultServer server;
    server.script({{{u"body"_s, u"{}"_s}}});
    const auto done = m_cli.run({u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"--region"_s,
        u"eu-west-3"_s, u"list-keys"_s});
    QVERIFY2(done.status == 0, done.report());
    QVERIFY(server.requests().first()[u"headers"][u"authorization"].toString().contains("/eu-west-3/kms/"_L1));
}

void tst_RemoteCommands::aSilentEndpointIsGivenUp()
{
    FaultServer server;
    server.script({{{u"delay_ms"_s, 20'000}}});
    m_cli.environment.insert(u"AWS_MAX_ATTEMPTS"_s, u"1"_s);
    const auto done = m_cli.run({u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"--cli-read-timeout"_s,
        u"1"_s, u"list-keys"_s});
    QCOMPARE(done.status, 255);
    QVERIFY2(done.err.contains("Read timeout on endpoint URL"_L1), done.report());
}

void tst_RemoteCommands::signingInWithSsoLeadsToCredentials()
{
    m_cli.environment = m_bare;
    m_cli.environment.insert(u"AWS_CONFIG_FILE"_s,
        m_cli.write(u"config"_s,
            "[profile p]\nregion=eu-central-1\nsso_session=s\nsso_account_id=111122223333\n"
            "sso_role_name=r\n[sso-session s]\nsso_region=eu-central-1\n"
            "sso_start_url=https://x.example/start\n"));
    FaultServer identityCenter;
    for (const auto& name : {u"AWS_ENDPOINT_URL_SSO"_s, u"AWS_ENDPOINT_URL_SSO_OIDC"_s})
        m_cli.environment.insert(name, QString::fromLatin1(identityCenter.url()));
    const auto json = [](const QString& body) { return QJsonObject {{u"body"_s, body}}; };

    const auto before = there({u"--profile"_s, u"p"_s, u"list-keys"_s});
    QCOMPARE(before.status, 255);
    QVERIFY2(before.err.contains("sign-in of this profile"_L1), before.report());

    identityCenter.script(
        {json(uR"({"clientId":"c","clientSecret":"hidden-1","clientSecretExpiresAt":4000000000})"_s),
            json(uR"({"deviceCode":"hidden-2","userCode":"ABCD-EFGH","verificationUri":"https://x.example/d",
                "verificationUriComplete":"https://x.example/d?c=ABCD","expiresIn":600,"interval":1})"_s),
            json(uR"({"accessToken":"hidden-3","expiresIn":28800,"tokenType":"Bearer"})"_s)});
    const auto login = m_cli.run({u"sso"_s, u"login"_s, u"--profile"_s, u"p"_s});
    QVERIFY2(login.status == 0, login.report());
    QVERIFY(login.err.contains("https://x.example/d?c=ABCD"_L1) && login.err.contains("ABCD-EFGH"_L1));
    QVERIFY(!login.out.contains("hidden"_L1) && !login.err.contains("hidden"_L1));

    identityCenter.script({json(uR"({"roleCredentials":{"accessKeyId":"AKIDOFROLE","secretAccessKey":"s",
                               "sessionToken":"t","expiration":4000000000000}})"_s),
        json(u"{\"Keys\":[]}"_s)});
    const auto listed = m_cli.run({u"--endpoint-url"_s, QString::fromLatin1(identityCenter.url()),
        u"--profile"_s, u"p"_s, u"list-keys"_s});
    QVERIFY2(listed.status == 0, listed.report());
    const auto asked = identityCenter.requests();
    QVERIFY(asked[0][u"path"].toString().contains("account_id=111122223333"_L1));
    QCOMPARE(asked[1][u"headers"][u"x-amz-security-token"].toString(), u"t"_s);
    QVERIFY(asked[1][u"headers"][u"authorization"].toString().contains("Credential=AKIDOFROLE/"_L1));
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RemoteCommands)
#include "tst_RemoteCommands.moc"
