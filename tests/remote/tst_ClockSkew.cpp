// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ClockSkew.h"
#include "tests/remote/FixedClock.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_ClockSkew : public QObject {
    Q_OBJECT

private slots:
    void refusalsForTheTimeAreLearntFrom_data();
    void refusalsForTheTimeAreLearntFrom();
};

void tst_ClockSkew::refusalsForTheTimeAreLearntFrom_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<bool>("learns");
    // this computer: Fri, 15 Jan 2027 08:00:00 GMT
    QTest::newRow("InvalidSignatureException, ahead") << QByteArray("Fri, 15 Jan 2027 11:30:00 GMT") << true;
    QTest::newRow("InvalidSignatureException, behind") << QByteArray("Thu, 14 Jan 2027 08:00:00 GMT") << true;
    QTest::newRow("SignatureDoesNotMatch, ahead") << QByteArray("Fri, 15 Jan 2027 08:06:00 GMT") << true;
    QTest::newRow("InvalidSignatureException, the same") << QByteArray("Fri, 15 Jan 2027 08:03:00 GMT") << false;
    QTest::newRow("AccessDeniedException, ahead") << QByteArray("Fri, 15 Jan 2027 11:30:00 GMT") << false;
    QTest::newRow("InvalidSignatureException, no date") << QByteArray("tomorrow") << false;
}

void tst_ClockSkew::refusalsForTheTimeAreLearntFrom()
{
    QFETCH(const QByteArray, date);
    QFETCH(const bool, learns);
    const FixedClock clock;
    ClockSkew skew(clock);
    QCOMPARE(skew.endpointTime().toMSecsSinceEpoch(), clock.now);
    const KmsError refusal(QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0));
    const HttpResponse response {403, {{"Date", date}}, {}};
    QCOMPARE(skew.learnFrom(refusal, response), learns);
    if (!learns) {
        QCOMPARE(skew.offsetMs(), 0);
        return;
    }
    QCOMPARE(QLocale::c().toString(skew.endpointTime(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s),
        QString::fromLatin1(date));
    QVERIFY(!skew.learnFrom(refusal, response)); // it is signed for that time now
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_ClockSkew)
#include "tst_ClockSkew.moc"
