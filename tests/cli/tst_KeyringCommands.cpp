// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QFile>
#include <QLocalServer>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// A vault whose key the desktop keyring keeps, on a session bus that lives for one command.
class tst_KeyringCommands : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theKeyringOpensTheVaultUntilItIsLocked()
    {
        const CliProgram cli;
        const QString passphrase = cli.write(u"passphrase"_s, "correct horse");
        QCOMPARE(cli.run({u"vault"_s, u"create"_s, u"--passphrase-file"_s, passphrase}).status, 0);
        const auto chosen = onADesktop(cli, unlocked,
            {u"vault"_s, u"unlock"_s, u"--use-keyring"_s, u"--passphrase-file"_s, passphrase});
        QVERIFY2(chosen.status == 0, chosen.report());
        QCOMPARE(chosen.json()[u"State"].toString(), u"Keyring"_s);
        QCOMPARE(cli.run({u"vault"_s, u"status"_s}).json()[u"State"].toString(), u"Keyring"_s);

        const auto made = onADesktop(cli, unlocked, {u"create-key"_s});
        QVERIFY2(made.status == 0 && !made.err.contains(u"keywright-cli"_s), made.report());
        const auto verified = onADesktop(cli, unlocked, {u"vault"_s, u"verify"_s});
        QVERIFY2(verified.status == 0, verified.report());

        const auto refused = onADesktop(cli, locked, {u"list-keys"_s});
        QCOMPARE(refused.status, 255);
        QVERIFY2(refused.err.contains(u"desktop keyring"_s)
                && refused.err.contains(u"there is no terminal to ask"_s),
            refused.report());
        const auto byFile = cli.run({u"list-keys"_s, u"--passphrase-file"_s, passphrase});
        QVERIFY2(byFile.status == 0 && byFile.err.isEmpty(), byFile.report());

        const auto closed = onADesktop(cli, unlocked, {u"vault"_s, u"lock"_s});
        QVERIFY2(closed.status == 0, closed.report());
        QCOMPARE(cli.run({u"vault"_s, u"status"_s}).json()[u"State"].toString(), u"Locked"_s);
        const auto again = onADesktop(cli, unlocked, {u"list-keys"_s});
        QVERIFY2(again.status == 255 && !again.err.contains(u"desktop keyring"_s), again.report());
    }

    void aKeyringThatTakesNothingIsNotChosen()
    {
        const CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        const auto refused = onADesktop(cli, locked, {u"vault"_s, u"unlock"_s, u"--use-keyring"_s});
        QVERIFY2(refused.status == 255 && refused.out.isEmpty(), refused.report());
        QCOMPARE(cli.run({u"vault"_s, u"status"_s}).json()[u"State"].toString(), u"KeyFile"_s);
        const auto both = cli.run(
            {u"vault"_s, u"unlock"_s, u"--use-keyring"_s, u"--timeout"_s, u"3"_s});
        QVERIFY2(both.status == 255 && both.err.contains(u"the keyring has no --timeout"_s),
            both.report());
    }

    void nobodyAsksTheBusUnlessTheKeyringWasChosen()
    {
        CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        QLocalServer bus;
        QVERIFY(bus.listen(cli.path(u"bus"_s)));
        cli.environment.insert(
            u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + bus.fullServerName());
        QCOMPARE(cli.run({u"create-key"_s}).status, 0);
        QCOMPARE(cli.run({u"vault"_s, u"status"_s}).status, 0);
        QVERIFY(QFile::rename(cli.vault() + u".key"_s, cli.path(u"elsewhere"_s)));
        QCOMPARE(cli.run({u"list-keys"_s}).status, 255);
        QCOMPARE(cli.run({u"vault"_s, u"lock"_s}).status, 0);
        QVERIFY(!bus.waitForNewConnection(0));
    }

private:
    // The keyring's daemon ends a little after its bus, and writes to the folder until then: it
    // inherits a lock, which is had again when it is gone.
    static CliOutcome onADesktop(const CliProgram& cli, const QString& setUp, const QStringList& words)
    {
        const QString lock = cli.path(u"desktop.lock"_s);
        const auto outcome = cli.runOther(u"dbus-run-session"_s,
            QStringList {u"--"_s, u"sh"_s, u"-c"_s,
                u"exec 9>\"$1\"; shift; flock 9; "_s + setUp + u"; exec \"$@\" 9>&-"_s, u"sh"_s,
                lock, CliProgram::program()}
                + words);
        (void)cli.runOther(u"flock"_s, {lock, u"true"_s});
        return outcome;
    }

    // The passphrase of the login keyring of a person that exists for this test only.
    const QString unlocked
        = u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"_s;
    const QString locked = u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1"_s;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_KeyringCommands)
#include "tst_KeyringCommands.moc"
