// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"
#include "tests/cli/Terminal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

bool says(const CliOutcome& outcome, const QString& text)
{
    return outcome.status == 255 && outcome.out.isEmpty() && outcome.err.contains(text);
}

} // namespace

/// "keywright-cli vault …": what opens a vault, what does not, and what stays behind.
class tst_VaultCommands : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aKeyFileOpensItsVaultUntilAPassphraseIsSet()
    {
        const CliProgram cli;
        const auto created = cli.createVault();
        QVERIFY2(created.status == 0, created.report());
        QCOMPARE(created.json()[u"AccountId"].toString(), u"111122223333"_s);
        QCOMPARE(created.json()[u"Region"].toString(), u"us-east-2"_s);
        QCOMPARE(QFile::permissions(cli.vault()), onlyOwner);
        QCOMPARE(QFile::permissions(keyFile(cli)), onlyOwner);
        QCOMPARE(state(cli), u"KeyFile"_s);
        QVERIFY(says(cli.createVault(), cli.vault())); // nothing is overwritten
        QCOMPARE(cli.run({u"list-keys"_s}).status, 0);

        QFile::setPermissions(keyFile(cli), onlyOwner | QFile::ReadGroup);
        const auto open = cli.run({u"list-keys"_s});
        QVERIFY2(says(open, u"can be read by others; run: chmod 600"_s), open.report());
        QFile::setPermissions(keyFile(cli), onlyOwner);

        const QString next = cli.write(u"next"_s, "correct horse\n");
        const auto changed
            = cli.run({u"vault"_s, u"passphrase"_s, u"--new-passphrase-file"_s, next});
        QVERIFY2(changed.status == 0, changed.report());
        QVERIFY(!QFile::exists(keyFile(cli)));
        QCOMPARE(state(cli), u"Locked"_s);
        QCOMPARE(cli.run({u"list-keys"_s, u"--passphrase-file"_s, next}).status, 0);
    }

    void anUnlockedVaultOpensUntilItIsLocked()
    {
        CliProgram cli;
        const QString right = cli.write(u"right"_s, "correct horse\r\nsecond line\n");
        const auto created = cli.run({u"vault"_s, u"create"_s, u"--passphrase-file"_s, right});
        QVERIFY2(created.status == 0, created.report());
        QCOMPARE(created.json()[u"AccountId"].toString().size(), 12);
        QCOMPARE(created.json()[u"Region"].toString(), u"us-east-1"_s);
        QVERIFY2(needsATerminal(cli), "a locked vault opened");

        const auto wrong = cli.run({u"list-keys"_s, u"--passphrase-file"_s,
            cli.write(u"wrong"_s, "correct horse battery")});
        QVERIFY2(says(wrong, u"passphrase"_s), wrong.report());
        QVERIFY(!wrong.err.contains(u"battery"_s));

        cli.standardInput = right;
        const auto unlocked = cli.run(
            {u"vault"_s, u"unlock"_s, u"--passphrase-fd"_s, u"0"_s, u"--timeout"_s, u"2"_s});
        cli.standardInput = QProcess::nullDevice();
        QVERIFY2(unlocked.status == 0, unlocked.report());
        QCOMPARE(unlocked.json()[u"LocksAfterMinutes"].toInt(), 2);
        const auto status = cli.run({u"vault"_s, u"status"_s}).json();
        QCOMPARE(status[u"State"].toString(), u"Unlocked"_s);
        const int seconds = status[u"LocksAfterSeconds"].toInt();
        QVERIFY2(seconds > 60 && seconds <= 120, qPrintable(QString::number(seconds)));
        onlyTheOwnerReachesTheSocket(cli, status[u"VaultId"].toString());

        QVERIFY(!cli.createKey().isEmpty());
        checksCopiesAndPacks(cli);

        QCOMPARE(cli.run({u"vault"_s, u"lock"_s}).json()[u"State"].toString(), u"Locked"_s);
        QCOMPARE(state(cli), u"Locked"_s);
        QVERIFY2(needsATerminal(cli), "a locked vault opened");
        QCOMPARE(cli.run({u"vault"_s, u"lock"_s}).status, 0); // again
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("text");
        for (const auto& minutes : {u"0"_s, u"-1"_s, u"1441"_s, u"soon"_s})
            QTest::addRow("timeout %s", qPrintable(minutes))
                << QStringList {u"vault"_s, u"unlock"_s, u"--timeout"_s, minutes}
                << u"--timeout takes minutes, from 1 to 1440"_s;
        for (const auto& account : {u"1"_s, u"12345678901x"_s, u"1234567890123"_s})
            QTest::addRow("account %s", qPrintable(account))
                << QStringList {u"vault"_s, u"create"_s, u"--vault"_s, u"new.kwvault"_s,
                       u"--account-id"_s, account}
                << u"--account-id takes 12 digits"_s;
        QTest::newRow("backup to nowhere")
            << QStringList {u"vault"_s, u"backup"_s} << u"vault backup needs --to FILE"_s;
        QTest::newRow("descriptor without a number")
            << QStringList {u"list-keys"_s, u"--passphrase-fd"_s, u"x"_s}
            << u"--passphrase-fd takes a number"_s;
        QTest::newRow("passphrase file that is missing")
            << QStringList {u"list-keys"_s, u"--passphrase-file"_s, u"/nope"_s} << u"/nope"_s;
        QTest::newRow("no terminal for a new passphrase")
            << QStringList {u"vault"_s, u"create"_s, u"--vault"_s, u"new.kwvault"_s}
            << u"there is no terminal to ask for the passphrase"_s;
        QTest::newRow("no vault to lock")
            << QStringList {u"vault"_s, u"lock"_s, u"--vault"_s, u"nope.kwvault"_s}
            << u"nope.kwvault"_s;
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, text);
        CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        const auto outcome = cli.run(words);
        QVERIFY2(says(outcome, text), outcome.report());
        QVERIFY(!QFile::exists(cli.path(u"new.kwvault"_s)));
    }

    void aVaultThatIsMissingIsSaidToBe()
    {
        const CliProgram cli;
        QCOMPARE(state(cli), u"Missing"_s);
    }

    void oneProcessWritesWhileOthersRead()
    {
        CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        const QString fifo = cli.path(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QProcess holder;
        holder.setProcessEnvironment(cli.environment);
        holder.start(CliProgram::program(),
            {u"vault"_s, u"passphrase"_s, u"--new-passphrase-file"_s, fifo});
        // A writer finds a reader once the holder, which has the vault by then, asks for the passphrase.
        int writer = -1;
        QTRY_VERIFY((writer = ::open(QFile::encodeName(fifo).constData(), O_WRONLY | O_NONBLOCK)) >= 0);
        const auto closed = qScopeGuard([writer] { ::close(writer); });
        const auto refused = cli.run({u"create-key"_s});
        QVERIFY2(refused.status == 255, refused.report());
        QVERIFY2(refused.err.contains(u"keywright-cli"_s)
                && refused.err.contains(QString::number(holder.processId())),
            refused.report());
        const auto read = cli.run({u"list-keys"_s});
        QVERIFY2(read.status == 0, read.report());
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QVERIFY(!cli.createKey().isEmpty()); // what held it died without cleaning up
    }

    void aPersonIsAskedWithoutEcho()
    {
        CliProgram cli;
        Terminal terminal;
        QProcess process;
        process.setProcessEnvironment(cli.environment);
        process.setChildProcessModifier([&terminal] { terminal.attach(); });
        process.start(CliProgram::program(), {u"vault"_s, u"create"_s});
        QTRY_VERIFY(terminal.shown().endsWith("New passphrase: "));
        terminal.type("correct horse");
        QTRY_VERIFY2(terminal.shown().endsWith("Repeat it: "), terminal.shown().constData());
        terminal.type("correct hors");
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 255);
        QVERIFY(process.readAllStandardError().contains("the two passphrases differ"));
        QVERIFY(!QFile::exists(cli.vault()));
        QVERIFY2(!terminal.shown().contains("horse"), terminal.shown().constData());
    }

private:
    static QString keyFile(const CliProgram& cli) { return cli.vault() + u".key"_s; }

    static QString state(const CliProgram& cli)
    {
        return cli.run({u"vault"_s, u"status"_s}).json()[u"State"].toString();
    }

    static bool needsATerminal(const CliProgram& cli)
    {
        return says(cli.run({u"list-keys"_s}), u"there is no terminal to ask for the passphrase"_s);
    }

    static void onlyTheOwnerReachesTheSocket(const CliProgram& cli, const QString& vaultId)
    {
        const QString folder = cli.path(u"run/keywright"_s);
        struct stat found {};
        QCOMPARE(::stat(QFile::encodeName(folder).constData(), &found), 0);
        QCOMPARE(found.st_mode & 07777U, 0700U);
        const QString socket = folder + u"/agent-"_s + vaultId + u".sock"_s;
        QCOMPARE(::stat(QFile::encodeName(socket).constData(), &found), 0);
        QVERIFY(S_ISSOCK(found.st_mode));
        QCOMPARE(found.st_mode & 07777U, 0600U);
    }

    static void checksCopiesAndPacks(const CliProgram& cli)
    {
        const auto verified = cli.run({u"vault"_s, u"verify"_s});
        QVERIFY2(verified.status == 0 && verified.json()[u"Sound"].toBool(), verified.report());
        QVERIFY(verified.json()[u"Materials"].toInt() >= 1);
        const QString copy = cli.path(u"copy.kwvault"_s);
        const auto copied = cli.run({u"vault"_s, u"backup"_s, u"--to"_s, copy});
        QVERIFY2(copied.status == 0, copied.report());
        QCOMPARE(QFile::permissions(copy), onlyOwner);
        const auto again = cli.run({u"vault"_s, u"backup"_s, u"--to"_s, copy});
        QVERIFY2(says(again, copy), again.report());
        const auto packed = cli.run({u"vault"_s, u"compact"_s});
        QVERIFY2(packed.status == 0 && packed.json()[u"Bytes"].toInt() > 0, packed.report());
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_VaultCommands)
#include "tst_VaultCommands.moc"
