// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpDaemon.h"

#include <QMutex>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// Answers with the method, the path and the body; "/later" only when release() was called.
class Echo final : public HttpHandler {
public:
    void handle(const std::shared_ptr<HttpExchange>& exchange) override
    {
        const EndpointRequest& request = exchange->request();
        EndpointReply reply {200, request.method + ' ' + request.path + '?' + request.query + ' '
                + request.body.left(100), "id"};
        if (request.path != "/later")
            return exchange->answer(std::move(reply));
        if (!exchange->postpone())
            return exchange->answer(refusal(503));
        const QMutexLocker lock(&m_mutex);
        m_waiting.push_back({exchange, std::move(reply)});
    }

    [[nodiscard]] EndpointReply refusal(int status) override { return {status, "refused", "id"}; }

    [[nodiscard]] std::size_t waiting()
    {
        const QMutexLocker lock(&m_mutex);
        return m_waiting.size();
    }

    void release()
    {
        const QMutexLocker lock(&m_mutex);
        for (auto& [exchange, reply] : m_waiting)
            exchange->answer(std::move(reply));
        m_waiting.clear();
    }

private:
    QMutex m_mutex;
    std::vector<std::pair<std::shared_ptr<HttpExchange>, EndpointReply>> m_waiting;
};

QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& more = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

/// A daemon and a client of it.
struct Conversation {
    explicit Conversation(EndpointLimits limits = {})
        : daemon(handler, limits)
    {
        const auto started = daemon.start({}, std::nullopt);
        port = started ? *started : quint16(0);
    }

    std::unique_ptr<QTcpSocket> connect()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return socket->waitForConnected(5000) ? std::move(socket) : nullptr;
    }

    Echo handler;
    HttpDaemon daemon;
    quint16 port = 0;
};

/// Reads until the text is there or nothing comes any more.
QByteArray readUntil(QTcpSocket& socket, const QByteArray& text)
{
    QByteArray got;
    while (!got.contains(text) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(5000)))
        got += socket.readAll();
    return got;
}

} // namespace

class tst_HttpDaemon : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersOverAConnectionThatStays()
    {
        Conversation with;
        const auto socket = with.connect();
        QVERIFY(socket);
        for (const char* body : {"one", "two", ""}) {
            socket->write(post("/a", body));
            const QByteArray reply = readUntil(*socket, QByteArray("POST /a? ") + body);
            QVERIFY2(reply.startsWith("HTTP/1.1 200 OK\r\n"), reply.constData());
            QVERIFY(reply.contains("x-amzn-RequestId: id\r\n"));
            QVERIFY(reply.contains("Content-Type: application/x-amz-json-1.1\r\n"));
        }
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    }

    void keepsTheTargetAsItWasSent()
    {
        Conversation with;
        const auto socket = with.connect();
        socket->write(post("/%41//b?c=%20&d", "x"));
        QVERIFY(readUntil(*socket, " x").contains("POST /%41//b?c=%20&d x"));
    }

    void answersPipelinedRequestsInTheirOrder()
    {
        Conversation with;
        const auto socket = with.connect();
        socket->write(post("/later", "first") + post("/now", "second"));
        QTRY_COMPARE(with.handler.waiting(), 1U);
        QVERIFY(!socket->waitForReadyRead(50));
        with.handler.release();
        const QByteArray replies = readUntil(*socket, "second");
        QVERIFY(replies.indexOf("first") > 0);
        QVERIFY(replies.indexOf("first") < replies.indexOf("second"));
    }

    void takesABodyInChunks()
    {
        Conversation with;
        const auto socket = with.connect();
        socket->write("POST / HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        QVERIFY(readUntil(*socket, "abcde").contains("abcde"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const QByteArray start = "POST / HTTP/1.1\r\nHost: t\r\n";
        QTest::newRow("a length beyond the limit")
            << QByteArray(start + "Content-Length: 1025\r\n\r\n") << QByteArray("413");
        QTest::newRow("chunks beyond the limit")
            << QByteArray(start + "Transfer-Encoding: chunked\r\n\r\n401\r\n" + QByteArray(1025, 'x')
                   + "\r\n0\r\n\r\n")
            << QByteArray("413");
        QTest::newRow("two lengths")
            << QByteArray(start + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx")
            << QByteArray("400");
        QTest::newRow("length and chunks")
            << QByteArray(start + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            << QByteArray("400");
        QTest::newRow("a length that is none")
            << QByteArray(start + "Content-Length: -1\r\n\r\n") << QByteArray("400");
        QTest::newRow("no host") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n")
                                 << QByteArray("400");
        QTest::newRow("headers without end")
            << QByteArray(start + "X: " + QByteArray(5000, 'x')) << QByteArray("431");
    }

    void refuses()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        Conversation with({.headerBytes = 4096, .bodyBytes = 1024});
        const auto socket = with.connect();
        socket->write(request);
        const QByteArray reply = readUntil(*socket, "\r\n\r\n");
        QVERIFY2(reply.startsWith(QByteArray("HTTP/1.1 " + status)), reply.constData());
    }

    void survivesWhatIsNoHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << QByteArray::fromHex("16030100ff0000000000ff80");
        QTest::newRow("nothing but line ends") << QByteArray(2000, '\n');
        QTest::newRow("a version of its own") << QByteArray("POST / HTTP/9.9\r\n\r\n");
        QTest::newRow("half a request") << QByteArray("POST / HT");
        QTest::newRow("a bad chunk")
            << QByteArray("POST / HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    }

    void survivesWhatIsNoHttp()
    {
        QFETCH(QByteArray, bytes);
        Conversation with;
        const auto bad = with.connect();
        bad->write(bytes);
        bad->waitForBytesWritten();
        bad->abort();
        const auto good = with.connect();
        good->write(post("/", "still there"));
        QVERIFY(readUntil(*good, "still there").contains("still there"));
    }

    void sendsClientsAwayThatTrickle()
    {
        Conversation with({.requestMs = 1});
        const auto socket = with.connect();
        socket->write("POST / HTTP/1.1\r\nHo");
        QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 10'000);
    }

    void waitsForTheHandlerAsLongAsItTakes()
    {
        Conversation with({.requestMs = 1});
        const auto socket = with.connect();
        socket->write(post("/later", "slow"));
        QTRY_COMPARE(with.handler.waiting(), 1U);
        QVERIFY(!socket->waitForReadyRead(2500)); // longer than the watch over slow clients takes
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
        with.handler.release();
        QVERIFY(readUntil(*socket, "slow").contains("slow"));
    }

    void stoppingAnswersWhatWasAsked()
    {
        Conversation with;
        const auto socket = with.connect();
        socket->write(post("/later", "asked"));
        QTRY_COMPARE(with.handler.waiting(), 1U);
        std::thread stopping([&] { with.daemon.stop(); });
        with.handler.release();
        const QByteArray reply = readUntil(*socket, "asked");
        stopping.join();
        QVERIFY2(reply.contains("asked"), reply.constData());
        QVERIFY(!with.connect());
    }

    void aClientThatLeftIsForgotten()
    {
        Conversation with;
        auto socket = with.connect();
        socket->write(post("/later", "asked"));
        QTRY_COMPARE(with.handler.waiting(), 1U);
        socket->abort();
        with.handler.release();
        socket = with.connect();
        socket->write(post("/", "next"));
        QVERIFY(readUntil(*socket, "next").contains("next"));
    }

    void aTakenPortIsAnError()
    {
        Conversation with;
        Echo handler;
        HttpDaemon second(handler, {});
        const auto started = second.start({HostAddress(), with.port}, std::nullopt);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::IoFailure);
    }

    void aCertificateThatIsNoneIsAnError()
    {
        Echo handler;
        HttpDaemon daemon(handler, {});
        constexpr std::uint8_t key[] = {'n', 'o'};
        const auto started = daemon.start({}, TlsIdentity {"no", SecretBytes(ByteView(key))});
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(tst_HttpDaemon)
#include "tst_HttpDaemon.moc"
