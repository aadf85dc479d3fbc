// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_DesktopKeyring : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(m_home->isValid());
        m_home->setAutoRemove(false);
    }

    void cleanup()
    {
        // A daemon that outlives its bus by a moment may still write there.
        QTRY_VERIFY(QDir(m_home->path()).removeRecursively());
    }

    void keepsFetchesAndForgetsWithASecretService()
    {
        QCOMPARE(onADesktop(unlocked,
                     {u"fetch:a"_s, u"store:a"_s, u"store:bb"_s, u"fetch:a"_s, u"fetch:bb"_s,
                         u"forget:a"_s, u"fetch:a"_s, u"fetch:bb"_s, u"forget:a"_s}),
            QStringList({u"fetch:a KeyringEntryNotFound"_s, u"store:a ok"_s, u"store:bb ok"_s,
                u"fetch:a the key"_s, u"fetch:bb the key"_s, u"forget:a ok"_s,
                u"fetch:a KeyringEntryNotFound"_s, u"fetch:bb the key"_s, u"forget:a ok"_s}));
    }

    void keepsOtherSecretsApartFromVaultKeys()
    {
        QCOMPARE(onADesktop(unlocked,
                     {u"store:a"_s, u"secret-fetch:a"_s, u"secret-store:a"_s, u"secret-fetch:a"_s,
                         u"fetch:a"_s, u"secret-forget:a"_s, u"secret-fetch:a"_s, u"fetch:a"_s}),
            QStringList({u"store:a ok"_s, u"secret-fetch:a KeyringEntryNotFound"_s,
                u"secret-store:a ok"_s, u"secret-fetch:a the secret"_s, u"fetch:a the key"_s,
                u"secret-forget:a ok"_s, u"secret-fetch:a KeyringEntryNotFound"_s,
                u"fetch:a the key"_s}));
    }

    void aKeyOutlivesTheKeyringsDaemon()
    {
        QCOMPARE(onADesktop(unlocked, {u"store:a"_s}), QStringList {u"store:a ok"_s});
        QCOMPARE(onADesktop(unlocked, {u"fetch:a"_s}), QStringList {u"fetch:a the key"_s});
    }

    void aLockedKeyringLooksEmptyAndTakesNothing()
    {
        QCOMPARE(onADesktop(unlocked, {u"store:a"_s}), QStringList {u"store:a ok"_s});
        QCOMPARE(onADesktop(locked, {u"fetch:a"_s, u"store:a"_s}),
            QStringList({u"fetch:a KeyringEntryNotFound"_s, u"store:a KeyringUnavailable"_s}));
    }

    void aBusWithoutASecretServiceIsUnavailable()
    {
        QFile configuration(m_home->filePath(u"bus.conf"_s)); // starts no services
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                            "<policy context='default'>"
                            "<allow send_destination='*' eavesdrop='true'/>"
                            "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        configuration.close();
        QCOMPARE(onADesktop(u"true"_s, calls, {u"--config-file="_s + configuration.fileName()}),
            unavailable);
    }

    void aKeyringThatWasNeverSetUpTakesNothing()
    {
        QCOMPARE(onADesktop(locked, calls),
            QStringList({u"store:a KeyringUnavailable"_s, u"fetch:a KeyringEntryNotFound"_s,
                u"forget:a ok"_s}));
    }

    void noBusIsUnavailable()
    {
        const QString nowhere = u"unix:path="_s + m_home->filePath(u"nobody"_s);
        QCOMPARE(run(QStringLiteral(KEYRING_CALLER), calls, nowhere), unavailable);
    }

    void aBusThatNeverAnswersIsGivenUpWhileTheEventLoopRuns()
    {
        QLocalServer bus; // accepts and says nothing
        QVERIFY(bus.listen(m_home->filePath(u"bus"_s)));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(run(QStringLiteral(KEYRING_CALLER), {u"fetch:a"_s},
                     u"unix:path="_s + bus.fullServerName()),
            QStringList {u"fetch:a TimedOut"_s});
        QVERIFY(bus.hasPendingConnections() || bus.waitForNewConnection(0));
        QVERIFY2(m_slowestMs >= 4500 && m_slowestMs < 7000, qPrintable(QString::number(m_slowestMs)));
        QVERIFY2(m_stillMs < 1000, qPrintable(QString::number(m_stillMs)));
        QVERIFY2(clock.elapsed() < 9000, "the process did not end");
    }

private:
    /// What the caller printed about its steps, on a session bus of its own after `setUp` ran there.
    QStringList onADesktop(
        const QString& setUp, const QStringList& steps, const QStringList& busOptions = {})
    {
        return run(u"dbus-run-session"_s,
            busOptions
                + QStringList {u"--"_s, u"sh"_s, u"-c"_s, setUp + u"; exec \"$@\""_s, u"sh"_s,
                    QStringLiteral(KEYRING_CALLER)}
                + steps,
            {});
    }

    QStringList run(const QString& program, const QStringList& arguments, const QString& bus)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GNOME_KEYRING_CONTROL"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, m_home->path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home->path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->path());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(40'000) || process.exitCode() != 0)
            return {u"failed: "_s + QString::fromUtf8(process.readAllStandardError())};
        QStringList lines
            = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        if (lines.size() < 2)
            return lines;
        m_stillMs = lines.takeLast().section(u' ', 1).toLongLong();
        m_slowestMs = lines.takeLast().section(u' ', 1).toLongLong();
        return lines;
    }

    // The passphrase of the login keyring of a person that exists for this test only.
    const QString unlocked
        = u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null"_s;
    const QString locked = u"gnome-keyring-daemon --start --components=secrets >/dev/null"_s;
    const QStringList calls {u"store:a"_s, u"fetch:a"_s, u"forget:a"_s};
    const QStringList unavailable {u"store:a KeyringUnavailable"_s, u"fetch:a KeyringUnavailable"_s,
        u"forget:a KeyringUnavailable"_s};
    std::unique_ptr<QTemporaryDir> m_home;
    qint64 m_slowestMs = 0;
    qint64 m_stillMs = 0;
};

QTEST_GUILESS_MAIN(tst_DesktopKeyring)
#include "tst_DesktopKeyring.moc"
