// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright/Application.h"
#include "tests/cli/ServedAccount.h"
#include "tests/desktop/Hands.h"
#include "ui/keys/KeyListView.h"
#include "ui/window/ConnectionDesk.h"
#include "ui/window/KeysPage.h"
#include "ui/wizard/CreateKeyWizard.h"

#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace keywright;

/// The whole program at an endpoint, in real windows: a connection is made, tested, used and probed, and
/// what came to be is read back by keywright-cli at the same endpoint. There is no vault.
class tst_DesktopEndpoint : public QObject {
    Q_OBJECT

public:
    explicit tst_DesktopEndpoint(QString folder) : m_folder(std::move(folder)) { }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        m_served = std::make_unique<ServedAccount>(QProcessEnvironment::systemEnvironment());
        // As a person's shell would have them.
        for (const QString& name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s})
            qputenv(name.toLatin1(), m_served->value(name).toLatin1());
        start();
    }
    void cleanupTestCase()
    {
        m_program.reset();
        m_served.reset();
    }

    void aConnectionIsTestedAndAddedWithoutAVault()
    {
        click(window(), u"stripAddButton"_s);
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = find<QDialog>(window(), u"connectionDialog"_s)) != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(find<QLineEdit>(*dialog, u"connectionNameEdit"_s), u"training"_s);
        QTest::keyClicks(find<QLineEdit>(*dialog, u"endpointUrlEdit"_s), m_served->url());
        dialog->findChild<QComboBox*>(u"regionCombo"_s)->setEditText(u"eu-central-1"_s);
        click(*dialog, u"testConnectionButton"_s);
        auto* last = dialog->findChild<QLabel*>(u"checkEvidence7"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!last->text().isEmpty(), 20000);
        QVERIFY2(!dialog->findChild<QLabel*>(u"checkAdvice"_s)->isVisible(),
            qPrintable(dialog->findChild<QLabel*>(u"checkAdvice"_s)->text()));
        click(*dialog, u"keepConnectionButton"_s);
        QTRY_VERIFY(window().keysPage().isVisible());
        QTRY_VERIFY(find(window(), u"emptyCreateButton"_s) != nullptr);
    }

    void aKeyIsMadeThereAndShows()
    {
        CreateKeyWizard* wizard = openWizard(window());
        QVERIFY(wizard != nullptr);
        click(*wizard, u"kindCard.asymmetric"_s);
        click(*wizard, u"reviewButton"_s);
        QSignalSpy created(wizard, &CreateKeyWizard::keyCreated);
        click(*wizard, u"nextButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, 20000);
        const QString arn = created.first().first().toString();
        wizard->close();
        QTRY_COMPARE(rows(), 1);
        const QJsonObject key
            = cli({u"describe-key"_s, u"--key-id"_s, arn})[u"KeyMetadata"].toObject();
        QCOMPARE(key[u"KeySpec"].toString(), u"ECC_NIST_P256"_s);
        QTRY_VERIFY(find<QLabel>(window(), u"statusPlace"_s)->text().contains(arn.section(u':', 4, 4)));
    }

    void whatOthersMadeShowsWhenTheListIsReadAgain()
    {
        const QString id = cli({u"create-key"_s, u"--tags"_s, u"TagKey=Team,TagValue=payments"_s})[u"KeyMetadata"]
                               .toObject()[u"KeyId"]
                               .toString();
        (void)cli({u"create-alias"_s, u"--alias-name"_s, u"alias/app"_s, u"--target-key-id"_s, id});
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_F5);
        QTRY_COMPARE(rows(), 2);
        const QAbstractItemModel* keys = window().keysPage().list().table()->model();
        const auto shows = [keys](int column, const QString& text) {
            for (int row = 0; row < keys->rowCount(); ++row) {
                if (keys->index(row, column).data().toString().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(shows(0, u"alias/app"_s));
        QTRY_VERIFY(shows(5, u"payments"_s));
    }

    void aProbeFindsNothingMissing()
    {
        window().menus().action(Command::ProbeConnection)->trigger();
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = find<QDialog>(window(), u"probeDialog"_s)) != nullptr);
        click(*dialog, u"probeSwitch"_s);
        auto* table = find<QTableView>(*dialog, u"probeTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == operationCount, 30000);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"known"_s);
        dialog->close();
        QCOMPARE(rows(), 2);
    }

    void lockingLeavesTheEndpoint()
    {
        window().lock();
        QTRY_VERIFY(!window().keysPage().isVisible());
        QVERIFY(m_program->connections().openConnections().isEmpty());
        click(window(), u"stripConnection.training"_s);
        QTRY_COMPARE(rows(), 2);
    }

    void theNextStartIsWhereThisOneEnded()
    {
        m_program.reset();
        start();
        QTRY_COMPARE(rows(), 2);
        QVERIFY(window().windowTitle().contains(u"training"_s));
    }

private:
    void start()
    {
        m_program = std::make_unique<Application>(*qApp, StartOptions {.theme = u"light"_s});
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    MainWindow& window() { return m_program->window(); }
    int rows() { return window().keysPage().list().table()->model()->rowCount(); }

    QJsonObject cli(QStringList words)
    {
        QProcess cli;
        cli.start(QStringLiteral(KEYWRIGHT_BINARY_DIR "/bin/keywright-cli"),
            words + QStringList {u"--endpoint-url"_s, m_served->url(), u"--region"_s, u"eu-central-1"_s});
        [&] {
            QVERIFY(QTest::qWaitFor([&cli] { return cli.state() == QProcess::NotRunning; }, 60000));
            QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError().constData());
        }();
        return QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
    }

    QString m_folder;
    std::unique_ptr<ServedAccount> m_served;
    std::unique_ptr<Application> m_program;
};

int main(int argc, char* argv[])
{
    const QTemporaryDir folder;
    moveHome(folder.path());
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"keywright"_s);
    QApplication::setOrganizationName(u"keywright"_s);
    tst_DesktopEndpoint test(folder.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_DesktopEndpoint.moc"
