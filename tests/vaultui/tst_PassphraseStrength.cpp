// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/PassphraseStrength.h"

#include <QTest>

#include <algorithm>
#include <string_view>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

Passphrase passphraseOf(std::string_view text)
{
    SecretBytes bytes(text.size());
    std::copy(text.begin(), text.end(), bytes.writable().begin());
    return Passphrase(std::move(bytes));
}

} // namespace

class tst_PassphraseStrength : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void bandsBeginAtTheirLimits_data();
    void bandsBeginAtTheirLimits();
    void aCommonWordIsWeak() { QVERIFY(passphraseBits(passphraseOf("password")) < 10); }
    void aLongRandomPassphraseIsExcellent();
    void judgesAVeryLongPassphraseByItsBeginning();
};

void tst_PassphraseStrength::bandsBeginAtTheirLimits_data()
{
    QTest::addColumn<double>("bits");
    QTest::addColumn<PassphraseBand>("band");
    QTest::newRow("nothing guessed") << 0.0 << PassphraseBand::Weak;
    QTest::newRow("below 40") << 39.9 << PassphraseBand::Weak;
    QTest::newRow("40") << 40.0 << PassphraseBand::Fair;
    QTest::newRow("below 75") << 74.9 << PassphraseBand::Fair;
    QTest::newRow("75") << 75.0 << PassphraseBand::Good;
    QTest::newRow("below 100") << 99.9 << PassphraseBand::Good;
    QTest::newRow("100") << 100.0 << PassphraseBand::Excellent;
}

void tst_PassphraseStrength::bandsBeginAtTheirLimits()
{
    QFETCH(double, bits);
    QTEST(bandOf(bits), "band");
}

void tst_PassphraseStrength::aLongRandomPassphraseIsExcellent()
{
    const double bits = passphraseBits(passphraseOf("q7#Vx2!mLz9@Rt4&Wk8^Pj3"));
    QCOMPARE(bandOf(bits), PassphraseBand::Excellent);
}

void tst_PassphraseStrength::judgesAVeryLongPassphraseByItsBeginning()
{
    const std::string begin(128, 'a');
    QCOMPARE(passphraseBits(passphraseOf(begin + std::string(10000, 'z'))),
        passphraseBits(passphraseOf(begin)));
}

QTEST_MAIN(tst_PassphraseStrength)
#include "tst_PassphraseStrength.moc"
