// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Vault.h"
#include "tests/vault/VaultBench.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;

/// child read|write PATH [nobody]: says what came of opening and reading it, without root's rights.
int childMain(const QStringList& arguments)
{
    if (arguments.value(2) == "nobody"_L1 && geteuid() == 0
        && (setgid(nobody) != 0 || setuid(nobody) != 0))
        return 2;
    const auto access
        = arguments.value(0) == "write"_L1 ? VaultAccess::Write : VaultAccess::Read;
    const auto vault = Vault::open(arguments.value(1), VaultBench::passphrase(), access);
    say(outcome(vault));
    const auto content = vault ? contentOf(**vault, {}) : Result<VaultContent>(vault.error());
    say(content ? QString::number(content->rows.size()) : outcome(content));
    const auto id = Vault::idOf(arguments.value(1));
    say(outcome(id));
    return 0;
}

bool setMode(const QString& path, mode_t mode)
{
    return chmod(QFile::encodeName(path).constData(), mode) == 0;
}

} // namespace

/// What Vault::open makes of files that are no vault, not one of this version, or not to be written.
class tst_VaultOpening : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsNoVaultIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("sql");
        QByteArray noise(20'000, Qt::Uninitialized);
        QRandomGenerator random(1);
        for (char& byte : noise)
            byte = static_cast<char>(random.bounded(256));
        QTest::newRow("an empty file") << QByteArray() << QByteArray();
        QTest::newRow("one byte") << "x"_ba << QByteArray();
        QTest::newRow("text") << QByteArray(5000, 'x') << QByteArray();
        QTest::newRow("noise") << noise << QByteArray();
        QTest::newRow("another database") << QByteArray() << "CREATE TABLE header (id)"_ba;
        QTest::newRow("another database, in WAL mode")
            << QByteArray() << "PRAGMA journal_mode = WAL; CREATE TABLE header (id)"_ba;
        QTest::newRow("another application")
            << QByteArray() << "PRAGMA application_id = 1264014931; CREATE TABLE header (id)"_ba;
    }

    void whatIsNoVaultIsRefusedAndLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, sql);
        const VaultBench bench;
        QVERIFY(writeBytes(bench.path(), bytes));
        QVERIFY(sql.isEmpty() || bench.sql(sql.constData()));
        const QByteArray before = bytesOf(bench.path());
        QCOMPARE(outcome(bench.open(VaultAccess::Read)), u"NotAVault"_s);
        QCOMPARE(outcome(bench.open(VaultAccess::Write)), u"NotAVault"_s);
        QCOMPARE(outcome(Vault::idOf(bench.path())), u"NotAVault"_s);
        QCOMPARE(bytesOf(bench.path()), before);
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    void aMissingFileIsNotMade()
    {
        const VaultBench bench;
        QCOMPARE(outcome(bench.open(VaultAccess::Read)), u"FileNotFound"_s);
        QCOMPARE(outcome(bench.open(VaultAccess::Write)), u"FileNotFound"_s);
        QCOMPARE(bench.files(), QStringList());
    }

    void aFolderIsNoVault()
    {
        const VaultBench bench;
        QVERIFY(!Vault::open(bench.folder(), VaultBench::passphrase(), VaultAccess::Write));
        QCOMPARE(bench.files(), QStringList());
    }

    void aNewerVaultStaysByteForByte()
    {
        const VaultBench bench;
        (void)bench.fill();
        QVERIFY(bench.sql("PRAGMA user_version = 2"));
        const QByteArray before = bytesOf(bench.path());
        QCOMPARE(outcome(bench.open(VaultAccess::Read)), u"VaultNewerVersion"_s);
        QCOMPARE(outcome(bench.open(VaultAccess::Write)), u"VaultNewerVersion"_s);
        QCOMPARE(outcome(Vault::idOf(bench.path())), u"VaultNewerVersion"_s);
        QCOMPARE(bytesOf(bench.path()), before);
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    /// The newer program died before its -wal was put into the file, which still says version 1.
    void aNewerVaultIsNewerInItsWalToo()
    {
        const VaultBench bench;
        (void)bench.fill();
        QVERIFY(QFile::copy(bench.path(), bench.path(u"main"_s)));
        {
            const auto holder = bench.open(VaultAccess::Read);
            QVERIFY(bench.sql("PRAGMA user_version = 2"));
            QVERIFY(QFile::copy(bench.path() + u"-wal"_s, bench.path(u"wal"_s)));
        }
        const QByteArray main = bytesOf(bench.path(u"main"_s));
        const QByteArray wal = bytesOf(bench.path(u"wal"_s));
        QVERIFY(wal.size() > 4096);
        QVERIFY(writeBytes(bench.path(), main));
        QVERIFY(writeBytes(bench.path() + u"-wal"_s, wal));
        QCOMPARE(outcome(bench.open(VaultAccess::Write)), u"VaultNewerVersion"_s);
        QCOMPARE(outcome(bench.open(VaultAccess::Read)), u"VaultNewerVersion"_s);
        QCOMPARE(bytesOf(bench.path()), main);
        QCOMPARE(bytesOf(bench.path() + u"-wal"_s), wal);
    }

    void whereNothingMayBeWrittenItIsRead_data()
    {
        QTest::addColumn<mode_t>("folderMode");
        QTest::addColumn<mode_t>("fileMode");
        QTest::addColumn<QString>("writing");
        QTest::newRow("a read-only folder")
            << mode_t {0555} << mode_t {0444} << u"PermissionDenied"_s;
        QTest::newRow("a read-only file") << mode_t {0777} << mode_t {0444} << u"ReadOnly"_s;
    }

    void whereNothingMayBeWrittenItIsRead()
    {
        QFETCH(mode_t, folderMode);
        QFETCH(mode_t, fileMode);
        QFETCH(QString, writing);
        const VaultBench bench;
        (void)bench.fill();
        const QByteArray before = bytesOf(bench.path());
        QVERIFY(setMode(bench.path(), fileMode) && setMode(bench.folder(), folderMode));
        VaultChild reader({u"read"_s, bench.path(), u"nobody"_s});
        const QStringList read {reader.line(), reader.line(), reader.line()};
        VaultChild writer({u"write"_s, bench.path(), u"nobody"_s});
        const QString written = writer.line();
        QVERIFY(setMode(bench.folder(), 0700));
        QCOMPARE(read, QStringList({u"ok"_s, u"4"_s, u"ok"_s}));
        QCOMPARE(written, writing);
        QCOMPARE(bytesOf(bench.path()), before);
    }

    void whatMayNotBeReadIsSaid()
    {
        const VaultBench bench;
        (void)bench.fill();
        QVERIFY(setMode(bench.path(), 0) && setMode(bench.folder(), 0777));
        VaultChild reader({u"read"_s, bench.path(), u"nobody"_s});
        const QStringList read {reader.line(), reader.line(), reader.line()};
        QCOMPARE(read,
            QStringList({u"PermissionDenied"_s, u"PermissionDenied"_s, u"PermissionDenied"_s}));
    }

    /// Opening and closing a file drops this process's POSIX locks on it, unless SQLite knows of both.
    void askingForTheIdTakesNoLockAway()
    {
        const VaultBench bench;
        (void)bench.fill();
        const auto reader = bench.open(VaultAccess::Read);
        QVERIFY(contentOf(**reader, {}));
        QVERIFY(Vault::idOf(bench.path()));
        VaultChild writer({u"write"_s, bench.path()});
        QCOMPARE(writer.line(), u"ok"_s);
        QVERIFY(writer.finish());
        // Had the lock been dropped, the writer would have removed the -wal under the reader.
        QVERIFY(QFile::exists(bench.path() + u"-wal"_s));
        QCOMPARE(contentOf(**reader, {})->rows.size(), 4);
    }
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "child"_L1)
        return childMain(arguments.mid(2));
    tst_VaultOpening test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_VaultOpening.moc"
