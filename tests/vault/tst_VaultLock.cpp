// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultLock.h"
#include "tests/vault/VaultBench.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <optional>

#include <sys/stat.h>
#include <unistd.h>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// Takes the lock and gives it back many times, and looks each time whether somebody else has it too.
QString takeManyTimes(const QString& path)
{
    const QByteArray mark = QFile::encodeName(path + u".mark"_s);
    for (int taken = 0; taken < 300;) {
        const auto lock = VaultLock::acquire(path);
        if (!lock)
            continue;
        ++taken;
        if (mkdir(mark.constData(), 0700) != 0)
            return u"two at once"_s;
        if (rmdir(mark.constData()) != 0)
            return u"the mark is gone"_s;
    }
    return u"always alone"_s;
}

int childMain(const QStringList& arguments)
{
    if (arguments.value(0) == "many"_L1) {
        say(takeManyTimes(arguments.value(1)));
        return 0;
    }
    const auto lock = VaultLock::acquire(arguments.value(1));
    say(lock ? u"held"_s : outcome(lock));
    waitForTheEnd();
    return 0;
}

} // namespace

class tst_VaultLock : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyOneHoldsItInOneProcess()
    {
        const VaultBench bench;
        std::optional<VaultLock> first;
        first.emplace(std::move(*VaultLock::acquire(bench.path())));
        const auto second = VaultLock::acquire(bench.path());
        QCOMPARE(outcome(second), u"VaultInUse"_s);
        QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
        first.reset();
        QCOMPARE(bench.files(), QStringList());
        QCOMPARE(outcome(VaultLock::acquire(bench.path())), u"ok"_s);
        QCOMPARE(bench.files(), QStringList());
    }

    void twoVaultsHaveTwoLocks()
    {
        const VaultBench bench;
        const auto first = VaultLock::acquire(bench.path(u"a"_s));
        QCOMPARE(outcome(VaultLock::acquire(bench.path(u"b"_s))), u"ok"_s);
        QCOMPARE(outcome(first), u"ok"_s);
    }

    void itMovesWithItsHolder()
    {
        const VaultBench bench;
        auto first = VaultLock::acquire(bench.path());
        QVERIFY(first);
        {
            const VaultLock moved = std::move(*first);
            QCOMPARE(outcome(VaultLock::acquire(bench.path())), u"VaultInUse"_s);
        }
        QCOMPARE(outcome(VaultLock::acquire(bench.path())), u"ok"_s);
    }

    void anotherProcessIsNamed()
    {
        const VaultBench bench;
        VaultChild child({u"hold"_s, bench.path()});
        QCOMPARE(child.line(), u"held"_s);
        const auto second = VaultLock::acquire(bench.path());
        QCOMPARE(outcome(second), u"VaultInUse"_s);
        QVERIFY2(second.error().detail.contains(u"process %1"_s.arg(child.pid())),
            qPrintable(second.error().detail));
        QVERIFY(child.finish());
        QCOMPARE(outcome(VaultLock::acquire(bench.path())), u"ok"_s);
    }

    void theFileOfAKilledProcessLocksNobodyOut()
    {
        const VaultBench bench;
        VaultChild child({u"hold"_s, bench.path()});
        QCOMPARE(child.line(), u"held"_s);
        child.kill();
        QCOMPARE(bench.files(), QStringList {u"v.kwvault.lock"_s});
        QCOMPARE(outcome(VaultLock::acquire(bench.path())), u"ok"_s);
        QCOMPARE(bench.files(), QStringList());
    }

    /// Its file is removed when it is given back, maybe between another's opening and locking it.
    void twoWhoKeepTryingNeverHaveItTogether()
    {
        const VaultBench bench;
        VaultChild one({u"many"_s, bench.path()});
        VaultChild two({u"many"_s, bench.path()});
        VaultChild three({u"many"_s, bench.path()});
        QCOMPARE(one.line(), u"always alone"_s);
        QCOMPARE(two.line(), u"always alone"_s);
        QCOMPARE(three.line(), u"always alone"_s);
    }

    void onlyItsOwnerMayReadIt()
    {
        const VaultBench bench;
        const mode_t mask = umask(0);
        const auto lock = VaultLock::acquire(bench.path());
        umask(mask);
        QVERIFY(lock);
        struct stat found {};
        QCOMPARE(stat(QFile::encodeName(bench.path() + u".lock"_s).constData(), &found), 0);
        QCOMPARE(found.st_mode & 0777U, 0600U);
    }

    void aLinkInItsPlaceIsNotFollowed()
    {
        const VaultBench bench;
        QVERIFY(writeBytes(bench.path(u"precious"_s), "precious"));
        QVERIFY(QFile::link(bench.path(u"precious"_s), bench.path() + u".lock"_s));
        QCOMPARE(outcome(VaultLock::acquire(bench.path())), u"IoFailure"_s);
        QCOMPARE(bytesOf(bench.path(u"precious"_s)), "precious"_ba);
    }

    void aMissingFolderIsNamed()
    {
        const VaultBench bench;
        QCOMPARE(outcome(VaultLock::acquire(bench.path(u"none/v"_s))), u"FileNotFound"_s);
    }
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "child"_L1)
        return childMain(arguments.mid(2));
    tst_VaultLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_VaultLock.moc"
