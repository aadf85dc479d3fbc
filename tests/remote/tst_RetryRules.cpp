// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RetryRules.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_RetryRules : public QObject {
    Q_OBJECT

private slots:
    void answersAreSorted_data();
    void answersAreSorted();
    void failuresAreSorted();
    void onlyKeysAreMadeAgainEachTime();
    void delaysGrowToALimit_data();
    void delaysGrowToALimit();
    void theQuotaRunsOutAndComesBack();
};

void tst_RetryRules::answersAreSorted_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("ThrottlingException") << 400 << Trouble::Throttled;
    QTest::newRow("RequestThrottled") << 400 << Trouble::Throttled;
    QTest::newRow("429") << 429 << Trouble::Throttled;
    QTest::newRow("KMSInternalException") << 500 << Trouble::Transient;
    QTest::newRow("DependencyTimeoutException") << 503 << Trouble::Transient;
    QTest::newRow("503") << 503 << Trouble::Transient;
    QTest::newRow("502") << 502 << Trouble::Transient;
    QTest::newRow("RequestTimeout") << 400 << Trouble::Transient;
    QTest::newRow("ResponseParserError") << 0 << Trouble::Transient;
    QTest::newRow("501") << 501 << Trouble::Final;
    QTest::newRow("413") << 413 << Trouble::Final;
    QTest::newRow("307") << 307 << Trouble::Final;
    QTest::newRow("NotFoundException") << 400 << Trouble::Final;
    QTest::newRow("LimitExceededException") << 400 << Trouble::Final;
    QTest::newRow("AccessDeniedException") << 400 << Trouble::Final;
}

void tst_RetryRules::answersAreSorted()
{
    QFETCH(const int, status);
    QFETCH(const Trouble, trouble);
    KmsError error(QString::fromLatin1(QTest::currentDataTag()));
    error.httpStatus = status;
    QCOMPARE(troubleOf(error), trouble);
}

void tst_RetryRules::failuresAreSorted()
{
    using Kind = HttpFailure::Kind;
    for (const Kind kind : {Kind::InvalidRequest, Kind::CertificateRefused, Kind::TlsFailed,
             Kind::ReplyTooLarge, Kind::Cancelled})
        QCOMPARE(troubleOf(HttpFailure {kind}), Trouble::Final);
    QCOMPARE(troubleOf(HttpFailure {Kind::ReadTimedOut}), Trouble::TimedOut);
    for (const Kind kind : {Kind::NameNotResolved, Kind::ConnectionRefused, Kind::ConnectTimedOut,
             Kind::ProxyFailed, Kind::ConnectionClosed, Kind::ReplyMalformed})
        QCOMPARE(troubleOf(HttpFailure {kind}), Trouble::Transient);
}

void tst_RetryRules::onlyKeysAreMadeAgainEachTime()
{
    for (const OperationInfo& info : operationTable())
        QCOMPARE(makesAnotherEachTime(info.operation),
            info.name == "CreateKey"_L1 || info.name == "ReplicateKey"_L1);
}

void tst_RetryRules::delaysGrowToALimit_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<int>("tries");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("askedFor"); // -1: not
    QTest::addColumn<int>("delay");
    QTest::newRow("throttled, first") << Trouble::Throttled << 1 << 0.5 << -1 << 500;
    QTest::newRow("throttled, third") << Trouble::Throttled << 3 << 0.5 << -1 << 2000;
    QTest::newRow("throttled, long") << Trouble::Throttled << 12 << 0.5 << -1 << 10'000;
    QTest::newRow("transient, first") << Trouble::Transient << 1 << 0.5 << -1 << 25;
    QTest::newRow("no luck at all") << Trouble::Throttled << 1 << 0.0 << -1 << 0;
    QTest::newRow("asked for more") << Trouble::Transient << 1 << 0.5 << 1000 << 1000;
    QTest::newRow("asked for less") << Trouble::Throttled << 1 << 0.5 << 100 << 500;
    QTest::newRow("asked for too much") << Trouble::Throttled << 1 << 0.5 << 60'000 << 5500;
}

void tst_RetryRules::delaysGrowToALimit()
{
    QFETCH(const Trouble, trouble);
    QFETCH(const int, tries);
    QFETCH(const double, random);
    QFETCH(const int, askedFor);
    QFETCH(const int, delay);
    QCOMPARE(retryDelayMs(trouble, tries, random,
                 askedFor < 0 ? std::nullopt : std::optional(askedFor)),
        delay);
}

void tst_RetryRules::theQuotaRunsOutAndComesBack()
{
    RetryQuota quota;
    for (int i = 0; i < 100; ++i)
        QVERIFY(quota.take(Trouble::Transient));
    QVERIFY(!quota.take(Trouble::Transient));
    for (int i = 0; i < 5; ++i)
        quota.giveBack({});
    QVERIFY(quota.take(Trouble::Throttled));
    QVERIFY(!quota.take(Trouble::Throttled));
    quota.giveBack(Trouble::TimedOut);
    QVERIFY(quota.take(Trouble::TimedOut));
    QVERIFY(!quota.take(Trouble::Transient));
    for (int i = 0; i < 1000; ++i) // never more than it began with
        quota.giveBack({});
    int taken = 0;
    while (quota.take(Trouble::Transient))
        ++taken;
    QCOMPARE(taken, 100);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RetryRules)
#include "tst_RetryRules.moc"
