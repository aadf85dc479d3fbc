// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultFile.h"
#include "tests/vault/VaultBench.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_VaultFile : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itAppearsWholeUnderItsName()
    {
        const VaultBench bench;
        {
            auto file = PendingFile::beside(bench.path());
            QVERIFY(file);
            QVERIFY(!QFile::exists(bench.path()));
            QVERIFY(writeBytes(file->temporaryPath(), "content"));
            QCOMPARE(outcome(file->publish()), u"ok"_s);
            QCOMPARE(bytesOf(bench.path()), "content"_ba);
        }
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
        QCOMPARE(bytesOf(bench.path()), "content"_ba);
    }

    void leftAloneItLeavesNothing()
    {
        const VaultBench bench;
        {
            const auto file = PendingFile::beside(bench.path());
            for (const QString& suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
                QVERIFY(writeBytes(file->temporaryPath() + suffix, "content"));
            QCOMPARE(bench.files().size(), 4);
        }
        QCOMPARE(bench.files(), QStringList());
    }

    void movedItIsRemovedOnce()
    {
        const VaultBench bench;
        auto file = PendingFile::beside(bench.path());
        {
            const PendingFile moved = std::move(*file);
            QVERIFY(QFile::exists(moved.temporaryPath()));
        }
        QCOMPARE(bench.files(), QStringList());
    }

    void aNameThatIsTakenIsRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("a file") << QString();
        QTest::newRow("a dangling link") << u"nowhere"_s;
    }

    void aNameThatIsTakenIsRefused()
    {
        QFETCH(QString, target);
        const VaultBench bench;
        if (target.isEmpty())
            QVERIFY(writeBytes(bench.path(), "precious"));
        else
            QVERIFY(QFile::link(bench.path(target), bench.path()));
        QCOMPARE(outcome(PendingFile::beside(bench.path())), u"FileExists"_s);
        QCOMPARE(bench.files().size(), target.isEmpty() ? 1 : 0);
        QVERIFY(!QFile::exists(bench.path(u"nowhere"_s)));
    }

    void aNameTakenMeanwhileIsNotReplaced()
    {
        const VaultBench bench;
        {
            auto file = PendingFile::beside(bench.path());
            QVERIFY(writeBytes(bench.path(), "precious"));
            QCOMPARE(outcome(file->publish()), u"FileExists"_s);
        }
        QCOMPARE(bytesOf(bench.path()), "precious"_ba);
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    void aMissingFolderIsNamed()
    {
        const VaultBench bench;
        const auto file = PendingFile::beside(bench.path(u"none/v"_s));
        QCOMPARE(outcome(file), u"FileNotFound"_s);
        QVERIFY(file.error().detail.contains(bench.path(u"none/v"_s)));
        QVERIFY(writeBytes(bench.path(u"file"_s), "content"));
        QCOMPARE(outcome(PendingFile::beside(bench.path(u"file/v"_s))), u"FileNotFound"_s);
    }

    void onlyItsOwnerMayReadIt()
    {
        const VaultBench bench;
        const mode_t mask = umask(0);
        const auto file = PendingFile::beside(bench.path());
        umask(mask);
        struct stat found {};
        QCOMPARE(stat(QFile::encodeName(file->temporaryPath()).constData(), &found), 0);
        QCOMPARE(found.st_mode & 0777U, 0600U);
    }
};

QTEST_GUILESS_MAIN(tst_VaultFile)
#include "tst_VaultFile.moc"
