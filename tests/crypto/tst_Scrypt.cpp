// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Scrypt.h"
#include "tests/crypto/VectorFiles.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <bit>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_Scrypt : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rfc7914Vectors()
    {
        int count = 0;
        for (const VectorCase& vector : packagedCases(u"KDF/scrypt.txt"_s)) {
            const ScryptCost cost {std::countr_zero(vector[u"N"_s].toUInt()),
                vector[u"R"_s].toInt(), vector[u"P"_s].toInt()};
            if (cost.logN > 17) // one vector takes a gigabyte
                continue;
            const auto derived = scrypt(byteView(vector[u"PASSWORD"_s]), vector[u"SALT"_s], cost,
                vector[u"LENGTH"_s].toUInt());
            QVERIFY(derived);
            QVERIFY(std::ranges::equal(
                derived->view(), byteView(QByteArray::fromHex(vector[u"DERIVED_KEY"_s]))));
            ++count;
        }
        QCOMPARE(count, 3);
    }

    void theCostOfAVaultWorks()
    {
        const auto derived = scrypt(byteView("passphrase"), "salt", {}, 32);
        QVERIFY(derived);
        QCOMPARE(derived->size(), std::size_t {32});
    }

    void costsThatAreNotSafeToAcceptAreRefused_data()
    {
        QTest::addColumn<int>("logN");
        QTest::addColumn<int>("r");
        QTest::addColumn<int>("p");
        QTest::newRow("hardly any work") << 3 << 8 << 1;
        QTest::newRow("no blocks") << 14 << 0 << 1;
        QTest::newRow("no parallelism") << 14 << 8 << 0;
        QTest::newRow("negative") << -1 << 8 << 1;
        QTest::newRow("more than two gigabytes") << 22 << 8 << 1;
        QTest::newRow("a shift too far") << 64 << 8 << 1;
        QTest::newRow("years") << 14 << 8 << 1'000'000;
        QTest::newRow("one lane too many") << 14 << 1 << 17;
    }

    void costsThatAreNotSafeToAcceptAreRefused()
    {
        QFETCH(int, logN);
        QFETCH(int, r);
        QFETCH(int, p);
        const auto derived = scrypt(byteView("x"), "salt", {logN, r, p}, 32);
        QVERIFY(!derived);
        QCOMPARE(derived.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(tst_Scrypt)
#include "tst_Scrypt.moc"
