// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/SerialExecutor.h"
#include "core/server/RequestAnswer.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// Answers with what it is told, and remembers the call.
class ScriptedService final : public KmsService {
public:
    [[nodiscard]] QFuture<KmsReply> call(KmsCall call) override
    {
        calls.append(call);
        return finishedFuture(reply);
    }

    KmsReply reply = QJsonObject();
    QList<KmsCall> calls;
};

class NoCallers final : public CallerDirectory {
public:
    [[nodiscard]] const KnownCaller* callerWith(const QString&) const override { return nullptr; }
};

EndpointRequest requestWith(const QByteArray& body, const QByteArray& target = "TrentService.ListKeys")
{
    return {"POST", "/", {},
        {{"Host", "h"}, {"Content-Type", "application/x-amz-json-1.1"}, {"X-Amz-Target", target},
            {"Authorization",
                "AWS4-HMAC-SHA256 Credential=a/20260101/eu-west-3/kms/aws4_request, "
                "SignedHeaders=host, Signature=0"}},
        body, u"127.0.0.9"_s, true};
}

/// A row's name: bytes that no terminal shows are written in hexadecimal.
QByteArray printable(const char* text)
{
    return QByteArray(text).toPercentEncoding(" {}[]()\"':,/;+*#\\$&=?@!<>|`^", {}, '%');
}

} // namespace

class tst_RequestAnswer : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_service.reply = QJsonObject();
        m_service.calls.clear();
    }

    void passesTheCallOnWithItsContext()
    {
        const EndpointReply reply = ask(requestWith("{\"Limit\":5}"));
        QCOMPARE(m_service.calls.size(), 1);
        const KmsCall& call = m_service.calls.first();
        QCOMPARE(call.operation, Operation::ListKeys);
        QCOMPARE(call.body, QJsonObject({{u"Limit"_s, 5}}));
        QCOMPARE(call.context,
            (CallContext {u"eu-west-3"_s, {}, QString::fromLatin1(reply.requestId), u"127.0.0.9"_s,
                true}));
        static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
        QVERIFY(uuid.match(call.context.requestId).hasMatch());
    }

    void answersNothingWhereAnOperationHasNoOutput()
    {
        const EndpointReply reply = ask(requestWith("{}"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray());
    }

    void answersTheOutputAsJson()
    {
        m_service.reply = QJsonObject {{u"KeyId"_s, u"ä"_s}, {u"When"_s, 1700000000.25}};
        QCOMPARE(ask(requestWith("{}")).body, QByteArray("{\"KeyId\":\"ä\",\"When\":1700000000.25}"));
    }

    void answersErrorsWithNameMessageAndStatus()
    {
        m_service.reply = KmsError(u"NotFoundException"_s, u"Invalid keyId 'x'"_s);
        EndpointReply reply = ask(requestWith("{}"));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.body,
            QByteArray("{\"__type\":\"NotFoundException\",\"message\":\"Invalid keyId 'x'\"}"));
        QCOMPARE(reply.exception, QByteArray("NotFoundException"));
        m_service.reply = KmsError(u"InvalidCiphertextException"_s);
        QCOMPARE(ask(requestWith("{}")).body,
            QByteArray("{\"__type\":\"InvalidCiphertextException\"}"));
        m_service.reply = KmsError(u"DependencyTimeoutException"_s);
        QCOMPARE(ask(requestWith("{}")).status, 503);
        m_service.reply = KmsError(Error {ErrorCode::DiskFull, u"/secret/path"_s});
        reply = ask(requestWith("{}"));
        QCOMPARE(reply.status, 500);
        QVERIFY2(!reply.body.contains("secret"), reply.body.constData());
    }

    void anOperationIsNamedByItsTargetAlone_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* each : {"", "ListKeys", "TrentService.", "TrentService.listKeys",
                 "TrentService.ListKeys ", "trentservice.ListKeys", "DynamoDB_20120810.ListTables",
                 "TrentService.\xff\xfe"})
            QTest::newRow(printable(each).constData()) << QByteArray(each);
    }

    void anOperationIsNamedByItsTargetAlone()
    {
        QFETCH(QByteArray, target);
        const EndpointReply reply = ask(requestWith("{}", target));
        if (target.trimmed() == "TrentService.ListKeys") { // spaces around a header's value are none
            QCOMPARE(reply.status, 200);
            return;
        }
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.body, QByteArray("{\"__type\":\"UnknownOperationException\"}"));
        QVERIFY(m_service.calls.isEmpty());
    }

    void anotherProtocolIsNotFound()
    {
        EndpointRequest get = requestWith("");
        get.method = "GET";
        EndpointRequest path = requestWith("{}");
        path.path = "/kms";
        EndpointRequest type = requestWith("{}");
        type.headers[1].value = "application/json";
        for (const EndpointRequest& request : {get, path, type}) {
            const EndpointReply reply = ask(request);
            QCOMPARE(reply.status, 404);
            QCOMPARE(reply.exception, QByteArray("UnknownOperationException"));
        }
        EndpointRequest charset = requestWith("{}");
        charset.headers[1].value = "Application/X-Amz-Json-1.1; charset=utf-8";
        QCOMPARE(ask(charset).status, 200);
    }

    void readsJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* each : {"", "{}", " {\n}\t", "{\"Limit\":null}", "{\"a\":[{\"b\":1},{\"b\":2}]}",
                 "{\"Marker\":\"\\u00e4\\ud83d\\ude00\"}", "{\"a\":1,\"A\":2}", "{\"a\":-0.5e-3}",
                 "{\"a\":{\"a\":{\"a\":\"a\"}}}", "{\"a\":\"\\\"a\\\":\"}"})
            QTest::newRow(printable(each).constData()) << QByteArray(each);
    }

    void readsJson()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(ask(requestWith(body)).status, 200);
        QCOMPARE(m_service.calls.size(), 1);
    }

    void refusesWhatIsNoJsonObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* each : {"{", "}", "[]", "null", "1", "\"a\"", "{}x", "{} {}", "{\"a\"}",
                 "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{'a':1}", "{\"a\":01}", "{\"a\":+1}",
                 "{\"a\":.5}", "{\"a\":1.}", "{\"a\":NaN}", "{\"a\":0x1}", "{\"a\":tru}",
                 "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\x01\"}", "{\"a\":1,\"a\":1}",
                 "{\"a\":1,\"\\u0061\":1}", "{\"a\":{\"b\":1,\"b\":2}}", "{\"a\":[{\"b\":1,\"b\":2}]}",
                 "// c\n{}", "{\"a\":\"\xff\"}", "{\"a\":\"\xc0\xaf\"}", "{\"a\":\"\xed\xa0\x80\"}"})
            QTest::newRow(printable(each).constData()) << QByteArray(each);
        QTest::newRow("NUL behind") << QByteArray("{}\0", 3);
        QTest::newRow("deep lists") << QByteArray("{\"a\":" + QByteArray(100'000, '[') + "}");
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000);
    }

    void refusesWhatIsNoJsonObject()
    {
        QFETCH(QByteArray, body);
        const EndpointReply reply = ask(requestWith(body));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.exception, QByteArray("SerializationException"));
        QVERIFY(QJsonDocument::fromJson(reply.body).isObject());
        QVERIFY(m_service.calls.isEmpty());
    }

    void signaturesComeBeforeBodies()
    {
        EndpointRequest request = requestWith("not JSON");
        request.headers.removeLast();
        QCOMPARE(ask(request).exception, QByteArray("MissingAuthenticationTokenException"));
    }

private:
    EndpointReply ask(const EndpointRequest& request)
    {
        return RequestAnswer(m_service, SignatureCheck(m_callers, Credentials::AnyAccepted))
            .answer(request, QDateTime::currentDateTimeUtc());
    }

    ScriptedService m_service;
    const NoCallers m_callers;
};

QTEST_GUILESS_MAIN(tst_RequestAnswer)
#include "tst_RequestAnswer.moc"
