// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Vault.h"
#include "tests/vault/VaultBench.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// Rows 1 account, 2 and 3 keys, 6 alias; materials 4 and 5 (VaultBench::fill); row 2 was changed
/// once since, and the file from before that is "older".
class TamperedVault {
public:
    TamperedVault() : m_before(m_bench.fill())
    {
        m_copied = QFile::copy(m_bench.path(), m_bench.path(u"older"_s));
        const auto vault = m_bench.open();
        auto change = (*vault)->begin();
        m_changed = change && change->update(2, RowKind::Key, "key one, changed")
            && change->commit();
        m_content = m_before;
        m_content.rows[2].second = "key one, changed";
    }

    [[nodiscard]] bool isReady() const { return m_copied && m_changed; }
    [[nodiscard]] const VaultBench& bench() const { return m_bench; }
    [[nodiscard]] const VaultContent& content() const { return m_content; }

    [[nodiscard]] bool tamper(const QByteArray& sql) const
    {
        const QByteArray all
            = "ATTACH '" + QFile::encodeName(m_bench.path(u"older"_s)) + "' AS old;" + sql;
        return m_bench.sql(all.constData());
    }

    /// Opens and reads everything there is to read.
    [[nodiscard]] Result<VaultContent> read(VaultAccess access) const
    {
        const auto vault = m_bench.open(access);
        if (!vault)
            return vault.error();
        return contentOf(**vault, m_content.materials.keys());
    }

private:
    VaultBench m_bench;
    VaultContent m_before;
    VaultContent m_content;
    bool m_copied = false;
    bool m_changed = false;
};

} // namespace

class tst_VaultTampering : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyChangeIsNoticedAndLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char* name, const char* sql) {
            QTest::newRow(name) << QByteArray(sql);
        };
        row("edited row", "UPDATE rows SET box = substr(box, 1, 20) || x'00' || substr(box, 22)"
                          " WHERE id = 3");
        row("emptied row", "UPDATE rows SET box = x'' WHERE id = 3");
        row("row as text", "UPDATE rows SET box = 'text' WHERE id = 3");
        row("swapped rows", "CREATE TEMP TABLE t AS SELECT * FROM rows;"
                            "UPDATE rows SET box = (SELECT box FROM t WHERE t.id = 5 - rows.id)"
                            " WHERE id IN (2, 3)");
        row("older box", "UPDATE rows SET box = (SELECT box FROM old.rows WHERE id = 2)"
                         " WHERE id = 2");
        row("deleted row", "DELETE FROM rows WHERE id = 3");
        row("all rows deleted", "DELETE FROM rows");
        row("row under a new id", "INSERT INTO rows SELECT 100, box FROM rows WHERE id = 3");
        row("row moved to a new id", "UPDATE rows SET id = 100 WHERE id = 3");
        row("swapped materials", "CREATE TEMP TABLE t AS SELECT * FROM materials;"
                                 "UPDATE materials SET box ="
                                 " (SELECT box FROM t WHERE t.id = 9 - materials.id)");
        row("deleted material", "DELETE FROM materials WHERE id = 4");
        row("material under a new id",
            "INSERT INTO materials SELECT 100, box FROM materials WHERE id = 4");
        row("material among the rows",
            "INSERT INTO rows SELECT 100, box FROM materials WHERE id = 4");
        row("row in place of a material",
            "UPDATE materials SET box = (SELECT box FROM rows WHERE id = 3) WHERE id = 4");
        row("edited ledger", "UPDATE state SET box = box || x'00'");
        row("older ledger", "UPDATE state SET box = (SELECT box FROM old.state)");
        row("no ledger", "DELETE FROM state");
        row("older row and ledger without what came with them",
            "DELETE FROM rows WHERE id = 6;"
            "UPDATE rows SET box = (SELECT box FROM old.rows WHERE id = 2) WHERE id = 2;"
            "UPDATE state SET box = (SELECT box FROM old.state)");
        row("header: vault id", "UPDATE header SET vault_id = upper(vault_id) || 'x'");
        row("header: name of the KDF", "UPDATE header SET kdf = 'none'");
        row("header: N", "UPDATE header SET kdf_log_n = 11");
        row("header: r", "UPDATE header SET kdf_r = 9");
        row("header: p", "UPDATE header SET kdf_p = 2");
        row("header: memory without bound", "UPDATE header SET kdf_log_n = 62, kdf_r = 1000000");
        row("header: N beyond an int", "UPDATE header SET kdf_log_n = kdf_log_n + 4294967296");
        row("header: salt", "UPDATE header SET kdf_salt = substr(kdf_salt, 2)");
        row("header: wrapped key", "UPDATE header SET wrapped_key = x'00' || wrapped_key");
        row("header: checksum", "UPDATE header SET checksum = x''");
        row("no header", "DELETE FROM header");
        row("no table of rows", "DROP TABLE rows");
        row("no table of materials", "DROP TABLE materials");
        row("a view in place of the rows", "ALTER TABLE rows RENAME TO others;"
                                           "CREATE VIEW rows AS SELECT 1 AS id, x'' AS box");
        row("format version zero", "PRAGMA user_version = 0");
    }

    void everyChangeIsNoticedAndLeftAsItIs()
    {
        QFETCH(QByteArray, sql);
        const TamperedVault vault;
        QVERIFY(vault.isReady());
        QVERIFY(vault.tamper(sql));
        const QByteArray before = bytesOf(vault.bench().path());
        QCOMPARE(outcome(vault.read(VaultAccess::Read)), u"VaultCorrupt"_s);
        QCOMPARE(bytesOf(vault.bench().path()), before);
        QCOMPARE(outcome(vault.read(VaultAccess::Write)), u"VaultCorrupt"_s);
        QCOMPARE(bytesOf(vault.bench().path()), before);
        QCOMPARE(vault.bench().files(), QStringList({u"older"_s, u"v.kwvault"_s}));
    }

    void whatDoesNotMatterIsNoDamage_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("packed by another program") << "VACUUM"_ba;
        QTest::newRow("another page size") << "PRAGMA journal_mode = DELETE;"
                                              "PRAGMA page_size = 1024; VACUUM"_ba;
        QTest::newRow("another table") << "CREATE TABLE other (a)"_ba;
    }

    void whatDoesNotMatterIsNoDamage()
    {
        QFETCH(QByteArray, sql);
        const TamperedVault vault;
        QVERIFY(vault.isReady());
        QVERIFY(sql.isEmpty() || vault.bench().sql(sql.constData()));
        const auto content = vault.read(VaultAccess::Write);
        QCOMPARE(outcome(content), u"ok"_s);
        QVERIFY(*content == vault.content());
    }

    void aWriterDoesNotMendWhatItCannotRead()
    {
        const TamperedVault vault;
        QVERIFY(vault.tamper("DELETE FROM rows WHERE id = 3"));
        {
            const auto open = vault.bench().open();
            auto change = (*open)->begin();
            QCOMPARE(outcome(change->insert(RowKind::Key, "another")), u"ok"_s);
            QCOMPARE(outcome(change->update(3, RowKind::Key, "again")), u"VaultCorrupt"_s);
            QCOMPARE(outcome(change->remove(3)), u"VaultCorrupt"_s);
            QCOMPARE(outcome(change->commit()), u"ok"_s);
        }
        QCOMPARE(outcome(vault.read(VaultAccess::Read)), u"VaultCorrupt"_s);
    }

    void aFlippedByteIsAnErrorOrChangesNothing()
    {
        const TamperedVault vault;
        QVERIFY(vault.isReady());
        const QByteArray sound = bytesOf(vault.bench().path());
        QVERIFY(sound.size() > 16'000);
        int errors = 0;
        for (qsizetype offset = 0; offset < sound.size(); offset += offset < 200 ? 1 : 97) {
            QByteArray flipped = sound;
            flipped[offset] = static_cast<char>(flipped.at(offset) ^ (offset % 2 == 0 ? 0xFF : 1));
            QVERIFY(writeBytes(vault.bench().path(), flipped));
            const auto content = vault.read(VaultAccess::Read);
            if (content)
                QVERIFY2(*content == vault.content(), qPrintable(QString::number(offset)));
            else
                ++errors;
            QVERIFY2(bytesOf(vault.bench().path()) == flipped, qPrintable(QString::number(offset)));
        }
        QVERIFY(errors > 20);
        QVERIFY(writeBytes(vault.bench().path(), sound));
        QVERIFY(*vault.read(VaultAccess::Write) == vault.content());
    }

    void aFileCutShortIsAnError()
    {
        const TamperedVault vault;
        const QByteArray sound = bytesOf(vault.bench().path());
        for (qsizetype part = 0; part < 20; ++part) {
            const QByteArray cut = sound.first(sound.size() * part / 20);
            QVERIFY(writeBytes(vault.bench().path(), cut));
            const QString read = outcome(vault.read(VaultAccess::Read));
            QVERIFY2(read == (part == 0 ? u"NotAVault"_s : u"VaultCorrupt"_s)
                    || (cut.size() < 512 && read == "NotAVault"_L1),
                qPrintable(u"%1 bytes: %2"_s.arg(cut.size()).arg(read)));
            QCOMPARE(bytesOf(vault.bench().path()), cut);
        }
    }
};

QTEST_GUILESS_MAIN(tst_VaultTampering)
#include "tst_VaultTampering.moc"
