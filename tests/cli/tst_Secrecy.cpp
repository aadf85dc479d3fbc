// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"
#include "tests/cli/ServedAccount.h"
#include "tests/http/FaultServer.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// A secret in each form in which it could be told.
QList<QByteArray> formsOf(const QByteArray& secret)
{
    const QString text = QString::fromUtf8(secret);
    QByteArray base64 = secret.toBase64(QByteArray::OmitTrailingEquals);
    base64.chop(1); // the last letter depends on what follows
    return {secret, base64, secret.toHex(), secret.toHex().toUpper(), secret.toPercentEncoding(),
        QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)};
}

} // namespace

/// No secret is told by --debug and --explain, by errors, or by what stays behind in files.
class tst_Secrecy : public QObject {
    Q_OBJECT

private slots:
    void init();

    void theSearchFindsSecrets();
    void callsOfAnEndpointTellNone();
    void failuresOfAnEndpointTellNone_data();
    void failuresOfAnEndpointTellNone();
    void credentialsTellNone_data();
    void credentialsTellNone();
    void addressesWithPasswordsTellNone();
    void theVaultTellsNone();

private:
    /// The output must tell none of the secrets, but for those that the command is for.
    void look(const CliOutcome& outcome, bool answersSecret = false)
    {
        const QString told = whatIsIn(outcome.err.toUtf8());
        QVERIFY2(told.isEmpty(), qPrintable(u"standard error tells %1:\n"_s.arg(told) + outcome.err));
        const QString answered = whatIsIn(outcome.out.toUtf8());
        QVERIFY2(answersSecret || answered.isEmpty(), qPrintable(outcome.out));
    }
    /// Every file in the home, but those that the test wrote.
    void lookAtFiles()
    {
        int files = 0;
        QDirIterator all(m_cli->path(u"."_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (file.fileName().contains("/given-"_L1) || !QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            const QString found = whatIsIn(file.readAll());
            QVERIFY2(found.isEmpty(), qPrintable(u"%1 tells %2"_s.arg(file.fileName(), found)));
        }
        m_filesSeen = files;
    }
    [[nodiscard]] QString whatIsIn(const QByteArray& text) const
    {
        for (const QByteArray& secret : m_secrets) {
            for (const QByteArray& form : formsOf(secret)) {
                if (text.contains(form))
                    return QString::fromUtf8(secret);
            }
        }
        return {};
    }
    [[nodiscard]] CliOutcome at(const QString& url, const QStringList& words) const
    {
        return m_cli->run(
            QStringList {u"--endpoint-url"_s, url, u"--debug"_s, u"--explain"_s} + words);
    }
    void set(const QString& name, const QString& value) { m_cli->environment.insert(name, value); }
    /// The path of a file of the test's own, which may hold what it likes.
    [[nodiscard]] QString given(const QString& name, const QByteArray& content) const
    {
        return m_cli->write(u"given-"_s + name, content);
    }

    std::unique_ptr<CliProgram> m_cli;
    QList<QByteArray> m_secrets;
    int m_filesSeen = 0;
    const QByteArray m_plaintext = "the plaintext that nobody is to see";
    const QByteArray m_secretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    const QByteArray m_token = "IQoJb3JpZ2luX2VjEXAMPLETOKEN/with+signs==";
};

void tst_Secrecy::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_cli = std::make_unique<CliProgram>();
    m_secrets = {m_plaintext, m_secretKey, m_token};
    for (const auto& [name, folder] : {std::pair {u"XDG_CACHE_HOME"_s, u"cache"_s}, {u"XDG_STATE_HOME"_s, u"state"_s}})
        set(name, m_cli->path(folder));
    set(u"AWS_REGION"_s, u"eu-central-1"_s);
    set(u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s);
    set(u"AWS_SECRET_ACCESS_KEY"_s, QString::fromLatin1(m_secretKey));
    set(u"AWS_SESSION_TOKEN"_s, QString::fromLatin1(m_token));
}

void tst_Secrecy::theSearchFindsSecrets()
{
    for (const QByteArray& form : formsOf(m_secretKey))
        QCOMPARE(whatIsIn("before" + form + "behind"), QString::fromLatin1(m_secretKey));
    const QByteArray longer = "Plaintext: " + QByteArray(m_plaintext + " and more").toBase64();
    QCOMPARE(whatIsIn(longer), QString::fromLatin1(m_plaintext));
    QCOMPARE(whatIsIn("nothing"), QString());
}

void tst_Secrecy::callsOfAnEndpointTellNone()
{
    const ServedAccount served(m_cli->environment, {u"--accept-any-credentials"_s});
    const auto made = at(served.url(), {u"create-key"_s});
    look(made);
    QVERIFY2(made.err.contains("HTTP 200"_L1), made.report()); // --debug does say something
    const QString key = made.json()[u"KeyMetadata"][u"KeyId"].toString();
    const QString blob = u"fileb://"_s + given(u"plain"_s, m_plaintext);

    const auto sealed = at(served.url(), {u"encrypt"_s, u"--key-id"_s, key, u"--plaintext"_s, blob});
    look(sealed);
    const QByteArray box = QByteArray::fromBase64(sealed.json()[u"CiphertextBlob"].toString().toLatin1());
    QVERIFY2(!box.isEmpty(), sealed.report());
    const auto opened = at(served.url(),
        {u"decrypt"_s, u"--ciphertext-blob"_s, u"fileb://"_s + given(u"box"_s, box)});
    QVERIFY(!whatIsIn(opened.out.toUtf8()).isEmpty());
    look(opened, true);
    for (const QStringList& words : {
             QStringList {u"generate-data-key"_s, u"--key-id"_s, key, u"--key-spec"_s, u"AES_256"_s},
             {u"generate-data-key-pair"_s, u"--key-id"_s, key, u"--key-pair-spec"_s, u"ECC_NIST_P256"_s},
             {u"generate-random"_s, u"--number-of-bytes"_s, u"32"_s}}) {
        const auto answered = at(served.url(), words);
        const QJsonObject reply = answered.json();
        for (const auto& member : {u"Plaintext"_s, u"PrivateKeyPlaintext"_s}) {
            if (reply.contains(member))
                m_secrets.append(QByteArray::fromBase64(reply[member].toString().toLatin1()));
        }
        look(answered, true);
    }
    QCOMPARE(m_secrets.size(), 6);
    lookAtFiles();
}

void tst_Secrecy::failuresOfAnEndpointTellNone_data()
{
    QTest::addColumn<QJsonObject>("step");
    const auto answer = [](int status, const QString& body) {
        return QJsonObject {{u"status"_s, status}, {u"body"_s, body}};
    };
    const QString plaintext = u"{\"Plaintext\":\"%1\""_s.arg(QString::fromLatin1(m_plaintext.toBase64()));
    QTest::newRow("refused") << answer(400, uR"({"__type":"InvalidSignatureException","message":"no"})"_s);
    QTest::newRow("throttled") << answer(400, uR"({"__type":"ThrottlingException"})"_s);
    QTest::newRow("a page") << answer(503, u"<html>busy</html>"_s);
    QTest::newRow("bad JSON with a plaintext") << answer(200, plaintext);
    QTest::newRow("a list with a plaintext") << answer(200, QString(u'[' + plaintext + u"}]"_s));
    QTest::newRow("cut within a plaintext") << QJsonObject {{u"body"_s, QString(plaintext + u'}')}, {u"cut"_s, 130}};
    QTest::newRow("a reset") << QJsonObject {{u"reset"_s, true}};
    QTest::newRow("a redirect") << QJsonObject {{u"status"_s, 307},
        {u"headers"_s, QJsonObject {{u"Location"_s, u"http://127.0.0.1:1/"_s}}}};
}

void tst_Secrecy::failuresOfAnEndpointTellNone()
{
    QFETCH(const QJsonObject, step);
    FaultServer server;
    server.script({step});
    const QString url = QString::fromLatin1(server.url());
    set(u"AWS_MAX_ATTEMPTS"_s, u"2"_s);
    const QString blob = u"fileb://"_s + given(u"plain"_s, m_plaintext);
    for (const QStringList& words : {QStringList {u"decrypt"_s, u"--ciphertext-blob"_s, blob},
             {u"encrypt"_s, u"--key-id"_s, u"k"_s, u"--plaintext"_s, blob}, {u"create-key"_s}}) {
        const auto failed = at(url, words);
        QCOMPARE(failed.status, 255);
        look(failed);
    }
    QVERIFY(!server.requests().isEmpty());
    lookAtFiles();
}

void tst_Secrecy::credentialsTellNone_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("the file") << QByteArray(
        "aws_access_key_id=AKID\naws_secret_access_key=" + m_secretKey + "\naws_session_token=" + m_token);
    QTest::newRow("half of it") << QByteArray("aws_secret_access_key=" + m_secretKey);
    QTest::newRow("a line that is none") << QByteArray("aws_access_key_id=AKID\n" + m_secretKey + "\n");
    QTest::newRow("a process") << QByteArray("credential_process=cat given-answer");
    QTest::newRow("a process that says nonsense") << QByteArray("credential_process=cat given-nonsense");
    QTest::newRow("a process that fails") << QByteArray("credential_process=sh -c 'cat given-answer; exit 3'");
}

void tst_Secrecy::credentialsTellNone()
{
    QFETCH(const QByteArray, config);
    const QByteArray answer = R"({"Version":1,"AccessKeyId":"AKID","SecretAccessKey":")" + m_secretKey
        + R"(","SessionToken":")" + m_token + "\"}";
    (void)given(u"answer"_s, answer);
    (void)given(u"nonsense"_s, answer.chopped(1));
    for (const auto& name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_SESSION_TOKEN"_s})
        m_cli->environment.remove(name);
    set(u"AWS_CONFIG_FILE"_s, given(u"config"_s, "[profile p]\nregion=eu-central-1\n" + config + '\n'));
    const FaultServer server;
    look(at(QString::fromLatin1(server.url()), {u"--profile"_s, u"p"_s, u"list-keys"_s}));
    lookAtFiles();
}

void tst_Secrecy::addressesWithPasswordsTellNone()
{
    m_secrets.append("proxy-password");
    for (const auto& url : {u"https://me:proxy-password@127.0.0.1:1/"_s, u"me:proxy-password@127.0.0.1"_s}) {
        const auto refused = at(url, {u"list-keys"_s});
        QCOMPARE(refused.status, 255);
        look(refused);
    }
    set(u"http_proxy"_s, u"http://me:proxy-password@127.0.0.1:1"_s);
    const auto lost = at(u"http://localhost:9/"_s, {u"list-keys"_s});
    QCOMPARE(lost.status, 255);
    look(lost);
    lookAtFiles();
}

void tst_Secrecy::theVaultTellsNone()
{
    const QByteArray passphrase = "correct horse battery staple 7";
    m_secrets.append(passphrase);
    for (const auto& name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_SESSION_TOKEN"_s})
        m_cli->environment.remove(name);
    const QString file = given(u"passphrase"_s, passphrase + '\n');
    const QString blob = u"fileb://"_s + given(u"plain"_s, m_plaintext);
    const auto run = [&](const QStringList& words, int status = 0, bool answersSecret = false) {
        const auto outcome = m_cli->run(words + QStringList {u"--debug"_s});
        QVERIFY2(outcome.status == status, outcome.report());
        look(outcome, answersSecret);
    };
    run({u"vault"_s, u"create"_s, u"--passphrase-file"_s, file, u"--region"_s, u"us-east-2"_s});
    run({u"list-keys"_s, u"--passphrase-file"_s, given(u"wrong"_s, passphrase + "8\n")}, 255);
    run({u"vault"_s, u"unlock"_s, u"--passphrase-file"_s, file});
    run({u"create-key"_s, u"--explain"_s});
    run({u"create-alias"_s, u"--alias-name"_s, u"alias/a"_s, u"--target-key-id"_s,
        m_cli->run({u"list-keys"_s}).json()[u"Keys"][0][u"KeyId"].toString()});
    const auto sealed = m_cli->run({u"encrypt"_s, u"--key-id"_s, u"alias/a"_s, u"--plaintext"_s, blob});
    look(sealed);
    const QString box = given(u"box"_s, QByteArray::fromBase64(sealed.json()[u"CiphertextBlob"].toString().toLatin1()));
    run({u"decrypt"_s, u"--ciphertext-blob"_s, u"fileb://"_s + box}, 0, true);
    lookAtFiles(); // while an agent holds the vault open
    run({u"vault"_s, u"lock"_s});
    lookAtFiles();
    QVERIFY(m_filesSeen > 0);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_Secrecy)
#include "tst_Secrecy.moc"
