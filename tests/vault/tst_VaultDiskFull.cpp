// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Vault.h"
#include "tests/vault/VaultBench.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// From here on no file grows beyond `bytes`; writes fail with EFBIG, as with ENOSPC on a full disk.
bool limitFiles(rlim_t bytes)
{
    struct rlimit limit {};
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0)
        return false;
    limit.rlim_cur = bytes;
    return setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

Status insertRows(Vault& vault, qsizetype size)
{
    auto change = vault.begin();
    if (!change)
        return change.error();
    for (const char fill : {'x', 'y'}) {
        if (const auto id = change->insert(RowKind::Key, QByteArray(size, fill)); !id)
            return id.error();
    }
    return change->commit();
}

/// On a full disk: a change, then one with room again; the content stays in step with what was said.
QString changeOnFullDisk(const QString& path, rlim_t limit)
{
    const auto vault = Vault::open(path, VaultBench::passphrase(), VaultAccess::Write);
    if (!vault || !limitFiles(limit))
        return u"not opened: "_s + outcome(vault);
    const auto before = contentOf(**vault, {});
    const QString changed = outcome(insertRows(**vault, 500'000));
    const auto meanwhile = contentOf(**vault, {});
    if (!before || !meanwhile || *meanwhile != *before)
        return u"not as before: "_s + outcome(meanwhile);
    if (!limitFiles(RLIM_INFINITY))
        return u"the limit stays"_s;
    const Status again = insertRows(**vault, 500'000);
    const auto after = contentOf(**vault, {});
    if (!again || !after || after->rows.size() != before->rows.size() + 2)
        return u"not usable with room again: "_s + outcome(again);
    return changed;
}

QString passphraseOnFullDisk(const QString& path, rlim_t limit)
{
    const auto vault = Vault::open(path, VaultBench::passphrase(), VaultAccess::Write);
    if (!vault || !limitFiles(limit))
        return u"not opened: "_s + outcome(vault);
    const QString changed = outcome((*vault)->changePassphrase(passphraseOf("new"), cheapCost));
    return limitFiles(RLIM_INFINITY) ? changed : u"the limit stays"_s;
}

QString compactOnFullDisk(const QString& path, rlim_t limit)
{
    const auto vault = Vault::open(path, VaultBench::passphrase(), VaultAccess::Write);
    if (!vault || !insertRows(**vault, 50'000) || !limitFiles(limit))
        return u"not opened: "_s + outcome(vault);
    const QString packed = outcome((*vault)->compact());
    const auto content = contentOf(**vault, {});
    if (!content || content->rows.size() != 6 || !limitFiles(RLIM_INFINITY))
        return u"not as before: "_s + outcome(content);
    return packed;
}

QString backUpOnFullDisk(const QString& path, rlim_t limit)
{
    const auto vault = Vault::open(path, VaultBench::passphrase(), VaultAccess::Write);
    if (!vault || !limitFiles(limit))
        return u"not opened: "_s + outcome(vault);
    return outcome((*vault)->backUpTo(path + u".backup"_s));
}

QString createOnFullDisk(const QString& path, rlim_t limit)
{
    if (!limitFiles(limit))
        return u"no limit"_s;
    return outcome(Vault::create(path, VaultBench::passphrase(), {cheapCost}));
}

/// child change|passphrase|compact|backup|create PATH LIMIT: says what came of it.
int childMain(const QStringList& arguments)
{
    (void)std::signal(SIGXFSZ, SIG_IGN);
    const QString path = arguments.value(1);
    const rlim_t limit = arguments.value(2).toULongLong();
    const QString what = arguments.value(0);
    if (what == "change"_L1)
        say(changeOnFullDisk(path, limit));
    else if (what == "passphrase"_L1)
        say(passphraseOnFullDisk(path, limit));
    else if (what == "compact"_L1)
        say(compactOnFullDisk(path, limit));
    else if (what == "backup"_L1)
        say(backUpOnFullDisk(path, limit));
    else
        say(createOnFullDisk(path, limit));
    return 0;
}

QString inChild(const QString& what, const VaultBench& bench, int limit)
{
    VaultChild child({what, bench.path(), QString::number(limit)});
    const QString said = child.line();
    return child.finish() ? said : u"the child failed"_s;
}

} // namespace

class tst_VaultDiskFull : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aChangeIsTakenBackAndTheVaultGoesOn_data() { limits({0, 1, 4096, 33'000, 100'000, 900'000}); }

    void aChangeIsTakenBackAndTheVaultGoesOn()
    {
        QFETCH(int, limit);
        const VaultBench bench;
        const VaultContent content = bench.fill();
        QCOMPARE(inChild(u"change"_s, bench, limit), u"DiskFull"_s);
        const auto found = contentOf(**bench.open(), content.materials.keys());
        QCOMPARE(outcome(found), u"ok"_s);
        QCOMPARE(found->rows.size(), content.rows.size() + 2);
        QVERIFY(found->materials == content.materials);
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
    }

    void theOldPassphraseStays_data() { limits({0, 4096}); }

    void theOldPassphraseStays()
    {
        QFETCH(int, limit);
        const VaultBench bench;
        (void)bench.fill();
        QCOMPARE(inChild(u"passphrase"_s, bench, limit), u"DiskFull"_s);
        QCOMPARE(outcome(bench.open()), u"ok"_s);
    }

    void packingIsTakenBack_data() { limits({0, 4096, 60'000}); }

    void packingIsTakenBack()
    {
        QFETCH(int, limit);
        const VaultBench bench;
        (void)bench.fill();
        QCOMPARE(inChild(u"compact"_s, bench, limit), u"DiskFull"_s);
        QCOMPARE((*(*bench.open())->verify()).findings, QStringList());
    }

    void aBackupLeavesNoFile_data() { limits({0, 1, 4096, 8192, 16'384, 20'000}); }

    void aBackupLeavesNoFile()
    {
        QFETCH(int, limit);
        const VaultBench bench;
        (void)bench.fill();
        const QString said = inChild(u"backup"_s, bench, limit);
        // Of a rollback journal that could not even begin, SQLite does not keep the reason.
        QVERIFY2(said == "DiskFull"_L1 || (limit < 512 && said == "IoFailure"_L1), qPrintable(said));
        QCOMPARE(bench.files(), QStringList {u"v.kwvault"_s});
        QCOMPARE(outcome(bench.open()), u"ok"_s);
    }

    void creatingLeavesNoFile_data()
    {
        limits({0, 1, 512, 4096, 8192, 16'384, 20'000, 24'000, 28'000});
    }

    void creatingLeavesNoFile()
    {
        QFETCH(int, limit);
        const VaultBench bench;
        const QString said = inChild(u"create"_s, bench, limit);
        // Of a rollback journal that could not even begin, SQLite does not keep the reason.
        QVERIFY2(said == "DiskFull"_L1 || (limit < 512 && said == "IoFailure"_L1), qPrintable(said));
        QCOMPARE(bench.files(), QStringList());
    }

    void withRoomEnoughAllSucceeds_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"passphrase", "compact", "backup", "create"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void withRoomEnoughAllSucceeds()
    {
        QFETCH(QString, what);
        const VaultBench bench;
        if (what != "create"_L1)
            (void)bench.fill();
        QCOMPARE(inChild(what, bench, 2'000'000), u"ok"_s);
    }

private:
    static void limits(std::initializer_list<int> bytes)
    {
        QTest::addColumn<int>("limit");
        for (const int limit : bytes)
            QTest::addRow("room for %d bytes", limit) << limit;
    }
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "child"_L1)
        return childMain(arguments.mid(2));
    tst_VaultDiskFull test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_VaultDiskFull.moc"
