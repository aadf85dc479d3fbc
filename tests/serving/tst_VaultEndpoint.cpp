// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright/VaultEndpoint.h"

#include "core/foundation/Clock.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

/// The endpoint of an open vault: programs use it while it serves, and only then.
class tst_VaultEndpoint : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void programsUseTheVaultWhileItServes();
    void theFileIsForTheUserAloneAndGoesWithTheEndpoint();
    void lockingEndsIt();
    void anotherVaultEndsIt();
    void aLockedVaultIsNotServed();
    void aPortThatIsTakenIsToldAbout();
    void aStartThatIsOvertakenByALockServesNothing();

private:
    [[nodiscard]] Status finished(QFuture<Status> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return Error {ErrorCode::TimedOut};
        return future.resultCount() > 0 ? future.result() : Status(Error {ErrorCode::Cancelled});
    }
    /// A shell that reads the file first, as the panel says.
    [[nodiscard]] QByteArray inShell(const QString& exports, const QString& command)
    {
        QProcess shell;
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"/bin/sh"_s, {u"-c"_s, u". '%1'; %2"_s.arg(exports, command)});
        // The window's thread goes on meanwhile, as it does in the program.
        if (!QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }, 30'000))
            return "it hangs";
        return shell.readAll();
    }
    [[nodiscard]] static Passphrase passphrase() { return Passphrase(SecretBytes(byteView("open sesame"))); }

    const QString m_cli = QStringLiteral(KEYWRIGHT_BINARY_DIR "/bin/keywright-cli");
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalVaultSession> m_session;
    std::unique_ptr<VaultEndpoint> m_endpoint;
};

void tst_VaultEndpoint::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    for (const char* name : {"AWS_PROFILE", "AWS_CA_BUNDLE", "KEYWRIGHT_VAULT"})
        qunsetenv(name);
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<LocalVaultSession>(m_clock, ScryptCost {10, 8, 1});
    m_endpoint = std::make_unique<VaultEndpoint>(*m_session, m_folder->path());
    QVERIFY(finished(m_session->create(
        {m_folder->filePath(u"a.kwvault"_s), u"111122223333"_s, u"eu-central-1"_s}, passphrase())));
}

void tst_VaultEndpoint::cleanup()
{
    m_endpoint.reset();
    m_session.reset();
}

void tst_VaultEndpoint::programsUseTheVaultWhileItServes()
{
    QSignalSpy changed(m_session.get(), &VaultSession::keysChanged);
    QVERIFY(finished(m_endpoint->start(0)));
    QCOMPARE(m_endpoint->state(), LocalEndpoint::State::Serving);
    const QString exports = m_endpoint->exportsFile();
    const QByteArray made = inShell(exports,
        m_cli + u" --target aws create-key --query KeyMetadata.Arn --output text"_s);
    QVERIFY2(made.startsWith("arn:aws:kms:eu-central-1:111122223333:key/"), made.constData());
    QTRY_VERIFY(!changed.isEmpty()); // so the list of keys shows it
    QCOMPARE(changed.last().first().toStringList(), QStringList {QString::fromLatin1(made).trimmed()});

    const QString url = m_endpoint->url();
    m_endpoint->stop();
    QCOMPARE(m_endpoint->state(), LocalEndpoint::State::Stopped);
    QProcess after;
    after.start(m_cli, {u"--endpoint-url"_s, url, u"--no-sign-request"_s, u"--region"_s,
        u"eu-central-1"_s, u"list-keys"_s});
    QVERIFY(QTest::qWaitFor([&after] { return after.state() == QProcess::NotRunning; }, 30'000));
    QVERIFY(after.readAllStandardError().contains("Could not connect to the endpoint"));
}

void tst_VaultEndpoint::theFileIsForTheUserAloneAndGoesWithTheEndpoint()
{
    QVERIFY(finished(m_endpoint->start(0)));
    const QString path = m_endpoint->exportsFile();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray text = file.readAll();
    QVERIFY(text.contains(QByteArray("export AWS_ENDPOINT_URL_KMS=" + m_endpoint->url().toLatin1() + '\n')));
    QVERIFY(text.contains("export AWS_REGION=eu-central-1\n"));
    QVERIFY(text.contains("export AWS_SECRET_ACCESS_KEY="));
    m_endpoint->stop();
    QVERIFY(!QFile::exists(path));
    QCOMPARE(m_endpoint->exportsFile(), QString());
    QVERIFY(finished(m_endpoint->start(0))); // again, with another key
    QFile next(m_endpoint->exportsFile());
    QVERIFY(next.open(QIODevice::ReadOnly));
    QVERIFY(next.readAll() != text);
}

void tst_VaultEndpoint::lockingEndsIt()
{
    QVERIFY(finished(m_endpoint->start(0)));
    const QString path = m_endpoint->exportsFile();
    QSignalSpy states(m_endpoint.get(), &LocalEndpoint::stateChanged);
    m_session->lock();
    QCOMPARE(m_endpoint->state(), LocalEndpoint::State::Stopped);
    QCOMPARE(states.size(), 1);
    QVERIFY(!QFile::exists(path));
}

void tst_VaultEndpoint::anotherVaultEndsIt()
{
    QVERIFY(finished(m_endpoint->start(0)));
    QVERIFY(finished(m_session->create(
        {m_folder->filePath(u"b.kwvault"_s), u"444455556666"_s, u"eu-central-1"_s}, passphrase())));
    QCOMPARE(m_endpoint->state(), LocalEndpoint::State::Stopped);
    QVERIFY(finished(m_endpoint->start(0)));
    QVERIFY(inShell(m_endpoint->exportsFile(), m_cli + u" --target aws create-key"_s).contains("444455556666"));
}

void tst_VaultEndpoint::aLockedVaultIsNotServed()
{
    m_session->lock();
    const Status started = finished(m_endpoint->start(0));
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::VaultLocked);
}

void tst_VaultEndpoint::aPortThatIsTakenIsToldAbout()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const Status started = finished(m_endpoint->start(other.serverPort()));
    QVERIFY(!started);
    QVERIFY(!started.error().detail.isEmpty());
    QCOMPARE(m_endpoint->state(), LocalEndpoint::State::Stopped);
    QCOMPARE(m_endpoint->url(), QString());
    other.close();
    QVERIFY(finished(m_endpoint->start(0)));
}

void tst_VaultEndpoint::aStartThatIsOvertakenByALockServesNothing()
{
    auto starting = m_endpoint->start(0);
    QCOMPARE(m_endpoint->state(), LocalEndpoint::State::Starting);
    m_session->lock();
    QVERIFY(!finished(starting));
    QCOMPARE(m_endpoint->state(), LocalEndpoint::State::Stopped);
    QCOMPARE(m_endpoint->exportsFile(), QString());
}

QTEST_GUILESS_MAIN(tst_VaultEndpoint)
#include "tst_VaultEndpoint.moc"
