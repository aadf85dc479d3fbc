// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"
#include "core/remote/RemoteCall.h"
#include "tests/http/FaultServer.h"
#include "tests/remote/ConnectionThatHangs.h"
#include "tests/remote/FixedClock.h"
#include "tests/remote/RemoteScene.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QRegularExpression>

namespace keywright {

using namespace Qt::StringLiterals;

/// What a connection runs into before a request is there, what TLS is for, and the clocks of two.
class tst_RemoteConnection : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatCannotHaveArrivedIsRepeated_data();
    void whatCannotHaveArrivedIsRepeated();
    void tlsThatIsNotGoodIsRefusedOnce_data();
    void tlsThatIsNotGoodIsRefusedOnce();
    void repliesThatTlsWasCutWithinAreNone_data();
    void repliesThatTlsWasCutWithinAreNone();
    void clocksAreCorrectedOnceAndRemembered_data();
    void clocksAreCorrectedOnceAndRemembered();
    void aClockThatRunsAwayIsFollowedOnce();

private:
    [[nodiscard]] static RemoteSettings settings(const QByteArray& url)
    {
        return {.endpoint = {u"eu-central-1"_s, QString::fromLatin1(url)},
            .connectTimeoutMs = 300,
            .readTimeoutMs = 3000,
            .random = [] { return 0.0; }};
    }

    FixedClock m_clock;
};

void tst_RemoteConnection::whatCannotHaveArrivedIsRepeated_data()
{
    QTest::addColumn<QByteArray>("url"); // empty: of a port that hangs
    QTest::addColumn<bool>("full");
    QTest::addColumn<QString>("error");
    QTest::newRow("nobody listens") << QByteArray("http://127.0.0.1:1/") << false << u"EndpointConnectionError"_s;
    QTest::newRow("no such name") << QByteArray("https://nobody.invalid/") << false << u"EndpointConnectionError"_s;
    QTest::newRow("packets are swallowed") << QByteArray() << true << u"ConnectTimeoutError"_s;
    QTest::newRow("TLS is never begun") << QByteArray() << false << u"ConnectTimeoutError"_s;
}

void tst_RemoteConnection::whatCannotHaveArrivedIsRepeated()
{
    QFETCH(const QByteArray, url);
    QFETCH(const bool, full);
    QFETCH(const QString, error);
    const ConnectionThatHangs hanging(full);
    const bool waits = url.isEmpty();
    for (const Operation operation : {Operation::ListKeys, Operation::CreateKey}) {
        EventLog events;
        QElapsedTimer timer;
        timer.start();
        RemoteKms kms(settings(waits ? hanging.url(full ? "http" : "https") : url),
            std::make_shared<HttpClient>(), std::make_shared<OneCaller>(), m_clock, events.observer());
        auto future = kms.call({operation});
        const auto answer = future.result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().name, error);
        QCOMPARE(answer.error().cause->code, ErrorCode::EndpointFailed); // not: who knows
        QCOMPARE(events.count(RemoteEvent::Kind::Sent), 3);
        if (waits)
            QVERIFY(timer.elapsed() >= 3 * 300);
        QVERIFY2(timer.elapsed() < 6000, "it hangs past its timeout");
    }
}

void tst_RemoteConnection::tlsThatIsNotGoodIsRefusedOnce_data()
{
    QTest::addColumn<bool>("ourCa");
    QTest::newRow("good, of a CA that nobody knows") << false;
    QTest::newRow("expired") << true;
    QTest::newRow("wrong-host") << true;
    QTest::newRow("self-signed") << true;
    QTest::newRow("tls11") << true;
    QTest::newRow("half-tls") << true;
}

void tst_RemoteConnection::tlsThatIsNotGoodIsRefusedOnce()
{
    QFETCH(const bool, ourCa);
    const FaultServer server(QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0));
    auto how = settings(server.url());
    how.connectTimeoutMs = 10'000; // handshakes of a busy machine
    EventLog events;
    RemoteKms kms(how,
        std::make_shared<HttpClient>(
            HttpSettings {.caCertificates = ourCa ? server.caCertificates() : QByteArray()}),
        std::make_shared<OneCaller>(), m_clock, events.observer());
    const auto answer = kms.call({Operation::CreateKey}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().name, u"SSLError"_s);
    QCOMPARE(answer.error().cause->code, ErrorCode::EndpointFailed);
    QCOMPARE(events.count(RemoteEvent::Kind::Sent), 1);
    QCOMPARE(server.requests().size(), 0);
}

void tst_RemoteConnection::repliesThatTlsWasCutWithinAreNone_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("error");
    // Without a length the end of the connection is the end of the reply, and anybody can cut that.
    QTest::newRow("before the body") << QString() << u"ConnectionClosedError"_s;
    QTest::newRow("within the body") << u"{\"KeyMetadata\":{\"KeyId\":\"k1\"}"_s << u"ResponseParserError"_s;
}

void tst_RemoteConnection::repliesThatTlsWasCutWithinAreNone()
{
    QFETCH(const QString, body);
    QFETCH(const QString, error);
    FaultServer server(u"good"_s);
    auto how = settings(server.url());
    how.connectTimeoutMs = 10'000;
    RemoteKms kms(how,
        std::make_shared<HttpClient>(HttpSettings {.caCertificates = server.caCertificates()}),
        std::make_shared<OneCaller>(), m_clock);
    const QJsonObject cutOff {{u"raw"_s, QString(u"HTTP/1.1 200 OK\r\n\r\n"_s + body)}};
    server.script({cutOff, goodStep()});
    QVERIFY(kms.call({Operation::ListKeys}).result());
    QCOMPARE(server.requests().size(), 2);

    server.script({cutOff, goodStep()});
    const auto made = kms.call({Operation::CreateKey}).result();
    QVERIFY(!made);
    QCOMPARE(made.error().name, error);
    QCOMPARE(made.error().cause->code, ErrorCode::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

namespace {

QJsonObject refusedForTheTime(const QString& name, qint64 there)
{
    QJsonObject step = refusalStep(name.endsWith("Exception"_L1) ? 400 : 403, name, u"Signature expired"_s);
    step.insert(u"headers"_s,
        QJsonObject {{u"Date"_s,
            QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(there, Qt::UTC),
                u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)}});
    return step;
}

QString signedAt(const QJsonObject& request)
{
    return request[u"headers"][u"x-amz-date"].toString();
}

} // namespace

void tst_RemoteConnection::clocksAreCorrectedOnceAndRemembered_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("date"); // of a signature; here it is 2027-01-15 08:00
    for (const char* name : {"InvalidSignatureException", "RequestExpired", "RequestTimeTooSkewed", "SignatureDoesNotMatch"}) {
        QTest::addRow("%s, ahead", name) << 7 << u"20270115T150000Z"_s;
        QTest::addRow("%s, behind", name) << -11 << u"20270114T210000Z"_s;
    }
}

void tst_RemoteConnection::clocksAreCorrectedOnceAndRemembered()
{
    QFETCH(const int, hours);
    QFETCH(const QString, date);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    constexpr qint64 msPerHour = 3600 * 1000;
    const QJsonObject refused = refusedForTheTime(name, m_clock.now + hours * msPerHour);
    FaultServer server;
    auto how = settings(server.url());
    how.maxTries = 1; // it is no matter of luck, so it costs no try
    EventLog events;
    RemoteKms kms(how, std::make_shared<HttpClient>(), std::make_shared<OneCaller>(), m_clock,
        events.observer());
    server.script({refused, goodStep()});
    QVERIFY(kms.call({Operation::CreateKey}).result());
    auto asked = server.requests();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(signedAt(asked[0]), u"20270115T080000Z"_s);
    QCOMPARE(signedAt(asked[1]), date);
    QVERIFY(asked[1][u"headers"][u"authorization"].toString().contains(date.left(8)));
    QCOMPARE(events.msOf(RemoteEvent::Kind::ClockCorrected), QList<qint64> {hours * msPerHour});

    server.script({goodStep()});
    QVERIFY(kms.call({Operation::ListKeys}).result());
    asked = server.requests();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(signedAt(asked[0]), date);

    server.script({refused}); // the clock is right by now: it is refused for something else
    const auto again = kms.call({Operation::ListKeys}).result();
    QVERIFY(!again);
    QCOMPARE(again.error().name, name);
    QCOMPARE(server.requests().size(), 1);
}

void tst_RemoteConnection::aClockThatRunsAwayIsFollowedOnce()
{
    constexpr qint64 day = 24LL * 3600 * 1000;
    FaultServer server;
    RemoteKms kms(settings(server.url()), std::make_shared<HttpClient>(), std::make_shared<OneCaller>(), m_clock);
    QList<QJsonObject> steps;
    for (int days = 1; days < 5; ++days)
        steps.append(refusedForTheTime(u"InvalidSignatureException"_s, m_clock.now + days * day));
    server.script(steps);
    QVERIFY(!kms.call({Operation::ListKeys}).result());
    QCOMPARE(server.requests().size(), 2);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RemoteConnection)
#include "tst_RemoteConnection.moc"
