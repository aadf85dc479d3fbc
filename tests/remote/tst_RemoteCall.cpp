// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RemoteCall.h"

#include "core/http/HttpClient.h"
#include "tests/http/FaultServer.h"
#include "tests/remote/RemoteScene.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto closedName = "ConnectionClosedError"_L1;
constexpr auto timedOutName = "ReadTimeoutError"_L1;
constexpr auto unreadableName = "ResponseParserError"_L1;
constexpr auto noHttpName = "HTTPClientError"_L1;

/// How a step is met: by an operation that may be repeated, and by one that may not.
struct Fault {
    const char* name;
    QJsonObject step;
    Trouble trouble;
    QLatin1StringView error; ///< when it goes on
    bool mayHaveDone = true;
};

QJsonObject page(int status)
{
    return {{u"status"_s, status}, {u"body"_s, u"<html>busy</html>"_s}};
}

QJsonObject raw(const QString& text)
{
    return {{u"raw"_s, text}};
}

QJsonObject withHeader(const QString& name, const QString& value, QJsonObject step = {})
{
    step.insert(u"headers"_s, QJsonObject {{name, value}});
    return step;
}

const QString listed = u"{\"Keys\":[]}"_s;

QList<Fault> faults()
{
    using enum Trouble;
    const QJsonObject body {{u"body"_s, listed}};
    const auto and_ = [](QJsonObject step, const QString& name, const QJsonValue& value) {
        step.insert(name, value);
        return step;
    };
    return {
        {"429", page(429), Throttled, "429"_L1, false},
        {"500", page(500), Transient, "500"_L1},
        {"502", page(502), Transient, "502"_L1},
        {"503", page(503), Transient, "503"_L1},
        {"504", page(504), Transient, "504"_L1},
        {"501", page(501), Final, "501"_L1, false},
        {"505", page(505), Final, "505"_L1, false},
        {"413", page(413), Final, "413"_L1, false},
        {"408", page(408), Final, "408"_L1, false},
        {"KMSInternalException", refusalStep(500, u"KMSInternalException"_s), Transient, "KMSInternalException"_L1},
        {"DependencyTimeoutException", refusalStep(503, u"DependencyTimeoutException"_s), Transient,
            "DependencyTimeoutException"_L1},
        {"KeyUnavailableException", refusalStep(500, u"KeyUnavailableException"_s), Transient, "KeyUnavailableException"_L1},
        {"RequestTimeout", refusalStep(400, u"RequestTimeout"_s), Transient, "RequestTimeout"_L1},
        {"NotFoundException", refusalStep(400, u"NotFoundException"_s), Final, "NotFoundException"_L1, false},
        {"LimitExceededException", refusalStep(400, u"LimitExceededException"_s), Final, "LimitExceededException"_L1, false},
        {"AccessDeniedException", refusalStep(403, u"AccessDeniedException"_s), Final, "AccessDeniedException"_L1, false},
        {"a reset before the reply", {{u"reset"_s, true}}, Transient, closedName},
        {"the end before the reply", raw({}), Transient, closedName},
        {"the end within the head", raw(u"HTTP/1.1 200 OK\r\nContent-Ty"_s), Transient, closedName},
        {"the end behind the head", raw(u"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n\r\n"_s), Transient, closedName},
        {"slower than allowed", and_(body, u"delay_ms"_s, 3000), TimedOut, timedOutName},
        {"a pause in the body longer than allowed", and_(and_(body, u"length"_s, 100), u"status"_s, 200), TimedOut,
            timedOutName},
        {"more announced than comes", and_(and_(body, u"length"_s, 100), u"close"_s, true), Transient, closedName},
        {"less announced than comes", and_(body, u"length"_s, 5), Transient, unreadableName},
        {"no number announced", and_(body, u"length"_s, u"many"_s), Transient, noHttpName},
        {"no length, and the end too early", raw(u"HTTP/1.1 200 OK\r\n\r\n{\"Keys\":["_s), Transient, unreadableName},
        {"a chunk that is shorter than announced",
            raw(u"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{}"_s), Transient, closedName},
        {"a chunk of no length", raw(u"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}"_s), Transient, {}},
        {"no HTTP", raw(u"SSH-2.0-OpenSSH_9.2\r\n"_s), Transient, noHttpName},
        {"bad JSON with 200", {{u"body"_s, u"{\"Keys\":"_s}}, Transient, unreadableName},
        {"a list with 200", {{u"body"_s, u"[]"_s}}, Transient, unreadableName},
        {"a page with 200", {{u"body"_s, u"<html>Sign in to this network</html>"_s}}, Transient, unreadableName},
        {"bad JSON with 400", and_({{u"body"_s, u"{\"__type\":"_s}}, u"status"_s, 400), Final, "400"_L1, false},
        {"bad JSON with 500", and_({{u"body"_s, u"{\"__type\":"_s}}, u"status"_s, 500), Transient, "500"_L1},
        {"packed, but it is not", withHeader(u"Content-Encoding"_s, u"gzip"_s, body), Transient, noHttpName},
        {"packed, without its end", and_(and_({{u"body"_s, listed}, {u"times"_s, 100}}, u"gzip"_s, true),
            u"gzip_lacks"_s, 12), Transient, unreadableName},
        {"too large", {{u"body"_s, u"0123456789"_s}, {u"times"_s, 1'700'000}}, Final, noHttpName},
        {"too large when unpacked", {{u"body"_s, u"0123456789"_s}, {u"times"_s, 1'700'000}, {u"gzip"_s, true}}, Final,
            noHttpName},
    };
}

} // namespace

/// Every fault of an endpoint or of the way there, and exactly how often each kind of call is sent.
class tst_RemoteCall : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void faultsAreMetExactlySo_data();
    void faultsAreMetExactlySo();
    void everyNameOfThrottlingIsOne_data();
    void everyNameOfThrottlingIsOne();
    void redirectsAreNeverFollowed_data();
    void redirectsAreNeverFollowed();
    void aResetAtAnyByteIsMetAsOneBefore();
    void whatComesInDropsIsTaken();
    void waitsAreAsStandardModeDrawsThem_data();
    void waitsAreAsStandardModeDrawsThem();
    void theQuotaEndsRepeating();

private:
    [[nodiscard]] RemoteSettings settings() const
    {
        return {.endpoint = {u"eu-central-1"_s, QString::fromLatin1(m_server.url())},
            .readTimeoutMs = 300,
            .random = [] { return 0.0; }};
    }
    [[nodiscard]] KmsReply ask(
        const RemoteSettings& how, Operation operation, EventLog* events = nullptr) const
    {
        RemoteKms kms(how, std::make_shared<HttpClient>(), std::make_shared<OneCaller>(), m_clock,
            events ? events->observer() : RemoteObserver());
        auto future = kms.call({operation});
        future.waitForFinished();
        return future.takeResult();
    }

    FaultServer m_server;
    SystemClock m_clock;
};

void tst_RemoteCall::faultsAreMetExactlySo_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<Operation>("operation");
    const auto all = faults();
    for (int row = 0; row < all.size(); ++row) {
        for (const Operation operation : {Operation::ListKeys, Operation::CreateKey, Operation::ReplicateKey})
            QTest::addRow("%s, %s", all[row].name, infoOf(operation).name.latin1()) << row << operation;
    }
}

void tst_RemoteCall::faultsAreMetExactlySo()
{
    QFETCH(const int, row);
    QFETCH(const Operation, operation);
    const Fault fault = faults().at(row);
    const bool makesKeys = makesAnotherEachTime(operation);
    const bool repeats = fault.trouble != Trouble::Final && !(makesKeys && fault.mayHaveDone);

    m_server.script({fault.step});
    QElapsedTimer timer;
    timer.start();
    const auto failed = ask(settings(), operation);
    const int requests = repeats ? 3 : 1;
    QCOMPARE(m_server.requests().size(), requests);
    QVERIFY(!failed);
    const KmsError& error = failed.error();
    if (!fault.error.isEmpty())
        QCOMPARE(error.name, QString(fault.error));
    const bool unknown = error.cause && error.cause->code == ErrorCode::OutcomeUnknown;
    QCOMPARE(unknown, makesKeys && fault.mayHaveDone);
    QCOMPARE(error.repeats, error.httpStatus != 0 && !unknown ? requests - 1 : 0);
    if (fault.trouble == Trouble::TimedOut)
        QVERIFY(timer.elapsed() >= requests * 300);
    QVERIFY2(timer.elapsed() < 4000, "it hangs past its timeout");

    m_server.script({fault.step, goodStep()});
    const auto second = ask(settings(), operation);
    QCOMPARE(m_server.requests().size(), repeats ? 2 : 1);
    QCOMPARE(second.has_value(), repeats);
}

void tst_RemoteCall::everyNameOfThrottlingIsOne_data()
{
    QTest::addColumn<Operation>("operation");
    // "Standard mode" of the SDKs and Tools Reference Guide, "Retry behavior".
    for (const char* name : {"Throttling", "ThrottlingException", "ThrottledException",
             "RequestThrottledException", "TooManyRequestsException",
             "ProvisionedThroughputExceededException", "TransactionInProgressException",
             "RequestLimitExceeded", "BandwidthLimitExceeded", "RequestThrottled", "SlowDown",
             "EC2ThrottledException"}) {
        for (const Operation operation : {Operation::ListKeys, Operation::CreateKey, Operation::ReplicateKey})
            QTest::addRow("%s, %s", name, infoOf(operation).name.latin1()) << operation;
    }
}

void tst_RemoteCall::everyNameOfThrottlingIsOne()
{
    QFETCH(const Operation, operation);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    for (const int status : {400, 503}) { // it says that nothing was done, whatever the status
        m_server.script({refusalStep(status, name), goodStep()});
        QVERIFY(ask(settings(), operation));
        QCOMPARE(m_server.requests().size(), 2);
    }
}

void tst_RemoteCall::redirectsAreNeverFollowed_data()
{
    QTest::addColumn<Operation>("operation");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const Operation operation : {Operation::ListKeys, Operation::CreateKey})
            QTest::addRow("%d, %s", status, infoOf(operation).name.latin1()) << operation;
    }
}

void tst_RemoteCall::redirectsAreNeverFollowed()
{
    QFETCH(const Operation, operation);
    const FaultServer other;
    const QString status = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    for (const QByteArray& to : {other.url(), QByteArray(m_server.url() + "other")}) {
        QJsonObject step = withHeader(u"Location"_s, QString::fromLatin1(to));
        step.insert(u"status"_s, status.toInt());
        m_server.script({step});
        const auto answer = ask(settings(), operation);
        QVERIFY(!answer);
        QCOMPARE(answer.error().name, status);
        QCOMPARE(m_server.requests().size(), 1);
    }
    QCOMPARE(other.requests().size(), 0);
}

void tst_RemoteCall::aResetAtAnyByteIsMetAsOneBefore()
{
    const QString reply = u"HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n"
                          "Content-Length: %1\r\n\r\n%2"_s.arg(listed.size()).arg(listed);
    auto how = settings();
    how.readTimeoutMs = 5000; // a busy machine is no fault
    for (int cut = 1; cut < reply.size(); ++cut) {
        const QByteArray where = QByteArray::number(cut);
        QJsonObject broken = raw(reply);
        broken.insert(u"cut"_s, cut);
        m_server.script({broken, goodStep()});
        QVERIFY2(ask(how, Operation::DescribeKey), where);
        QVERIFY2(m_server.requests().size() == 2, where);

        m_server.script({broken, goodStep()});
        const auto made = ask(how, cut % 2 == 0 ? Operation::CreateKey : Operation::ReplicateKey);
        QVERIFY2(!made && made.error().cause->code == ErrorCode::OutcomeUnknown, where);
        QVERIFY2(m_server.requests().size() == 1, where);
    }
}

void tst_RemoteCall::whatComesInDropsIsTaken()
{
    // The limit is on silence, as in the SDKs: 80 bytes and more, each within it, take longer in all.
    QJsonObject drops = goodStep();
    drops.insert(u"trickle_ms"_s, 15);
    m_server.script({drops});
    QElapsedTimer timer;
    timer.start();
    auto how = settings();
    how.readTimeoutMs = 1000;
    QVERIFY(ask(how, Operation::CreateKey));
    QVERIFY(timer.elapsed() > 1000);
    QCOMPARE(m_server.requests().size(), 1);
}

void tst_RemoteCall::waitsAreAsStandardModeDrawsThem_data()
{
    QTest::addColumn<QJsonObject>("step");
    QTest::addColumn<double>("random");
    QTest::addColumn<QList<qint64>>("waits");
    const QJsonObject throttled = refusalStep(400, u"ThrottlingException"_s);
    QTest::newRow("throttled") << throttled << 0.1 << QList<qint64> {100, 200, 400};
    QTest::newRow("a fault of the service") << page(500) << 0.999 << QList<qint64> {49, 99, 199};
    QTest::newRow("a reset") << QJsonObject {{u"reset"_s, true}} << 0.5 << QList<qint64> {25, 50, 100};
    QTest::newRow("by luck at once") << throttled << 0.0 << QList<qint64> {0, 0, 0};
    QTest::newRow("as asked for") << withHeader(u"x-amz-retry-after"_s, u"150"_s, page(503)) << 0.5
                                  << QList<qint64> {150, 150, 150};
    QTest::newRow("as asked for, but that is no number")
        << withHeader(u"x-amz-retry-after"_s, u"soon"_s, page(503)) << 0.5 << QList<qint64> {25, 50, 100};
}

void tst_RemoteCall::waitsAreAsStandardModeDrawsThem()
{
    QFETCH(const QJsonObject, step);
    QFETCH(const double, random);
    QFETCH(const QList<qint64>, waits);
    m_server.script({step});
    auto how = settings();
    how.maxTries = 4;
    how.random = [random] { return random; };
    EventLog events;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!ask(how, Operation::ListKeys, &events));
    QCOMPARE(events.msOf(RemoteEvent::Kind::WaitsToRepeat), waits);
    QVERIFY(timer.elapsed() >= waits[0] + waits[1] + waits[2]);
    QCOMPARE(m_server.requests().size(), 4);
}

void tst_RemoteCall::theQuotaEndsRepeating()
{
    RemoteKms kms(settings(), std::make_shared<HttpClient>(), std::make_shared<OneCaller>(), m_clock);
    const auto tries = [&](const QList<QJsonObject>& steps) {
        m_server.script(steps);
        (void)kms.call({Operation::ListKeys}).result().has_value();
        return m_server.requests().size();
    };
    for (int call = 0; call < 50; ++call) // 500 units, 5 a repeat
        QCOMPARE(tries({page(500)}), 3);
    QCOMPARE(tries({page(500)}), 1);
    QCOMPARE(tries({refusalStep(400, u"ThrottlingException"_s)}), 1); // whatever the fault
    for (int call = 0; call < 5; ++call) // 1 unit a success
        QCOMPARE(tries({{}}), 1);
    QCOMPARE(tries({page(500), {}}), 2);
    QCOMPARE(tries({page(500), page(500), {}}), 2); // what a success cost comes back with it, not more
    QCOMPARE(tries({page(500)}), 1);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RemoteCall)
#include "tst_RemoteCall.moc"
