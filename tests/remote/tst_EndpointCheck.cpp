// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/EndpointCheck.h"

#include "core/http/HttpClient.h"
#include "tests/cli/ServedAccount.h"
#include "tests/http/FaultServer.h"
#include "tests/remote/FixedClock.h"

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

namespace keywright {

using namespace Qt::StringLiterals;
using Outcome = CheckResult::Outcome;

namespace {

class OneSigner final : public CredentialSource {
public:
    Result<AwsCredentials> credentials() override
    {
        if (none)
            return Error {ErrorCode::CredentialsNotFound, {}};
        return AwsCredentials {
            accessKeyId, SecretAccessKey(SecretBytes(byteView(secret)))};
    }
    bool none = false;
    QString accessKeyId = u"AKIDEXAMPLE"_s;
    QByteArray secret = "secret";
};

/// Takes connections and says nothing, as a firewall may.
class SilentListener {
public:
    SilentListener()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        QVERIFY(::bind(m_socket, generic, size) == 0 && ::listen(m_socket, 8) == 0
            && ::getsockname(m_socket, generic, &size) == 0);
        port = ntohs(address.sin_port);
    }
    ~SilentListener() { ::close(m_socket); }
    int port = 0;

private:
    int m_socket;
};

/// One letter for each step: P W F - (not needed) . (not reached).
QString lettersOf(const QList<CheckResult>& results)
{
    QString letters;
    for (const CheckResult& each : results)
        letters += "PWF-."_L1[static_cast<int>(each.outcome)];
    return letters;
}

QJsonObject keysStep()
{
    return {{u"body"_s,
        uR"({"Keys":[{"KeyId":"k","KeyArn":"arn:aws:kms:eu-central-1:111122223333:key/k"}]})"_s}};
}

QJsonObject refusedStep()
{
    return {{u"status"_s, 400}, {u"body"_s, uR"({"__type":"AccessDeniedException"})"_s}};
}

QJsonObject datedStep(const QString& date)
{
    return {{u"headers"_s, QJsonObject {{u"Date"_s, date}}}};
}

} // namespace

class tst_EndpointCheck : public QObject {
    Q_OBJECT

private slots:
    void init();

    void allIsWell();
    void whatFailsIsTheStepThatFailed_data();
    void whatFailsIsTheStepThatFailed();
    void certificatesAreTheTlsStep_data();
    void certificatesAreTheTlsStep();
    void aProxysTroubleIsTold();
    void silenceIsATimeOutOfItsStep_data();
    void silenceIsATimeOutOfItsStep();
    void theClockIsCompared_data();
    void theClockIsCompared();
    void credentialsAreAskedFor();
    void unsignedConnectionsNeedNoCredentials();
    void anUnknownIdentityIsNoFailure();
    void missingPermissionIsAFailure();
    void aCancelledCheckEndsAtOnce_data();
    void aCancelledCheckEndsAtOnce();
    void aServedAccountPasses();

private:
    [[nodiscard]] CheckedConnection connection(const QString& url) const
    {
        return {.endpoint = {u"eu-central-1"_s, url}, .http = std::make_shared<HttpClient>(),
            .credentials = m_signer, .connectTimeoutMs = 400, .readTimeoutMs = 400};
    }
    [[nodiscard]] QString url() const { return QString::fromLatin1(m_server.url()); }
    [[nodiscard]] QList<CheckResult> check(CheckedConnection how)
    {
        m_heard.clear();
        auto results = EndpointCheck(std::move(how), m_clock, [this](const CheckResult& result) {
            m_heard.append(result.step);
        }).run();
        checkForm(results);
        return results;
    }
    void checkForm(const QList<CheckResult>& results) const
    {
        QCOMPARE(results.size(), checkStepCount);
        QCOMPARE(m_heard.size(), checkStepCount);
        for (int at = 0; at < checkStepCount; ++at) {
            QCOMPARE(static_cast<int>(results[at].step), at);
            QCOMPARE(m_heard[at], results[at].step);
            QVERIFY(results[at].outcome != Outcome::Failed || results[at].error || results[at].cause);
        }
    }

    FaultServer m_server;
    FixedClock m_clock;
    std::shared_ptr<OneSigner> m_signer;
    QList<CheckStep> m_heard;
};

void tst_EndpointCheck::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_signer = std::make_shared<OneSigner>();
}

void tst_EndpointCheck::allIsWell()
{
    const FaultServer server(u"good"_s);
    FaultServer& scripted = const_cast<FaultServer&>(server);
    scripted.script({datedStep(u"Fri, 15 Jan 2027 08:00:12 GMT"_s), keysStep()});
    auto how = connection(QString::fromLatin1(server.url()));
    how.http = std::make_shared<HttpClient>(HttpSettings {.caCertificates = server.caCertificates()});
    how.connectTimeoutMs = how.readTimeoutMs = 10'000;
    how.identity = [](const AwsCredentials& signer) -> Result<SignerIdentity> {
        return SignerIdentity {u"111122223333"_s, u"arn:aws:iam::111122223333:user/"_s + signer.accessKeyId, {}};
    };
    const auto results = check(how);
    QCOMPARE(lettersOf(results), u"PPPPPPPP"_s);
    QCOMPARE(results[0].evidence, QString::fromLatin1(server.url()));
    QVERIFY(results[2].evidence.endsWith(u':' + QString::fromLatin1(server.port())));
    QCOMPARE(results[1].evidence, results[2].evidence.section(u':', 0, -2));
    QCOMPARE(results[3].evidence, u"TLSv1.3"_s);
    QCOMPARE(results[4].evidence, u"−12 s"_s);
    QCOMPARE(results[5].evidence, u"AKIDEXAMPLE"_s);
    QCOMPARE(results[6].evidence, u"arn:aws:iam::111122223333:user/AKIDEXAMPLE"_s);
    QVERIFY(results[7].evidence.startsWith("ListKeys "_L1));
    QVERIFY(results[7].evidence.endsWith(" ms, 111122223333"_L1));
    const auto asked = server.requests();
    QCOMPARE(asked.size(), 2);
    QVERIFY(!asked[0][u"headers"].toObject().contains(u"authorization"_s));
    QVERIFY(asked[1][u"headers"].toObject().contains(u"authorization"_s));
    QCOMPARE(asked[1][u"body"].toString(), u"{\"Limit\":1}"_s);
}

void tst_EndpointCheck::whatFailsIsTheStepThatFailed_data()
{
    QTest::addColumn<QString>("endpoint"); // empty: the server
    QTest::addColumn<QJsonObject>("step");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("error");
    const QJsonObject any;
    QTest::newRow("no address") << u"ftp://kms"_s << any << u"F......."_s << QString();
    QTest::newRow("not encrypted") << u"http://kms.example.com"_s << any << u"F......."_s << QString();
    QTest::newRow("no such name") << u"https://nobody.invalid"_s << any << u"PF......"_s << u"EndpointConnectionError"_s;
    QTest::newRow("nobody there") << u"http://127.0.0.1:1"_s << any << u"P-F....."_s << u"EndpointConnectionError"_s;
    QTest::newRow("nobody there, by name") << u"https://localhost:1"_s << any << u"PPF....."_s << u"EndpointConnectionError"_s;
    QTest::newRow("a reset") << QString() << QJsonObject {{u"reset"_s, true}} << u"P-P-F..."_s << u"ConnectionClosedError"_s;
    QTest::newRow("slow") << QString() << QJsonObject {{u"delay_ms"_s, 5000}} << u"P-P-F..."_s << u"ReadTimeoutError"_s;
    QTest::newRow("no HTTP") << QString() << QJsonObject {{u"raw"_s, u"SSH-2.0-OpenSSH\r\n"_s}} << u"P-P-F..."_s << u"HTTPClientError"_s;
}

void tst_EndpointCheck::whatFailsIsTheStepThatFailed()
{
    QFETCH(const QString, endpoint);
    QFETCH(const QJsonObject, step);
    QFETCH(const QString, letters);
    QFETCH(const QString, error);
    m_server.script({step});
    const auto results = check(connection(endpoint.isEmpty() ? url() : endpoint));
    QCOMPARE(lettersOf(results), letters);
    const CheckResult& failed = results[letters.indexOf(u'F')];
    QCOMPARE(failed.error ? failed.error->name : QString(), error);
    QCOMPARE(failed.cause.has_value(), error.isEmpty());
}

void tst_EndpointCheck::certificatesAreTheTlsStep_data()
{
    QTest::addColumn<QString>("scheme");
    for (const char* kind : {"expired", "wrong-host", "self-signed", "tls11", "plain"})
        QTest::newRow(kind) << u"https://localhost:"_s;
}

void tst_EndpointCheck::certificatesAreTheTlsStep()
{
    QFETCH(const QString, scheme);
    const FaultServer server(QString::fromLatin1(QTest::currentDataTag()));
    auto how = connection(scheme + QString::fromLatin1(server.port()));
    how.connectTimeoutMs = 10'000;
    how.http = std::make_shared<HttpClient>(HttpSettings {.caCertificates = server.caCertificates()});
    const auto results = check(how);
    QCOMPARE(lettersOf(results), u"PPPF...."_s);
    QCOMPARE(results[3].error->name, u"SSLError"_s);
    QVERIFY(!results[2].evidence.isEmpty());
}

void tst_EndpointCheck::aProxysTroubleIsTold()
{
    auto how = connection(u"https://kms.nowhere.example"_s);
    how.http = std::make_shared<HttpClient>(HttpSettings {.proxy = QByteArray("http://nobody.invalid:3128")});
    auto results = check(how);
    QCOMPARE(lettersOf(results), u"PF......"_s);
    QCOMPARE(results[1].error->name, u"ProxyConnectionError"_s);

    m_server.script({{{u"status"_s, 403}}}); // to CONNECT
    how.http = std::make_shared<HttpClient>(HttpSettings {.proxy = m_server.url()});
    results = check(how);
    QCOMPARE(lettersOf(results), u"PPF....."_s);
    QCOMPARE(results[2].evidence, u"127.0.0.1:"_s + QString::fromLatin1(m_server.port()));
}

void tst_EndpointCheck::silenceIsATimeOutOfItsStep_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("error");
    QTest::newRow("in the handshake of TLS") << u"https"_s << u"P-PF...."_s << u"ConnectTimeoutError"_s;
    QTest::newRow("in HTTP") << u"http"_s << u"P-P-F..."_s << u"ReadTimeoutError"_s;
}

void tst_EndpointCheck::silenceIsATimeOutOfItsStep()
{
    QFETCH(const QString, scheme);
    QFETCH(const QString, letters);
    QFETCH(const QString, error);
    const SilentListener listener;
    const auto results = check(connection(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(listener.port)));
    QCOMPARE(lettersOf(results), letters);
    QCOMPARE(results[letters.indexOf(u'F')].error->name, error);
}

void tst_EndpointCheck::theClockIsCompared_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("the same") << u"Fri, 15 Jan 2027 08:00:00 GMT"_s << u"±0 s"_s << Outcome::Passed;
    QTest::newRow("ahead") << u"Fri, 15 Jan 2027 07:56:00 GMT"_s << u"+240 s"_s << Outcome::Passed;
    QTest::newRow("too far behind") << u"Fri, 15 Jan 2027 09:00:00 GMT"_s << u"−3600 s"_s << Outcome::Warned;
    QTest::newRow("not told") << u"yesterday"_s << QString() << Outcome::Passed;
}

void tst_EndpointCheck::theClockIsCompared()
{
    QFETCH(const QString, date);
    QFETCH(const QString, evidence);
    QFETCH(const Outcome, outcome);
    m_server.script({datedStep(date), keysStep()});
    const auto results = check(connection(url()));
    QCOMPARE(results[4].evidence, evidence);
    QCOMPARE(results[4].outcome, outcome);
    QCOMPARE(results[7].outcome, Outcome::Passed);
}

void tst_EndpointCheck::credentialsAreAskedFor()
{
    m_server.script({{}});
    m_signer->none = true;
    const auto results = check(connection(url()));
    QCOMPARE(lettersOf(results), u"P-P-PF.."_s);
    QCOMPARE(results[5].cause->code, ErrorCode::CredentialsNotFound);
    QCOMPARE(m_server.requests().size(), 1);
}

void tst_EndpointCheck::unsignedConnectionsNeedNoCredentials()
{
    m_server.script({{}});
    auto how = connection(url());
    how.sign = false;
    how.credentials = {};
    const auto results = check(how);
    QCOMPARE(lettersOf(results), u"P-P-P--P"_s);
    QCOMPARE(m_server.requests().size(), 2);
    QVERIFY(!m_server.requests()[1][u"headers"].toObject().contains(u"authorization"_s));
}

void tst_EndpointCheck::anUnknownIdentityIsNoFailure()
{
    m_server.script({{}, keysStep()});
    auto how = connection(url());
    how.identity = [](const AwsCredentials&) -> Result<SignerIdentity> {
        return Error {ErrorCode::CredentialsFailed, u"ExpiredToken"_s};
    };
    const auto results = check(how);
    QCOMPARE(lettersOf(results), u"P-P-PPWP"_s);
    QCOMPARE(results[6].cause->detail, u"ExpiredToken"_s);
}

void tst_EndpointCheck::missingPermissionIsAFailure()
{
    m_server.script({{}, refusedStep()});
    const auto results = check(connection(url()));
    QCOMPARE(lettersOf(results), u"P-P-PP-F"_s);
    QCOMPARE(results[7].error->name, u"AccessDeniedException"_s);
}

void tst_EndpointCheck::aCancelledCheckEndsAtOnce_data()
{
    QTest::addColumn<QList<QJsonObject>>("steps");
    QTest::addColumn<QString>("letters");
    const QJsonObject slow {{u"delay_ms"_s, 20'000}};
    QTest::newRow("on the way") << QList<QJsonObject> {slow} << u"P......."_s;
    QTest::newRow("at the last step") << QList<QJsonObject> {{}, slow} << u"P-P-PP-."_s;
    QTest::newRow("while it waits to try again")
        << QList<QJsonObject> {{}, {{u"status"_s, 503}, {u"headers"_s, QJsonObject {{u"x-amz-retry-after"_s, u"5000"_s}}}}}
        << u"P-P-PP-."_s;
}

void tst_EndpointCheck::aCancelledCheckEndsAtOnce()
{
    QFETCH(const QList<QJsonObject>, steps);
    QFETCH(const QString, letters);
    m_server.script(steps);
    auto how = connection(url());
    how.connectTimeoutMs = how.readTimeoutMs = 20'000;
    std::atomic<bool> cancelled = false;
    QElapsedTimer since;
    std::thread person([&] {
        while (m_server.requests().size() < steps.size())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        since.start();
        cancelled = true;
    });
    const auto results = EndpointCheck(how, m_clock, {}, [&] { return cancelled.load(); }).run();
    const qint64 ms = since.elapsed();
    person.join();
    QVERIFY2(ms < 250, qPrintable(QString::number(ms))); // 50 are expected, on a computer at rest
    QCOMPARE(lettersOf(results), letters);
}

void tst_EndpointCheck::aServedAccountPasses()
{
    const CliProgram cli;
    const ServedAccount served(cli.environment);
    m_signer->accessKeyId = served.value(u"AWS_ACCESS_KEY_ID"_s);
    m_signer->secret = served.value(u"AWS_SECRET_ACCESS_KEY"_s).toUtf8();
    SystemClock clock;
    auto how = connection(served.url());
    how.readTimeoutMs = 10'000;
    auto results = EndpointCheck(how, clock).run();
    QCOMPARE(lettersOf(results), u"P-P-PP-P"_s);
    QVERIFY(results[4].evidence.endsWith(" s"_L1));

    m_signer->secret = "wrong";
    results = EndpointCheck(how, clock).run();
    QCOMPARE(lettersOf(results), u"P-P-PP-F"_s);
    QVERIFY(results[7].error->httpStatus != 0);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_EndpointCheck)
#include "tst_EndpointCheck.moc"
