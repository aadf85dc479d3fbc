// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Vault.h"
#include "tests/vault/VaultBench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace keywright;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(keywright::VaultAccess)

namespace {

Status insertRow(Vault& vault, const QByteArray& content)
{
    auto change = vault.begin();
    if (!change)
        return change.error();
    if (const auto id = change->insert(RowKind::Key, content); !id)
        return id.error();
    return change->commit();
}

qsizetype rowsIn(Vault& vault)
{
    const auto content = contentOf(vault, {});
    return content ? content->rows.size() : -1;
}

VaultAccess accessNamed(const QString& name)
{
    return name == "write"_L1 ? VaultAccess::Write : VaultAccess::Read;
}

/// child read|write PATH: opens it, says what came of it and how many rows it sees.
int childMain(const QStringList& arguments)
{
    const auto vault = Vault::open(
        arguments.value(1), VaultBench::passphrase(), accessNamed(arguments.value(0)));
    say(outcome(vault));
    if (vault)
        say(QString::number(rowsIn(**vault)));
    waitForTheEnd();
    return 0;
}

} // namespace

class tst_Vault : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rowsAndMaterialsSurviveTheLock_data()
    {
        QTest::addColumn<VaultAccess>("access");
        QTest::addColumn<bool>("withKey");
        QTest::newRow("to write") << VaultAccess::Write << false;
        QTest::newRow("to read") << VaultAccess::Read << false;
        QTest::newRow("to write, with the key") << VaultAccess::Write << true;
        QTest::newRow("to read, with the key") << VaultAccess::Read << true;
    }

    void rowsAndMaterialsSurviveTheLock()
    {
        QFETCH(VaultAccess, access);
        QFETCH(bool, withKey);
        const VaultBench bench;
        const VaultContent content = bench.fill();
        QCOMPARE(content.rows.size(), 4);
        QCOMPARE(content.materials.size(), 2);
        auto vault = bench.open(access);
        QVERIFY(vault);
        if (withKey) {
            const VaultKey key = (*vault)->vaultKey();
            vault->reset();
            vault = Vault::openWithKey(bench.path(), key, access);
            QCOMPARE(outcome(vault), u"ok"_s);
        }
        QCOMPARE((*vault)->access(), access);
        QCOMPARE((*vault)->path(), bench.path());
        const auto found = contentOf(**vault, content.materials.keys());
        QCOMPARE(outcome(found), u"ok"_s);
        QVERIFY(*found == content);
    }

    void changesAndRemovalsSurviveToo()
    {
        const VaultBench bench;
        VaultContent content = bench.fill();
        const qint64 changed = content.rows.firstKey();
        const qint64 removed = content.rows.lastKey();
        const qint64 destroyed = content.materials.firstKey();
        {
            auto vault = bench.open();
            QVERIFY(vault);
            auto change = (*vault)->begin();
            QVERIFY(change);
            QCOMPARE(outcome(change->update(changed, RowKind::Draft, "once")), u"ok"_s);
            QCOMPARE(outcome(change->update(changed, RowKind::Draft, "twice")), u"ok"_s);
            QCOMPARE(outcome(change->remove(removed)), u"ok"_s);
            QCOMPARE(outcome(change->remove(destroyed)), u"ok"_s);
            QCOMPARE(outcome(change->commit()), u"ok"_s);
        }
        content.rows[changed] = {static_cast<int>(RowKind::Draft), "twice"};
        content.rows.remove(removed);
        content.materials.remove(destroyed);
        const auto vault = bench.open();
        QVERIFY(vault);
        QVERIFY(*contentOf(**vault, content.materials.keys()) == content);
        QCOMPARE(outcome((*vault)->material(destroyed)), u"VaultCorrupt"_s);
    }

    void anIdIsNeverUsedAgain()
    {
        const VaultBench bench;
        const qint64 last = bench.fill().rows.lastKey();
        auto vault = bench.open();
        {
            auto change = (*vault)->begin();
            QCOMPARE(outcome(change->remove(last)), u"ok"_s);
            QCOMPARE(outcome(change->commit()), u"ok"_s);
        }
        vault->reset();
        vault = bench.open();
        auto change = (*vault)->begin();
        QVERIFY(*change->insert(RowKind::Key, "new") > last);
    }

    void aTransactionLeftAloneChangesNothing()
    {
        const VaultBench bench;
        const VaultContent content = bench.fill();
        const auto vault = bench.open();
        {
            auto change = (*vault)->begin();
            QVERIFY(change->insert(RowKind::Key, "never"));
            QVERIFY(change->remove(content.rows.firstKey()));
            QVERIFY(change->remove(content.materials.firstKey()));
        }
        QVERIFY(*contentOf(**vault, content.materials.keys()) == content);
        QCOMPARE(outcome(insertRow(**vault, "after")), u"ok"_s);
        QCOMPARE(rowsIn(**vault), content.rows.size() + 1);
    }

    void rowsComeInOrderAndStopWhenToldTo()
    {
        const VaultBench bench;
        const VaultContent content = bench.fill();
        const auto vault = bench.open();
        QList<qint64> seen;
        QCOMPARE(outcome((*vault)->forEachRow([&seen](const VaultRow& row) {
            seen.append(row.id);
            return seen.size() < 2;
        })),
            u"ok"_s);
        QCOMPARE(seen, content.rows.keys().first(2));
    }

    void aWrongPassphraseOpensNothing()
    {
        const VaultBench bench;
        (void)bench.fill();
        const QByteArray before = bytesOf(bench.path());
        for (const char* wrong : {"open sesamE", "", "open sesame "}) {
            QCOMPARE(outcome(Vault::open(bench.path(), passphraseOf(wrong), VaultAccess::Write)),
                u"WrongPassphrase"_s);
        }
        QCOMPARE(bytesOf(bench.path()), before);
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    void aKeyOfAnotherVaultIsAWrongPassphrase()
    {
        const VaultBench bench;
        (void)bench.fill();
        const VaultBench other;
        const VaultKey stale = (*other.create())->vaultKey();
        QCOMPARE(outcome(Vault::openWithKey(bench.path(), stale, VaultAccess::Read)),
            u"WrongPassphrase"_s);
    }

    void anIdIsKnownWithoutOpening()
    {
        const VaultBench bench;
        QString id;
        {
            const auto vault = bench.create();
            id = (*vault)->id();
            QCOMPARE(*Vault::idOf(bench.path()), id);
        }
        QCOMPARE(*Vault::idOf(bench.path()), id);
        QCOMPARE(id.size(), 36);
        QCOMPARE((*bench.open())->id(), id);
        QVERIFY((*VaultBench().create())->id() != id);
        QCOMPARE(outcome(Vault::idOf(bench.path(u"none"_s))), u"FileNotFound"_s);
    }

    void creatingReplacesNothing()
    {
        const VaultBench bench;
        QVERIFY(writeBytes(bench.path(), "precious"));
        QCOMPARE(outcome(bench.create()), u"FileExists"_s);
        QCOMPARE(bytesOf(bench.path()), "precious"_ba);
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    void creatingInAMissingFolderLeavesNothing()
    {
        const VaultBench bench;
        QCOMPARE(outcome(Vault::create(
                     bench.path(u"none/v"_s), VaultBench::passphrase(), {cheapCost})),
            u"FileNotFound"_s);
        QCOMPARE(QDir(bench.folder()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries),
            QStringList());
    }

    void aRefusedCostLeavesNothing()
    {
        const VaultBench bench;
        QCOMPARE(outcome(Vault::create(bench.path(), VaultBench::passphrase(), {{63, 8, 1}})),
            u"InvalidInput"_s);
        QCOMPARE(bench.files(), QStringList());
    }

    void onlyItsOwnerMayReadTheFile()
    {
        const VaultBench bench;
        const mode_t mask = umask(0);
        const auto vault = bench.create();
        const Status inserted = insertRow(**vault, "row");
        const Status copied = (*vault)->backUpTo(bench.path(u"copy"_s));
        umask(mask);
        QVERIFY(inserted);
        QVERIFY(copied);
        const QStringList files = bench.files();
        QVERIFY(files.contains(u"v.kwvault"_s) && files.contains(u"v.kwvault-wal"_s));
        for (const QString& name : files) {
            struct stat found {};
            QCOMPARE(stat(QFile::encodeName(bench.path(name)).constData(), &found), 0);
            QVERIFY2((found.st_mode & 0777U) == 0600U, qPrintable(name));
        }
    }

    void oneFileIsLeftAfterClosing_data()
    {
        QTest::addColumn<VaultAccess>("access");
        QTest::newRow("the writer") << VaultAccess::Write;
        QTest::newRow("a reader") << VaultAccess::Read;
    }

    void oneFileIsLeftAfterClosing()
    {
        QFETCH(VaultAccess, access);
        const VaultBench bench;
        (void)bench.fill();
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
        QCOMPARE(rowsIn(**bench.open(access)), 4);
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
        QVERIFY(Vault::idOf(bench.path()));
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    void theOldPassphraseNoLongerOpens()
    {
        const VaultBench bench;
        const VaultContent content = bench.fill();
        QString id;
        {
            const auto vault = bench.open();
            id = (*vault)->id();
            QCOMPARE(outcome((*vault)->changePassphrase(passphraseOf("new"), cheapCost)), u"ok"_s);
            QVERIFY(*contentOf(**vault, content.materials.keys()) == content);
            QCOMPARE(outcome(insertRow(**vault, "after")), u"ok"_s);
        }
        QCOMPARE(outcome(bench.open()), u"WrongPassphrase"_s);
        const auto vault = Vault::open(bench.path(), passphraseOf("new"), VaultAccess::Write);
        QCOMPARE(outcome(vault), u"ok"_s);
        QCOMPARE(rowsIn(**vault), content.rows.size() + 1);
        QCOMPARE((*vault)->id(), id);
    }

    void aReaderChangesNothing()
    {
        const VaultBench bench;
        (void)bench.fill();
        const QByteArray before = bytesOf(bench.path());
        {
            const auto vault = bench.open(VaultAccess::Read);
            QCOMPARE(outcome((*vault)->begin()), u"ReadOnly"_s);
            QCOMPARE(outcome((*vault)->compact()), u"ReadOnly"_s);
            QCOMPARE(outcome((*vault)->changePassphrase(passphraseOf("new"), cheapCost)),
                u"ReadOnly"_s);
        }
        QCOMPARE(bytesOf(bench.path()), before);
    }

    void aWriterThroughASymbolicLinkIsASecondWriter()
    {
        const VaultBench bench;
        const auto vault = bench.fill();
        const QString link = bench.path(u"link.kwvault"_s);
        QVERIFY(QFile::link(bench.path(), link));
        VaultChild child({u"write"_s, bench.path()});
        QCOMPARE(child.line(), u"ok"_s);
        QCOMPARE(outcome(Vault::open(link, passphraseOf("open"), VaultAccess::Write)), u"VaultInUse"_s);
        QVERIFY(child.finish());
    }

    void aSecondWriterIsToldWhoIsThere()
    {
        const VaultBench bench;
        (void)bench.fill();
        VaultChild child({u"write"_s, bench.path()});
        QCOMPARE(child.line(), u"ok"_s);
        const auto second = bench.open();
        QCOMPARE(outcome(second), u"VaultInUse"_s);
        QVERIFY2(second.error().detail.contains(QString::number(child.pid())),
            qPrintable(second.error().detail));
        QVERIFY(child.finish());
        QCOMPARE(outcome(bench.open()), u"ok"_s);
    }

    void readersStandBesideAWriter()
    {
        const VaultBench bench;
        (void)bench.fill();
        const auto writer = bench.open();
        QCOMPARE(outcome(insertRow(**writer, "five")), u"ok"_s);
        VaultChild first({u"read"_s, bench.path()});
        QCOMPARE(first.line(), u"ok"_s);
        QCOMPARE(first.line(), u"5"_s);
        QCOMPARE(outcome(insertRow(**writer, "six")), u"ok"_s);
        VaultChild second({u"read"_s, bench.path()});
        QCOMPARE(second.line(), u"ok"_s);
        QCOMPARE(second.line(), u"6"_s);
        QVERIFY(first.finish());
        QVERIFY(second.finish());
    }

    void changesOfAnotherAreNoticedOnce()
    {
        const VaultBench bench;
        (void)bench.fill();
        const auto writer = bench.open();
        const auto reader = bench.open(VaultAccess::Read);
        QVERIFY(!(*reader)->changedOutside());
        QCOMPARE(outcome(insertRow(**writer, "new")), u"ok"_s);
        QVERIFY((*reader)->changedOutside());
        QVERIFY(!(*reader)->changedOutside());
        QVERIFY(!(*writer)->changedOutside());
        QCOMPARE(rowsIn(**reader), 5);
    }

    void verifyCountsASoundVault()
    {
        const VaultBench bench;
        (void)bench.fill();
        const auto check = (*bench.open())->verify();
        QVERIFY(check);
        QCOMPARE(check->findings, QStringList());
        QCOMPARE(check->rows, 4);
        QCOMPARE(check->materials, 2);
    }

    void verifyFindsDamage_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("an edited row") << "UPDATE rows SET box = x'00' || box WHERE id = 2"_ba;
        QTest::newRow("a lost row") << "DELETE FROM rows WHERE id = 2"_ba;
        QTest::newRow("a lost material") << "DELETE FROM materials WHERE id = 4"_ba;
        QTest::newRow("an edited material")
            << "UPDATE materials SET box = box || x'00' WHERE id = 5"_ba;
    }

    void verifyFindsDamage()
    {
        QFETCH(QByteArray, sql);
        const VaultBench bench;
        (void)bench.fill();
        QVERIFY(bench.sql(sql.constData()));
        const auto check = (*bench.open())->verify();
        QVERIFY(check);
        QCOMPARE(check->findings.size(), 1);
    }

    void compactingGivesSpaceBack()
    {
        const VaultBench bench;
        const VaultContent content = bench.fill();
        const auto vault = bench.open();
        auto change = (*vault)->begin();
        const auto big = change->insert(RowKind::Key, QByteArray(2'000'000, 'x'));
        QCOMPARE(outcome(change->commit()), u"ok"_s);
        auto removal = (*vault)->begin();
        QCOMPARE(outcome(removal->remove(*big)), u"ok"_s);
        QCOMPARE(outcome(removal->commit()), u"ok"_s);
        QCOMPARE(outcome((*vault)->compact()), u"ok"_s);
        QVERIFY(QFileInfo(bench.path()).size() < 100'000);
        QCOMPARE(QFileInfo(bench.path() + u"-wal"_s).size(), 0);
        QVERIFY(*contentOf(**vault, content.materials.keys()) == content);
        QCOMPARE(outcome(insertRow(**vault, "after")), u"ok"_s);
    }
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "child"_L1)
        return childMain(arguments.mid(2));
    tst_Vault test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Vault.moc"
