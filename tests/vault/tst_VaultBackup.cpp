// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Vault.h"
#include "tests/vault/VaultBench.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

/// Copies of an open vault, and what may not be done while a transaction is open.
class tst_VaultBackup : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theCopyOpensByItself_data()
    {
        QTest::addColumn<bool>("reader");
        QTest::newRow("taken by the writer") << false;
        QTest::newRow("taken by a reader") << true;
    }

    void theCopyOpensByItself()
    {
        QFETCH(bool, reader);
        const VaultBench bench;
        VaultContent content = bench.fill();
        const auto writer = bench.open();
        auto change = (*writer)->begin();
        content.rows.insert(*change->insert(RowKind::Key, "in the -wal"),
            {static_cast<int>(RowKind::Key), "in the -wal"});
        QCOMPARE(outcome(change->commit()), u"ok"_s);
        const auto source = bench.open(VaultAccess::Read);
        Vault& from = reader ? **source : **writer;
        QCOMPARE(outcome(from.backUpTo(bench.path(u"copy"_s))), u"ok"_s);
        QVERIFY(!bench.files().contains(u"copy-wal"_s));

        for (const VaultAccess access : {VaultAccess::Read, VaultAccess::Write}) {
            const auto copy = bench.open(access, u"copy"_s);
            QCOMPARE(outcome(copy), u"ok"_s);
            QVERIFY(*contentOf(**copy, content.materials.keys()) == content);
            QCOMPARE((*copy)->id(), (*writer)->id());
            QCOMPARE((*copy)->verify()->findings, QStringList());
        }
        QVERIFY(*contentOf(**writer, content.materials.keys()) == content);
    }

    void aCopyKeepsItsPassphrase()
    {
        const VaultBench bench;
        (void)bench.fill();
        const auto vault = bench.open();
        QVERIFY((*vault)->backUpTo(bench.path(u"copy"_s)));
        QVERIFY((*vault)->changePassphrase(passphraseOf("new"), cheapCost));
        QCOMPARE(outcome(bench.open(VaultAccess::Read, u"copy"_s)), u"ok"_s);
    }

    void nothingIsReplaced()
    {
        const VaultBench bench;
        (void)bench.fill();
        const auto vault = bench.open();
        QVERIFY(writeBytes(bench.path(u"copy"_s), "precious"));
        QCOMPARE(outcome((*vault)->backUpTo(bench.path(u"copy"_s))), u"FileExists"_s);
        QCOMPARE(bytesOf(bench.path(u"copy"_s)), "precious"_ba);
        QCOMPARE(outcome((*vault)->backUpTo(bench.path())), u"FileExists"_s);
        QCOMPARE(outcome((*vault)->backUpTo(bench.path(u"none/copy"_s))), u"FileNotFound"_s);
    }

    void aDamagedVaultGivesNoBackup()
    {
        const VaultBench bench;
        (void)bench.fill();
        QVERIFY(bench.sql("DELETE FROM rows WHERE id = 2"));
        {
            const auto vault = bench.open();
            QCOMPARE(outcome((*vault)->backUpTo(bench.path(u"copy"_s))), u"VaultCorrupt"_s);
        }
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    void nothingElseGoesOnDuringATransaction()
    {
        const VaultBench bench;
        const VaultContent content = bench.fill();
        const auto vault = bench.open();
        {
            auto change = (*vault)->begin();
            QVERIFY(change->insert(RowKind::Key, "new"));
            const auto visit = [](const VaultRow&) { return true; };
            QCOMPARE(outcome((*vault)->begin()), u"Internal"_s);
            QCOMPARE(outcome((*vault)->forEachRow(visit)), u"Internal"_s);
            QCOMPARE(outcome((*vault)->backUpTo(bench.path(u"copy"_s))), u"Internal"_s);
            QCOMPARE(outcome((*vault)->compact()), u"Internal"_s);
            QCOMPARE(outcome((*vault)->verify()), u"Internal"_s);
            QCOMPARE(outcome((*vault)->changePassphrase(passphraseOf("new"), cheapCost)),
                u"Internal"_s);
            QVERIFY((*vault)->material(content.materials.firstKey()));
            QCOMPARE(outcome(change->commit()), u"ok"_s);
        }
        QCOMPARE(contentOf(**vault, {})->rows.size(), content.rows.size() + 1);
        QVERIFY(!bench.files().contains(u"copy"_s));
    }

    void aVisitorChangesNothing()
    {
        const VaultBench bench;
        (void)bench.fill();
        const auto vault = bench.open();
        QString begun;
        QVERIFY((*vault)->forEachRow([&](const VaultRow&) {
            begun = outcome((*vault)->begin());
            return true;
        }));
        QCOMPARE(begun, u"Internal"_s);
        QCOMPARE(outcome((*vault)->begin()), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(tst_VaultBackup)
#include "tst_VaultBackup.moc"
