// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RemoteKms.h"

#include "core/http/HttpClient.h"
#include "tests/http/FaultServer.h"
#include "tests/remote/RemoteScene.h"

#include <QElapsedTimer>

#include <mutex>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

const QJsonObject throttled = refusalStep(400, u"ThrottlingException"_s, u"Rate exceeded"_s);
const QJsonObject internalError = refusalStep(500, u"KMSInternalException"_s);

} // namespace

class tst_RemoteKms : public QObject {
    Q_OBJECT

private slots:
    void init();

    void aCallIsAsTheProtocolWantsIt();
    void aCallMayNameAnotherRegion();
    void troubleIsMetAsStandardModeWantsIt_data();
    void troubleIsMetAsStandardModeWantsIt();
    void createKeyIsNeverSentTwiceOverAKeptConnection();
    void aResetAtAnyByteRepeatsWhatMayBeRepeated();
    void theEndpointsClockIsSignedFor();
    void whatWasJustMadeIsWaitedFor();
    void cancelledCallsEndAtOnce();
    void withoutCredentialsNothingIsSent();
    void unsignedCallsCarryNoSignature();
    void manyCallsRunSideBySide();

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
            [this](const RemoteEvent& event) {
                const std::lock_guard lock(m_mutex);
                m_events.append(event.kind);
            });
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
    std::mutex m_mutex;
    QList<RemoteEvent::Kind> m_events;
};

void tst_RemoteKms::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_caller = std::make_shared<OneCaller>();
    m_events.clear();
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

void tst_RemoteKms::troubleIsMetAsStandardModeWantsIt_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QList<QJsonObject>>("steps");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("error"); // empty: it works in the end
    QTest::addColumn<bool>("unknown"); // what became of it
    const auto list = Operation::ListKeys;
    const auto create = Operation::CreateKey;
    const auto replicate = Operation::ReplicateKey;
    const QJsonObject reset {{u"reset"_s, true}};
    const QJsonObject slow {{u"delay_ms"_s, 3000}};
    const QJsonObject broken {{u"body"_s, u"{\"Keys\":"_s}};
    const QJsonObject tooShort {{u"length"_s, 100}, {u"close"_s, true}};
    const QJsonObject redirect {{u"status"_s, 307},
        {u"headers"_s, QJsonObject {{u"Location"_s, u"http://127.0.0.1:1/"_s}}}};
    const QJsonObject html {{u"status"_s, 503}, {u"body"_s, u"<html>"_s}};
    QTest::newRow("throttled once") << list << QList {throttled, goodStep()} << 2 << QString() << false;
    QTest::newRow("throttled always") << list << QList {throttled} << 3 << u"ThrottlingException"_s << false;
    QTest::newRow("500 once") << list << QList {internalError, goodStep()} << 2 << QString() << false;
    QTest::newRow("503 by something in between") << list << QList {html, goodStep()} << 2 << QString() << false;
    QTest::newRow("reset once") << list << QList {reset, goodStep()} << 2 << QString() << false;
    QTest::newRow("slow once") << list << QList {slow, goodStep()} << 2 << QString() << false;
    QTest::newRow("slow always") << list << QList {slow} << 3 << u"ReadTimeoutError"_s << false;
    QTest::newRow("bad JSON once") << list << QList {broken, goodStep()} << 2 << QString() << false;
    QTest::newRow("too short once") << list << QList {tooShort, goodStep()} << 2 << QString() << false;
    QTest::newRow("413") << list << QList {refusalStep(413, u"RequestEntityTooLarge"_s)} << 1 << u"RequestEntityTooLarge"_s << false;
    QTest::newRow("a redirect") << list << QList {redirect} << 1 << u"307"_s << false;
    QTest::newRow("not found") << list << QList {refusalStep(400, u"NotFoundException"_s)} << 1 << u"NotFoundException"_s << false;
    // Throttling says that nothing was done; everything else does not.
    QTest::newRow("create: throttled once") << create << QList {throttled, goodStep()} << 2 << QString() << false;
    QTest::newRow("create: 500") << create << QList {internalError, goodStep()} << 1 << u"KMSInternalException"_s << true;
    QTest::newRow("create: reset") << create << QList {reset, goodStep()} << 1 << u"ConnectionClosedError"_s << true;
    QTest::newRow("create: slow") << create << QList {slow, goodStep()} << 1 << u"ReadTimeoutError"_s << true;
    QTest::newRow("create: bad JSON") << create << QList {broken, goodStep()} << 1 << u"ResponseParserError"_s << true;
    QTest::newRow("create: refused") << create << QList {refusalStep(400, u"LimitExceededException"_s)} << 1
                                     << u"LimitExceededException"_s << false;
    QTest::newRow("replicate: reset") << replicate << QList {reset, goodStep()} << 1 << u"ConnectionClosedError"_s << true;
}

void tst_RemoteKms::troubleIsMetAsStandardModeWantsIt()
{
    QFETCH(const Operation, operation);
    QFETCH(const QList<QJsonObject>, steps);
    QFETCH(const int, requests);
    QFETCH(const QString, error);
    QFETCH(const bool, unknown);
    m_server.script(steps);
    auto remote = kms(settings());
    QElapsedTimer timer;
    timer.start();
    const auto answer = reply(remote, {operation});
    QCOMPARE(m_server.requests().size(), requests);
    QCOMPARE(answer ? QString() : answer.error().name, error);
    QVERIFY(timer.elapsed() < 5000);
    if (answer)
        return;
    const auto& cause = answer.error().cause;
    QCOMPARE(cause && cause->code == ErrorCode::OutcomeUnknown, unknown);
    QCOMPARE(answer.error().repeats, answer.error().httpStatus == 0 ? 0 : requests - 1);
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

void tst_RemoteKms::aResetAtAnyByteRepeatsWhatMayBeRepeated()
{
    auto how = settings();
    how.maxTries = 2;
    auto remote = kms(how);
    for (int cut = 1; cut < 160; cut += 3) {
        QJsonObject broken = goodStep();
        broken.insert(u"cut"_s, cut);
        m_server.script({broken, goodStep()});
        QVERIFY2(reply(remote, {Operation::DescribeKey}), qPrintable(QString::number(cut)));
        QVERIFY(m_server.requests().size() <= 3); // one more where a kept connection was reset at once
        m_server.script({broken, goodStep()});
        QVERIFY(!reply(remote, {Operation::CreateKey}) || cut > 100);
        QCOMPARE(m_server.requests().size(), 1);
    }
}

void tst_RemoteKms::theEndpointsClockIsSignedFor()
{
    QJsonObject refused = refusalStep(400, u"InvalidSignatureException"_s, u"Signature expired: …"_s);
    refused.insert(u"headers"_s, QJsonObject {{u"Date"_s, u"Fri, 15 Jan 2027 08:00:00 GMT"_s}});
    m_server.script({refused, goodStep()});
    auto how = settings();
    how.maxTries = 1; // it is no matter of luck, so it costs no try
    auto remote = kms(how);
    QVERIFY(reply(remote, {Operation::CreateKey}));
    const auto asked = m_server.requests();
    QCOMPARE(asked.size(), 2);
    QVERIFY(asked[1][u"headers"][u"x-amz-date"].toString().startsWith("20270115T0800"_L1));
    QVERIFY(m_events.contains(RemoteEvent::Kind::ClockCorrected));

    m_server.script({refused});
    const auto again = reply(remote, {Operation::ListKeys});
    QVERIFY(!again); // the clock is right by now: it was refused for something else
    QCOMPARE(m_server.requests().size(), 1);
}

void tst_RemoteKms::whatWasJustMadeIsWaitedFor()
{
    const QJsonObject notFound = refusalStep(400, u"NotFoundException"_s);
    m_server.script({goodStep(), notFound, goodStep(), notFound});
    auto remote = kms(settings());
    QVERIFY(reply(remote, {Operation::CreateKey}));
    QVERIFY(reply(remote, {Operation::DescribeKey, {{u"KeyId"_s, u"arn:k1"_s}}}));
    QCOMPARE(m_server.requests().size(), 3);
    QVERIFY(m_events.contains(RemoteEvent::Kind::WaitsForKey));
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

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RemoteKms)
#include "tst_RemoteKms.moc"
