// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"
#include "tests/http/FaultServer.h"

#include <QElapsedTimer>

#include <atomic>

namespace keywright {

using namespace Qt::StringLiterals;
using Kind = HttpFailure::Kind;

class tst_HttpClient : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aReplyArrivesAsItWasSent();
    void packedRepliesAreUnpacked();
    void redirectsAreReplies();
    void connectionsAreKept();
    void ownConnectionsAreNeverKeptOnes();
    void aKeptConnectionThatWasClosedIsNoFailure();
    void faultsAreTold_data();
    void faultsAreTold();
    void aResetAtAnyByteIsNoticed();
    void nobodyThereMeansThatNothingArrived();
    void certificatesAreVerified_data();
    void certificatesAreVerified();
    void verificationIsOffOnlyWhenToldSo();
    void aCancelledCallEndsAtOnce();
    void proxiesAreAsked();
    void theWayIsTold();
    void theWayOfAFailureIsToldAsFarAsItWent();

private:
    [[nodiscard]] static HttpRequest post(const QByteArray& url, int readTimeoutMs = 10'000)
    {
        return {.url = url, .headers = {{"Content-Type", "text/plain"}}, .body = "question",
            .connectTimeoutMs = 10'000, .readTimeoutMs = readTimeoutMs};
    }

    FaultServer m_server;
};

void tst_HttpClient::aReplyArrivesAsItWasSent()
{
    m_server.script({{{u"status"_s, 418}, {u"body"_s, u"answer"_s},
        {u"headers"_s, QJsonObject {{u"X-Amzn-RequestId"_s, u"7"_s}}}}});
    HttpClient client;
    const auto reply = client.send(post(m_server.url()));
    QVERIFY(reply);
    QCOMPARE(reply->status, 418);
    QCOMPARE(reply->body, "answer");
    QCOMPARE(reply->header("x-amzn-requestid"), "7");
    const auto asked = m_server.requests();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][u"body"].toString(), u"question"_s);
    QCOMPARE(asked[0][u"headers"][u"content-type"].toString(), u"text/plain"_s);
    QVERIFY(!asked[0][u"headers"].toObject().contains(u"expect"_s));
}

void tst_HttpClient::packedRepliesAreUnpacked()
{
    const QString body(100'000, u'x');
    m_server.script({{{u"gzip"_s, true}, {u"body"_s, body}}});
    HttpClient client;
    const auto reply = client.send(post(m_server.url()));
    QVERIFY(reply);
    QCOMPARE(reply->body, body.toLatin1());

    HttpClient strict({.mostReplyBytes = 1000}); // counts what it becomes, not what is sent
    const auto refused = strict.send(post(m_server.url()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::ReplyTooLarge);
}

void tst_HttpClient::redirectsAreReplies()
{
    m_server.script({{{u"status"_s, 307},
        {u"headers"_s, QJsonObject {{u"Location"_s, QString::fromLatin1(m_server.url() + "other")}}}}});
    HttpClient client;
    const auto reply = client.send(post(m_server.url()));
    QVERIFY(reply);
    QCOMPARE(reply->status, 307);
    QCOMPARE(m_server.requests().size(), 1);
}

void tst_HttpClient::connectionsAreKept()
{
    m_server.script({{}});
    HttpClient client;
    for (int i = 0; i < 3; ++i)
        QVERIFY(client.send(post(m_server.url())));
    const auto asked = m_server.requests();
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked[2][u"connection"], asked[0][u"connection"]);
}

void tst_HttpClient::ownConnectionsAreNeverKeptOnes()
{
    m_server.script({{}});
    HttpClient client;
    QVERIFY(client.send(post(m_server.url())));
    HttpRequest request = post(m_server.url());
    request.ownConnection = true;
    QVERIFY(client.send(request));
    const auto asked = m_server.requests();
    QVERIFY(asked[0][u"connection"] != asked[1][u"connection"]);
}

void tst_HttpClient::aKeptConnectionThatWasClosedIsNoFailure()
{
    m_server.script({{{u"close"_s, true}}, {}});
    HttpClient client;
    QVERIFY(client.send(post(m_server.url())));
    QVERIFY(client.send(post(m_server.url())));
}

void tst_HttpClient::faultsAreTold_data()
{
    QTest::addColumn<QJsonObject>("step");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no reply, a reset") << QJsonObject {{u"reset"_s, true}} << Kind::ConnectionClosed;
    QTest::newRow("half a head") << QJsonObject {{u"cut"_s, 20}} << Kind::ConnectionClosed;
    QTest::newRow("half a head, and a clean end")
        << QJsonObject {{u"raw"_s, u"HTTP/1.1 200 OK\r\nContent-Ty"_s}} << Kind::ConnectionClosed;
    QTest::newRow("a head alone, and a clean end")
        << QJsonObject {{u"raw"_s, u"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"_s}} << Kind::ConnectionClosed;
    QTest::newRow("shorter than announced")
        << QJsonObject {{u"length"_s, 100}, {u"close"_s, true}} << Kind::ConnectionClosed;
    QTest::newRow("slower than allowed") << QJsonObject {{u"delay_ms"_s, 5000}} << Kind::ReadTimedOut;
    QTest::newRow("no HTTP") << QJsonObject {{u"raw"_s, u"SSH-2.0-OpenSSH\r\n"_s}} << Kind::ReplyMalformed;
    QTest::newRow("packed, but it is not")
        << QJsonObject {{u"headers"_s, QJsonObject {{u"Content-Encoding"_s, u"gzip"_s}}}}
        << Kind::ReplyMalformed;
}

void tst_HttpClient::faultsAreTold()
{
    QFETCH(const QJsonObject, step);
    QFETCH(const Kind, kind);
    m_server.script({step});
    HttpClient client;
    QElapsedTimer timer;
    timer.start();
    const auto reply = client.send(post(m_server.url(), 300));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, kind);
    QVERIFY(reply.error().mayHaveArrived);
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(m_server.requests().size(), 1);
}

void tst_HttpClient::aResetAtAnyByteIsNoticed()
{
    const QJsonObject whole {{u"body"_s, u"{\"KeyId\":\"1\"}"_s}};
    HttpClient client;
    int failures = 0;
    for (int cut = 1; cut < 200; ++cut) {
        QJsonObject step = whole;
        step.insert(u"cut"_s, cut);
        m_server.script({step});
        const auto reply = client.send(post(m_server.url()));
        if (reply) { // it was longer than the reply
            QCOMPARE(reply->body, "{\"KeyId\":\"1\"}");
            QVERIFY2(cut > 80, qPrintable(QString::number(cut)));
            return;
        }
        QVERIFY(reply.error().mayHaveArrived);
        ++failures;
    }
    QFAIL("no reply was whole");
}

void tst_HttpClient::nobodyThereMeansThatNothingArrived()
{
    HttpClient client;
    const auto refused = client.send(post("http://127.0.0.1:1/"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::ConnectionRefused);
    QVERIFY(!refused.error().mayHaveArrived);

    const auto unknown = client.send(post("http://nobody.invalid/"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, Kind::NameNotResolved);

    const auto noUrl = client.send(post("ftp://127.0.0.1/"));
    QVERIFY(!noUrl);
    QCOMPARE(noUrl.error().kind, Kind::InvalidRequest);
}

void tst_HttpClient::certificatesAreVerified_data()
{
    QTest::addColumn<bool>("ourCa");
    QTest::addColumn<int>("kind"); // -1: it works
    QTest::newRow("good") << true << -1;
    QTest::newRow("good, of a CA that nobody knows") << false << static_cast<int>(Kind::CertificateRefused);
    QTest::newRow("expired") << true << static_cast<int>(Kind::CertificateRefused);
    QTest::newRow("wrong-host") << true << static_cast<int>(Kind::CertificateRefused);
    QTest::newRow("self-signed") << true << static_cast<int>(Kind::CertificateRefused);
    QTest::newRow("tls11") << true << static_cast<int>(Kind::TlsFailed);
}

void tst_HttpClient::certificatesAreVerified()
{
    QFETCH(const bool, ourCa);
    QFETCH(const int, kind);
    const FaultServer server(QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0));
    HttpClient client({.caCertificates = ourCa ? server.caCertificates() : QByteArray()});
    const auto reply = client.send(post(server.url()));
    QCOMPARE(reply ? -1 : static_cast<int>(reply.error().kind), kind);
    if (!reply) {
        QVERIFY(!reply.error().mayHaveArrived);
        QVERIFY(!reply.error().detail.isEmpty());
        QCOMPARE(server.requests().size(), 0);
    }
}

void tst_HttpClient::verificationIsOffOnlyWhenToldSo()
{
    const FaultServer server(u"self-signed"_s);
    HttpClient client({.verifyTls = false});
    QVERIFY(client.send(post(server.url())));
}

void tst_HttpClient::aCancelledCallEndsAtOnce()
{
    m_server.script({{{u"delay_ms"_s, 20'000}}});
    std::atomic<bool> cancelled = false;
    HttpRequest request = post(m_server.url());
    request.cancelled = [&] { return cancelled.load() && !m_server.requests().isEmpty(); };
    cancelled = true;
    HttpClient client;
    QElapsedTimer timer;
    timer.start();
    const auto reply = client.send(request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Kind::Cancelled);
    QVERIFY(reply.error().mayHaveArrived);
    QVERIFY(timer.elapsed() < 5000);
}

void tst_HttpClient::proxiesAreAsked()
{
    m_server.script({{{u"body"_s, u"by proxy"_s}}});
    HttpClient client({.proxy = m_server.url()});
    const auto reply = client.send(post("http://kms.nowhere.example/"));
    QVERIFY(reply);
    QCOMPARE(reply->body, "by proxy");
    QCOMPARE(m_server.requests()[0][u"path"].toString(), u"http://kms.nowhere.example/"_s);

    HttpClient lost({.proxy = QByteArray("http://nobody.invalid:3128")});
    const auto failed = lost.send(post("http://kms.nowhere.example/"));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::ProxyFailed);
}

void tst_HttpClient::theWayIsTold()
{
    const QString address = u"127.0.0.1:"_s + QString::fromLatin1(m_server.port());
    m_server.script({{{u"delay_ms"_s, 120}}});
    HttpClient client;
    const auto plain = client.send(post(m_server.url()));
    QVERIFY(plain);
    QCOMPARE(plain->route.address, address);
    QCOMPARE(plain->route.tlsVersion, QByteArray());
    QCOMPARE(plain->route.tlsMs, 0);
    QVERIFY(plain->route.firstByteMs >= 100 && plain->route.firstByteMs < 5000);
    QVERIFY(!plain->route.viaProxy);

    HttpClient byProxy({.proxy = m_server.url()});
    const auto proxied = byProxy.send(post("http://kms.nowhere.example/"));
    QVERIFY(proxied && proxied->route.viaProxy);
    QCOMPARE(proxied->route.address, address);

    const FaultServer server(u"good"_s);
    HttpClient secure({.caCertificates = server.caCertificates()});
    const auto first = secure.send(post(server.url()));
    QVERIFY(first);
    QCOMPARE(first->route.tlsVersion, "TLSv1.3");
    QVERIFY(first->route.resolveMs > 0 && first->route.connectMs > 0 && first->route.tlsMs > 0);
    QVERIFY(first->route.address.endsWith(u':' + QString::fromLatin1(server.port())));
    const auto kept = secure.send(post(server.url()));
    QVERIFY(kept);
    QCOMPARE(kept->route.tlsVersion, "TLSv1.3");
    QCOMPARE(kept->route.address, first->route.address);
    QCOMPARE(kept->route.resolveMs + kept->route.connectMs + kept->route.tlsMs, 0);
}

void tst_HttpClient::theWayOfAFailureIsToldAsFarAsItWent()
{
    HttpClient client;
    QCOMPARE(client.send(post("http://nobody.invalid/")).error().route, HttpRoute());
    const auto nobody = client.send(post("http://127.0.0.1:1/"));
    QCOMPARE(nobody.error().route.address, QString());
    QVERIFY(nobody.error().route.resolveMs > 0);
    QCOMPARE(nobody.error().route.connectMs, 0);

    m_server.script({{{u"delay_ms"_s, 5000}}});
    const auto slow = client.send(post(m_server.url(), 300));
    QCOMPARE(slow.error().kind, Kind::ReadTimedOut);
    QCOMPARE(slow.error().route.address, u"127.0.0.1:"_s + QString::fromLatin1(m_server.port()));

    const FaultServer server(u"expired"_s);
    HttpClient secure({.caCertificates = server.caCertificates()});
    const auto refused = secure.send(post(server.url()));
    QCOMPARE(refused.error().kind, Kind::CertificateRefused);
    QVERIFY(refused.error().route.address.endsWith(u':' + QString::fromLatin1(server.port())));

    HttpClient lost({.proxy = QByteArray("http://nobody.invalid:3128")});
    const auto failed = lost.send(post("http://kms.nowhere.example/"));
    QVERIFY(failed.error().route.viaProxy);
    QCOMPARE(failed.error().route.address, QString());
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_HttpClient)
#include "tst_HttpClient.moc"
