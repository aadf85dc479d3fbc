// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RemoteKms.h"

#include "core/http/HttpClient.h"
#include "tests/http/FaultServer.h"
#include "tests/remote/RemoteScene.h"

#include <QElapsedTimer>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_RemoteKms : public QObject {
    Q_OBJECT

private slots:
    void init();

    void aCallIsAsTheProtocolWantsIt();
    void aCallMayNameAnotherRegion();
    void createKeyIsNeverSentTwiceOverAKeptConnection();
    void whatWasJustMadeIsWaitedFor();
    void cancelledCallsEndAtOnce();
    void withoutCredentialsNothingIsSent();
    void unsignedCallsCarryNoSignature();
    void manyCallsRunSideBySide();
    void eventsTellNoSecret();

private:
    [[nodiscard]] RemoteSettings settings() const
    {
        return {.endpoint = {u"eu-central-1"_s, QString::fromLatin1(m_server.url())},
            .readTimeoutMs = 400,
            .random = [] { return 0.0; }};
    }
    [[nodiscard]] RemoteKms kms(RemoteSettings how)
    {
        return RemoteKms(std::move(how), std::make_shared<HttpClient>(), m_caller, m_clock,
            m_events.observer());
    }
    [[nodiscard]] KmsReply reply(RemoteKms& from, KmsCall call)
    {
        auto future = from.call(std::move(call));
        future.waitForFinished();
        return future.takeResult();
    }

    FaultServer m_server;
    std::shared_ptr<OneCaller> m_caller;
    SystemClock m_clock;
    EventLog m_events;
};

void tst_RemoteKms::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_caller = std::make_shared<OneCaller>();
}

void tst_RemoteKms::aCallIsAsTheProtocolWantsIt()
{
    m_server.script({goodStep()});
    auto remote = kms(settings());
    const auto made = reply(remote, {Operation::CreateKey, {{u"Description"_s, u"Schlüssel"_s}}});
    QVERIFY(made);
    QCOMPARE((*made)[u"KeyMetadata"][u"KeyId"].toString(), u"k1"_s);
    const auto asked = m_server.requests();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][u"method"].toString(), u"POST"_s);
    QCOMPARE(asked[0][u"path"].toString(), u"/"_s);
    const QJsonObject headers = asked[0][u"headers"].toObject();
    QCOMPARE(headers[u"x-amz-target"].toString(), u"TrentService.CreateKey"_s);
    QCOMPARE(headers[u"content-type"].toString(), u"application/x-amz-json-1.1"_s);
    QCOMPARE(headers[u"host"].toString(), u"127.0.0.1:"_s + QString::fromLatin1(m_server.port()));
    QCOMPARE(headers[u"x-amz-security-token"].toString(), u"a-session-token"_s);
    QVERIFY(headers[u"authorization"].toString().startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"_L1));
    QVERIFY(headers[u"authorization"].toString().contains("/eu-central-1/kms/aws4_request"_L1));
    QCOMPARE(asked[0][u"body"].toString().toLatin1(), QByteArray("{\"Description\":\"Schl\xc3\xbcssel\"}"));
}

void tst_RemoteKms::aCallMayNameAnotherRegion()
{
    m_server.script({{}});
    auto remote = kms(settings());
    QVERIFY(reply(remote, {Operation::ListKeys, {}, {.region = u"us-east-1"_s}}));
    QVERIFY(m_server.requests()[0][u"headers"][u"authorization"].toString().contains("/us-east-1/kms/"_L1));
}

void tst_RemoteKms::createKeyIsNeverSentTwiceOverAKeptConnection()
{
    // A kept connection that the other side closes at the next request, unseen: a client that repeats
    // the request by itself would make a second key.
    m_server.script({{}, {{u"reset"_s, true}}, goodStep()});
    auto remote = kms(settings());
    QVERIFY(reply(remote, {Operation::ListKeys}));
    const auto made = reply(remote, {Operation::CreateKey});
    QVERIFY(!made);
    QCOMPARE(made.error().cause->code, ErrorCode::OutcomeUnknown);
    QCOMPARE(m_server.requests().size(), 2);
}

void tst_RemoteKms::whatWasJustMadeIsWaitedFor()
{
    const QJsonObject notFound = refusalStep(400, u"NotFoundException"_s);
    m_server.script({goodStep(), notFound, goodStep(), notFound});
    auto remote = kms(settings());
    QVERIFY(reply(remote, {Operation::CreateKey}));
    QVERIFY(reply(remote, {Operation::DescribeKey, {{u"KeyId"_s, u"arn:k1"_s}}}));
    QCOMPARE(m_server.requests().size(), 3);
    QVERIFY(m_events.count(RemoteEvent::Kind::WaitsForKey) > 0);
    const auto other = reply(remote, {Operation::DescribeKey, {{u"KeyId"_s, u"another"_s}}});
    QVERIFY(!other);
    QCOMPARE(m_server.requests().size(), 4);
}

void tst_RemoteKms::cancelledCallsEndAtOnce()
{
    m_server.script({{{u"delay_ms"_s, 10'000}}});
    auto how = settings();
    how.readTimeoutMs = 0;
    auto remote = kms(how);
    QElapsedTimer timer;
    timer.start();
    auto future = remote.call({Operation::ListKeys});
    QTRY_COMPARE(m_server.requests().size(), 1);
    future.cancel();
    future.waitForFinished();
    QCOMPARE(future.resultCount(), 0);
    QVERIFY(timer.elapsed() < 5000);
}

void tst_RemoteKms::withoutCredentialsNothingIsSent()
{
    m_server.script({{}});
    m_caller->none = true;
    auto remote = kms(settings());
    const auto answer = reply(remote, {Operation::ListKeys});
    QVERIFY(!answer);
    QCOMPARE(answer.error().name, u"NoCredentialsError"_s);
    QCOMPARE(m_server.requests().size(), 0);
}

void tst_RemoteKms::unsignedCallsCarryNoSignature()
{
    m_server.script({{}});
    auto how = settings();
    how.sign = false;
    RemoteKms remote(how, std::make_shared<HttpClient>(), nullptr, m_clock);
    QVERIFY(reply(remote, {Operation::ListKeys}));
    QVERIFY(!m_server.requests()[0][u"headers"].toObject().contains(u"authorization"_s));
}

void tst_RemoteKms::manyCallsRunSideBySide()
{
    m_server.script({{{u"delay_ms"_s, 200}}});
    auto remote = kms(settings());
    QElapsedTimer timer;
    timer.start();
    QList<QFuture<KmsReply>> all;
    for (int i = 0; i < 16; ++i)
        all.append(remote.call({Operation::ListKeys}));
    for (auto& each : all) {
        each.waitForFinished();
        QVERIFY(each.result());
    }
    QVERIFY(timer.elapsed() < 16 * 200);
}

void tst_RemoteKms::eventsTellNoSecret()
{
    const QString plaintext = u"cGxhaW50ZXh0IG9mIGEgY2FsbA=="_s;
    const QString answer = u"{\"Plaintext\":\"%1\""_s.arg(plaintext);
    QJsonObject late = refusalStep(400, u"RequestExpired"_s);
    late.insert(u"headers"_s, QJsonObject {{u"Date"_s, u"Fri, 15 Jan 2027 08:00:00 GMT"_s}});
    m_server.script({late, {{u"body"_s, answer}}, refusalStep(500, u"KMSInternalException"_s),
        {{u"reset"_s, true}}, {{u"body"_s, QString(answer + u'}')}}});
    auto how = settings();
    how.maxTries = 5;
    auto remote = kms(how);
    QVERIFY(reply(remote, {Operation::Decrypt, {{u"CiphertextBlob"_s, plaintext}}}));
    int events = 0;
    for (const RemoteEvent& event : m_events.all()) {
        const QString all = event.requestId + event.error + QString::fromUtf8(event.url);
        for (const QString& secret : {plaintext, QString::fromLatin1(OneCaller::secretKey),
                 QString::fromLatin1(OneCaller::sessionToken)})
            QVERIFY2(!all.contains(secret), qPrintable(all));
        ++events;
    }
    QVERIFY(events >= 10);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RemoteKms)
#include "tst_RemoteKms.moc"
