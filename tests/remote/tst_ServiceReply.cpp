// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ServiceReply.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_ServiceReply : public QObject {
    Q_OBJECT

private slots:
    void errorsAreNamedAsTheSdksNameThem_data();
    void errorsAreNamedAsTheSdksNameThem();
    void repliesAreObjects();
    void everyTransportFailureHasItsName_data();
    void everyTransportFailureHasItsName();
};

void tst_ServiceReply::errorsAreNamedAsTheSdksNameThem_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type"); // the header
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message"); // null: none
    QTest::newRow("as KMS has it") << 400 << QByteArray()
        << QByteArray(R"({"__type":"NotFoundException","message":"Key 'x' does not exist"})")
        << u"NotFoundException"_s << u"Key 'x' does not exist"_s;
    QTest::newRow("qualified") << 400 << QByteArray()
        << QByteArray(R"({"__type":"com.amazonaws.kms#DisabledException:http://x","Message":"m"})")
        << u"DisabledException"_s << u"m"_s;
    QTest::newRow("without a message") << 400 << QByteArray()
        << QByteArray(R"({"__type":"InvalidCiphertextException"})")
        << u"InvalidCiphertextException"_s << QString();
    QTest::newRow("named by the header") << 403 << QByteArray("AccessDeniedException:")
        << QByteArray(R"({"message":"no"})") << u"AccessDeniedException"_s << u"no"_s;
    QTest::newRow("a page of a load balancer") << 503 << QByteArray() << QByteArray("<html>busy</html>")
        << u"503"_s << u"<html>busy</html>"_s;
    QTest::newRow("nothing") << 413 << QByteArray() << QByteArray() << u"413"_s << QString();
    QTest::newRow("a redirect") << 307 << QByteArray() << QByteArray() << u"307"_s << QString();
}

void tst_ServiceReply::errorsAreNamedAsTheSdksNameThem()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, name);
    QFETCH(const QString, message);
    const auto reply = serviceReply(
        {status, {{"X-Amzn-ErrorType", type}, {"x-amzn-RequestId", "7"}}, body});
    QVERIFY(!reply);
    QCOMPARE(reply.error().name, name);
    QCOMPARE(reply.error().message.value_or(QString()), message);
    QCOMPARE(reply.error().message.has_value(), !message.isNull());
    QCOMPARE(reply.error().httpStatus, status);
    QCOMPARE(reply.error().requestId, u"7"_s);
}

void tst_ServiceReply::repliesAreObjects()
{
    const auto null = serviceReply({200, {}, "null"});
    QVERIFY(null && null->isEmpty());
    const auto reply = serviceReply({200, {}, R"({"KeyId":"1"})"});
    QVERIFY(reply);
    QCOMPARE((*reply)[u"KeyId"].toString(), u"1"_s);
    for (const QByteArray nothing : {"", "null", " null\n"}) // of operations without output
        QCOMPARE(serviceReply({200, {}, nothing}).value(), QJsonObject());
    for (const QByteArray body : {R"({"KeyId":)", "[]", "<html>", "nul", "true"}) {
        const auto broken = serviceReply({200, {}, body});
        QVERIFY(!broken);
        QCOMPARE(broken.error().name, u"ResponseParserError"_s);
        QCOMPARE(broken.error().httpStatus, 0);
    }
}

void tst_ServiceReply::everyTransportFailureHasItsName_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(HttpFailure::Kind::Cancelled); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void tst_ServiceReply::everyTransportFailureHasItsName()
{
    QFETCH(const int, kind);
    const KmsError error = transportError(
        {static_cast<HttpFailure::Kind>(kind), u"why"_s}, "https://kms.example/%2");
    QVERIFY(!error.name.isEmpty());
    QCOMPARE(error.httpStatus, 0);
    QVERIFY(error.cause);
    QVERIFY(!error.message->contains(u"%1"_s));
    QCOMPARE(botocoreText(error, u"CreateKey"), *error.message);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_ServiceReply)
#include "tst_ServiceReply.moc"
