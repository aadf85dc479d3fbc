// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HostAddress.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_HostAddress : public QObject {
    Q_OBJECT

private slots:
    void addressesAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isIpv6");
        QTest::addColumn<bool>("isLoopback");
        QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << false << true;
        QTest::newRow("127.8.0.9") << u"127.8.0.9"_s << false << true;
        QTest::newRow("0.0.0.0") << u"0.0.0.0"_s << false << false;
        QTest::newRow("192.168.1.127") << u"192.168.1.127"_s << false << false;
        QTest::newRow("::1") << u"::1"_s << true << true;
        QTest::newRow("0:0:0:0:0:0:0:1") << u"::1"_s << true << true;
        QTest::newRow("::ffff:127.0.0.1") << u"::ffff:127.0.0.1"_s << true << true;
        QTest::newRow("::ffff:10.0.0.1") << u"::ffff:10.0.0.1"_s << true << false;
        QTest::newRow("::") << u"::"_s << true << false;
        QTest::newRow("1::1") << u"1::1"_s << true << false;
        QTest::newRow("::2") << u"::2"_s << true << false;
    }

    void addressesAreReadAndWritten()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isIpv6);
        QFETCH(const bool, isLoopback);
        const auto address = HostAddress::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(address);
        QCOMPARE(address->text(), text);
        QCOMPARE(address->isIpv6(), isIpv6);
        QCOMPARE(address->isLoopback(), isLoopback);
    }

    void thisComputerIsTheDefault()
    {
        QCOMPARE(HostAddress().text(), u"127.0.0.1"_s);
        QVERIFY(HostAddress().isLoopback());
    }

    void whatIsNoAddressIsNone()
    {
        for (const auto& text : {u""_s, u"localhost"_s, u"127.0.0"_s, u"256.0.0.1"_s, u"1.2.3.4.5"_s, u":::"_s,
                 u"127.0.0.1 "_s, u"fe80::1%lo"_s, u"[::1]"_s})
            QVERIFY2(!HostAddress::parse(text), qPrintable(text));
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_HostAddress)
#include "tst_HostAddress.moc"
