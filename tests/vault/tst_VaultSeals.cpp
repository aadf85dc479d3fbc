// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultSeals.h"
#include "tests/vault/VaultBench.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 allOnes = std::numeric_limits<quint64>::max();

VaultSeals sealsOf(char keyByte, const QString& vaultId)
{
    SecretBytes bytes(32);
    std::ranges::fill(bytes.writable(), static_cast<std::uint8_t>(keyByte));
    auto seals = VaultSeals::from(VaultKey(std::move(bytes)), vaultId);
    return std::move(*seals);
}

} // namespace

Q_DECLARE_METATYPE(keywright::RowSum)

class tst_VaultSeals : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sumsCarryAcrossTheirHalves_data()
    {
        QTest::addColumn<RowSum>("left");
        QTest::addColumn<RowSum>("right");
        QTest::addColumn<RowSum>("sum");
        QTest::newRow("nothing") << RowSum {} << RowSum {} << RowSum {};
        QTest::newRow("without a carry") << RowSum {1, 2} << RowSum {3, 4} << RowSum {4, 6};
        QTest::newRow("carry") << RowSum {0, allOnes} << RowSum {0, 1} << RowSum {1, 0};
        QTest::newRow("carry, not to zero")
            << RowSum {7, allOnes} << RowSum {1, allOnes} << RowSum {9, allOnes - 1};
        QTest::newRow("no carry at the edge")
            << RowSum {0, allOnes} << RowSum {1, 0} << RowSum {1, allOnes};
        QTest::newRow("wraps") << RowSum {allOnes, allOnes} << RowSum {0, 1} << RowSum {};
        QTest::newRow("high half wraps") << RowSum {allOnes, 0} << RowSum {2, 5} << RowSum {1, 5};
    }

    void sumsCarryAcrossTheirHalves()
    {
        QFETCH(RowSum, left);
        QFETCH(RowSum, right);
        QFETCH(RowSum, sum);
        RowSum forward = left;
        forward += right;
        QVERIFY(forward == sum);
        RowSum other = right;
        other += left;
        QVERIFY(other == sum);
        forward -= right;
        QVERIFY(forward == left);
        other -= left;
        QVERIFY(other == right);
    }

    void aSumTakesItself()
    {
        RowSum sum {3, allOnes};
        sum += sum;
        QVERIFY((sum == RowSum {7, allOnes - 1}));
        sum -= sum;
        QVERIFY(sum == RowSum {});
    }

    void everyRowAndVersionHasAMarkOfItsOwn()
    {
        VaultSeals seals = sealsOf('a', u"id"_s);
        QSet<std::pair<quint64, quint64>> marks;
        for (qint64 id = 1; id <= 20; ++id) {
            for (qint64 version = 0; version < 20; ++version) {
                const auto mark = seals.mark(id, version);
                QVERIFY(mark);
                marks.insert({mark->high, mark->low});
            }
        }
        QCOMPARE(marks.size(), 400);
        QVERIFY(*seals.mark(1, 2) == *seals.mark(1, 2));
        QVERIFY(*seals.mark(1, 2) == *sealsOf('a', u"id"_s).mark(1, 2));
        QVERIFY(*seals.mark(1, 2) != *sealsOf('b', u"id"_s).mark(1, 2));
        QVERIFY(*seals.mark(1, 2) != *sealsOf('a', u"other"_s).mark(1, 2));
    }

    void aRowOpensOnlyAsItself()
    {
        VaultSeals seals = sealsOf('a', u"id"_s);
        const auto box = seals.sealRow(7, RowKind::Alias, 1'234'567'890'123, "content");
        QVERIFY(box);
        const auto row = seals.openRow(7, *box);
        QVERIFY(row);
        QCOMPARE(int(row->kind), int(RowKind::Alias));
        QCOMPARE(row->version, 1'234'567'890'123);
        QCOMPARE(row->content, "content"_ba);

        QCOMPARE(outcome(seals.openRow(8, *box)), u"VaultCorrupt"_s);
        QCOMPARE(outcome(seals.openMaterial(7, *box)), u"VaultCorrupt"_s);
        QCOMPARE(outcome(seals.openLedger(*box)), u"VaultCorrupt"_s);
        QCOMPARE(outcome(sealsOf('a', u"other"_s).openRow(7, *box)), u"VaultCorrupt"_s);
        QCOMPARE(outcome(sealsOf('b', u"id"_s).openRow(7, *box)), u"VaultCorrupt"_s);
    }

    void materialOpensOnlyAsItself()
    {
        VaultSeals seals = sealsOf('a', u"id"_s);
        const auto box = seals.sealMaterial(7, materialOf("material"));
        QVERIFY(box);
        QVERIFY(!box->contains("material"));
        const auto opened = seals.openMaterial(7, *box);
        QVERIFY(opened);
        QVERIFY(std::ranges::equal(opened->view(), materialOf("material").view()));
        QVERIFY(*box != *seals.sealMaterial(7, materialOf("material")));

        QCOMPARE(outcome(seals.openMaterial(8, *box)), u"VaultCorrupt"_s);
        QCOMPARE(outcome(seals.openRow(7, *box)), u"VaultCorrupt"_s);
        QCOMPARE(outcome(sealsOf('a', u"other"_s).openMaterial(7, *box)), u"VaultCorrupt"_s);
        QCOMPARE(outcome(sealsOf('b', u"id"_s).openMaterial(7, *box)), u"VaultCorrupt"_s);
    }

    void theDataKeyOfAnotherMaterialDoesNotOpenIt()
    {
        VaultSeals seals = sealsOf('a', u"id"_s);
        const QByteArray one = *seals.sealMaterial(7, materialOf("material"));
        const QByteArray two = *seals.sealMaterial(7, materialOf("material"));
        constexpr qsizetype wrapped = 32 + AesGcm::overhead;
        QCOMPARE(outcome(seals.openMaterial(7, QByteArray(one.first(wrapped) + two.sliced(wrapped)))),
            u"VaultCorrupt"_s);
    }

    void aBoxCutShortOpensNowhere()
    {
        VaultSeals seals = sealsOf('a', u"id"_s);
        const QByteArray row = *seals.sealRow(7, RowKind::Key, 1, "content");
        const QByteArray material = *seals.sealMaterial(7, materialOf("material"));
        const QByteArray ledger = *seals.sealLedger({});
        for (qsizetype size = 0; size < row.size(); ++size)
            QCOMPARE(outcome(seals.openRow(7, row.first(size))), u"VaultCorrupt"_s);
        for (qsizetype size = 0; size < material.size(); ++size)
            QCOMPARE(outcome(seals.openMaterial(7, material.first(size))), u"VaultCorrupt"_s);
        for (qsizetype size = 0; size < ledger.size(); ++size)
            QCOMPARE(outcome(seals.openLedger(ledger.first(size))), u"VaultCorrupt"_s);
    }

    void theLedgerComesBackWhole()
    {
        VaultSeals seals = sealsOf('a', u"id"_s);
        const VaultLedger ledger {1LL << 40, 1LL << 41, {allOnes, allOnes - 7}};
        const auto opened = seals.openLedger(*seals.sealLedger(ledger));
        QVERIFY(opened);
        QVERIFY(*opened == ledger);
    }
};

QTEST_GUILESS_MAIN(tst_VaultSeals)
#include "tst_VaultSeals.moc"
