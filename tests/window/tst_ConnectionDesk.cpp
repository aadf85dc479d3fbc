// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connections/EndpointStage.h"
#include "tests/keys/SampleKeys.h"
#include "tests/window/FakeVaultSession.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/window/ConnectionDelegate.h"
#include "ui/window/ConnectionDesk.h"
#include "ui/window/ConnectionStrip.h"
#include "ui/window/KeysPage.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Sidebar.h"
#include "ui/window/StatusRow.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace keywright {

/// The window with a vault and endpoints beside it.
class tst_ConnectionDesk : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        QApplication::setStyle(new KeywrightStyle(lightTokens()));
        QApplication::setPalette(paletteOf(lightTokens()));
        m_stage = std::make_unique<EndpointStage>();
        m_session = std::make_unique<FakeVaultSession>();
        m_session->kms.stored = samples::mockUpKeys();
        listTwoKeys();
        QVERIFY(m_stage->book->put(EndpointStage::unsignedProfile()));
        ConnectionProfile production = EndpointStage::unsignedProfile();
        production.id = u"c2"_s;
        production.name = u"platform-prod"_s;
        production.kind = Environment::Kind::AwsProduction;
        production.readOnly = true;
        QVERIFY(m_stage->book->put(production));
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_stage.reset();
    }

    void listsTheVaultAndTheEndpointsWithWhereTheyAre()
    {
        unlock();
        const auto* list = connections();
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->item(1)->text(), u"dev"_s);
        QVERIFY(list->item(0)->data(ConnectionDelegate::ActiveRole).toBool());
        QVERIFY(list->item(2)->data(Qt::AccessibleTextRole).toString().contains(u"AWS production, read only"_s));
        QMenu menu;
        desk().fillPlaces(&menu);
        QCOMPARE(menu.actions().size(), 3);
        QVERIFY(menu.actions().first()->isChecked());
    }

    void saysThatTheFileOfConnectionsCouldNotBeRead()
    {
        QFile file(m_stage->folder.filePath(u"connections.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("nonsense");
        file.close();
        m_window.reset();
        m_stage->open();
        open();
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) != nullptr);
        QVERIFY(box->text().contains(u"connections.json"_s)); // which it is, and below that why
        QCOMPARE(connections()->count(), 1);
    }

    void listsOtherVaultsThatWereUsedAndAreThere()
    {
        const QString other = m_stage->folder.filePath(u"other.kwvault"_s);
        QVERIFY(QFile(other).open(QIODevice::WriteOnly));
        m_settings->set(Setting::KnownVaults, QStringList {other, u"/nowhere/gone.kwvault"_s});
        open();
        unlock();
        QCOMPARE(connections()->count(), 4);
        QCOMPARE(connections()->item(1)->text(), u"Vault “other”"_s);
        choose(1);
        QCOMPARE(m_session->chosenPath, other);
        QVERIFY(m_window->findChild<QDialog*>(u"otherVaultWindow"_s) != nullptr); // this one stays open
        unlock(); // the other one
        QCOMPARE(m_settings->value(Setting::KnownVaults).toStringList().first(), other);
        QCOMPARE(connections()->count(), 3); // the fake's own file is not there
    }

    void showsTheKeysOfTheEndpointThatWasChosen()
    {
        unlock();
        QTRY_COMPARE(table()->model()->rowCount(), 15);
        QSignalSpy leaving(m_window.get(), &MainWindow::aboutToLock);
        choose(1);
        QCOMPARE(leaving.size(), 1); // assistants of the vault are not for the endpoint
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(m_window->windowTitle(), u"Keywright – dev"_s);
        QTRY_VERIFY(label(u"statusPlace"_s).contains(u"111122223333"_s));
        QCOMPARE(m_session->state(), VaultSession::State::Open); // it stays open
        choose(0);
        QTRY_COMPARE(table()->model()->rowCount(), 15);
        QCOMPARE(m_stage->book->openConnections().size(), 1); // so does the endpoint
    }

    void canBeReachedWhileTheVaultIsLocked()
    {
        QVERIFY(m_session->choose(m_session->openPath));
        auto* strip = m_window->findChild<ConnectionStrip*>(u"connectionStrip"_s);
        QVERIFY(strip->isVisible());
        m_window->findChild<QPushButton*>(u"stripConnection.dev"_s)->click();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY(!strip->isVisible());
        choose(0);
        QVERIFY(strip->isVisible());
        QCOMPARE(table()->model()->rowCount(), 0);
    }

    void givesWayToAVaultThatIsToBeOpened()
    {
        QVERIFY(m_session->choose(m_session->openPath));
        desk().choose(u"c1"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        m_window->showFirstRun();
        QVERIFY(desk().isAtVault());
        QVERIFY(!table()->isVisible());
        desk().choose(u"c1"_s);
        QTRY_VERIFY(table()->isVisible());
        m_window->showUnlock();
        QVERIFY(!table()->isVisible());
        unlock();
        QTRY_COMPARE(table()->model()->rowCount(), 15);
    }

    void closesEndpointsWhenItLocks()
    {
        unlock();
        choose(1);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        action(Command::Lock)->trigger();
        QVERIFY(m_stage->book->openConnections().isEmpty());
        QCOMPARE(m_session->state(), VaultSession::State::Locked);
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(desk().isAtVault());
    }

    void locksAnEndpointByItselfToo()
    {
        QVERIFY(m_session->choose(m_session->openPath));
        desk().choose(u"c1"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY(m_window->autoLock().isRunning());
        m_clock.now += 6 * 60000;
        m_window->autoLock().check();
        QVERIFY(m_stage->book->openConnections().isEmpty());
        QVERIFY(!m_window->autoLock().isRunning());
    }

    void offersNoChangesWhereItIsReadOnly()
    {
        desk().choose(u"c2"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY(!m_window->findChild<QPushButton*>(u"createKeyButton"_s)->isEnabled());
        QVERIFY(!action(Command::CreateKey)->isEnabled());
        QTRY_COMPARE(m_window->keysPage().list().selection().arns().size(), 0);
        m_window->keysPage().list().selection().select({EndpointStage::arn(1)});
        QTRY_VERIFY(action(Command::CopyArn)->isEnabled());
        QVERIFY(!action(Command::Disable)->isEnabled());
    }

    void saysWhyAnEndpointIsNotThereAndWhatMayHelp()
    {
        m_stage->http->answers[u"ListKeys"_s] = [](const HttpRequest&) -> HttpResult {
            return HttpFailure {HttpFailure::Kind::CertificateRefused, u"expired"_s, false};
        };
        unlock();
        QTRY_VERIFY(!label(u"statusUpdated"_s).isEmpty());
        desk().choose(u"c1"_s);
        QVERIFY(label(u"statusUpdated"_s).isEmpty()); // that was another list
        auto* test = [this] {
            QPushButton* button = nullptr;
            [&] { QTRY_VERIFY((button = remedy(Command::TestConnection)) != nullptr && button->isVisible()); }();
            return button;
        }();
        QVERIFY(remedy(Command::SignIn) == nullptr);
        shoot(u"connection-failed-light"_s);
        test->click();
        QTRY_VERIFY(m_window->findChild<QDialog*>(u"checkDialog"_s) != nullptr);
        listTwoKeys();
        m_window->findChild<QPushButton*>(u"retryListButton"_s)->click();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }

    void offersToSignInWhereThatIsWhatIsMissing()
    {
        m_stage->writeAwsFile(u"config"_s,
            "[profile sso]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n"
            "sso_account_id = 111122223333\nsso_role_name = Admin\nregion = eu-west-1\n");
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.credentials = ConnectionProfile::CredentialsFrom::AwsFiles;
        profile.awsProfile = u"sso"_s;
        QVERIFY(m_stage->book->put(profile));
        desk().choose(u"c1"_s);
        QTRY_VERIFY(remedy(Command::SignIn) != nullptr && remedy(Command::SignIn)->isVisible());
    }

    void showsAConnectionWhoseSettingsAreWrong()
    {
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.credentials = ConnectionProfile::CredentialsFrom::AwsFiles;
        profile.awsProfile = u"gone"_s;
        QVERIFY(m_stage->book->put(profile));
        desk().choose(u"c1"_s);
        QTRY_VERIFY(remedy(Command::EditConnection) != nullptr && remedy(Command::EditConnection)->isVisible());
        remedy(Command::EditConnection)->click();
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<QDialog*>(u"connectionDialog"_s)) != nullptr);
        dialog->findChild<QComboBox*>(u"credentialsCombo"_s)->setCurrentIndex(2);
        dialog->findChild<QComboBox*>(u"awsProfileCombo"_s)->setEditText({});
        dialog->findChild<QPushButton*>(u"keepConnectionButton"_s)->click();
        QTRY_COMPARE(table()->model()->rowCount(), 2); // it is tried again at once
    }

    void keepsSayingThatCertificatesAreNotVerified()
    {
        desk().choose(u"c1"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        auto* banner = m_window->findChild<QWidget*>(u"unverifiedBanner"_s);
        QVERIFY(!banner->isVisible());
        m_stage->book->connection(u"c1"_s)->setVerifiesTls(false);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY(banner->isVisible());
        QVERIFY(action(Command::TrustAnyone)->isChecked());
        desk().choose(u"c2"_s);
        QVERIFY(!banner->isVisible()); // that one is verified
        desk().choose(u"c1"_s);
        QVERIFY(banner->isVisible());
        banner->findChild<QPushButton*>(u"bannerAction"_s)->click();
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(m_stage->book->connection(u"c1"_s)->verifiesTls());
    }

    void movesToAnotherRegion()
    {
        desk().choose(u"c1"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QMenu menu;
        desk().fillRegions(&menu);
        const auto regions = menu.actions();
        QVERIFY(std::any_of(regions.begin(), regions.end(), [](const QAction* region) {
            return region->isChecked() && region->text().startsWith(u"eu-central-1"_s);
        }));
        desk().chooseRegion(u"us-east-1"_s);
        QTRY_VERIFY(label(u"statusPlace"_s).contains(u"us-east-1"_s));
        QCOMPARE(m_stage->book->find(u"c1"_s)->region, u"us-east-1"_s);
    }

    void goesBackToTheVaultWhenItsConnectionIsRemoved()
    {
        unlock();
        choose(1);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        desk().askToRemove(u"c1"_s);
        auto* remove = m_window->findChild<QPushButton*>(u"removeConnectionButton"_s);
        QVERIFY(remove != nullptr);
        remove->click();
        QTRY_COMPARE(table()->model()->rowCount(), 15);
        QCOMPARE(connections()->count(), 2);
    }

    void beginsWhereItWasLeft()
    {
        desk().choose(u"c2"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        open();
        QCOMPARE(desk().currentId(), u"c2"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY(m_stage->book->remove(u"c2"_s));
        open(); // it is gone
        QVERIFY(desk().isAtVault());
    }

    void asksForMfaCodesOneAfterTheOther()
    {
        SerialExecutor thread;
        auto answer = thread.submit([prompt = m_stage->book->mfa().prompt()]() -> Result<QString> {
            auto first = prompt->mfaCode(u"arn:one"_s);
            return first ? prompt->mfaCode(u"arn:two"_s) : first;
        });
        for (int i = 0; i < 2; ++i) {
            QDialog* dialog = nullptr;
            QTRY_VERIFY((dialog = m_window->findChild<QDialog*>(u"mfaDialog"_s)) != nullptr);
            QTest::keyClicks(dialog->findChild<QWidget*>(u"mfaCodeEdit"_s), u"123456"_s);
            dialog->findChild<QPushButton*>(u"mfaContinueButton"_s)->click();
            QTRY_VERIFY(m_window->findChild<QDialog*>(u"mfaDialog"_s) != dialog);
        }
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(*answer.result(), u"123456"_s);
    }

    void looksRight()
    {
        unlock();
        shoot(u"connections-vault-light"_s);
        desk().choose(u"c2"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTRY_VERIFY(label(u"statusPlace"_s).contains(u"111122223333"_s));
        shoot(u"connections-production-light"_s);
        setLook(darkTokens());
        shoot(u"connections-production-dark"_s);
        setLook(lightTokens());
        m_stage->book->connection(u"c2"_s)->setVerifiesTls(false);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        shoot(u"connections-unverified-light"_s);
        action(Command::Lock)->trigger();
        shoot(u"connections-locked-light"_s);
    }

private:
    class HandClock final : public Clock {
    public:
        qint64 now = 1795000000000;
        qint64 nowMs() const override { return now; }
    };

    void open()
    {
        m_window.reset();
        m_store = std::make_unique<QSettings>(m_stage->folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_window = std::make_unique<MainWindow>(WindowParts {.session = *m_session,
            .settings = *m_settings,
            .clock = m_clock,
            .makeFirstRun = [](QWidget* parent) { return new QWidget(parent); },
            .makeUnlock = [](QWidget* parent) { return new QWidget(parent); },
            .connections = m_stage->book.get()});
        m_window->resize(1280, 800);
        m_window->show();
    }

    void unlock()
    {
        QVERIFY(bool(m_session->unlock({}).result()));
        QTRY_VERIFY(table()->isVisible());
    }

    void listTwoKeys()
    {
        QJsonArray keys;
        for (int i = 1; i <= 2; ++i)
            keys.append(QJsonObject {{u"KeyId"_s, EndpointStage::arn(i).section(u'/', 1)},
                {u"KeyArn"_s, EndpointStage::arn(i)}});
        m_stage->http->answer(u"ListKeys"_s, {{u"Keys"_s, keys}});
        m_stage->http->answers[u"DescribeKey"_s] = [](const HttpRequest& request) -> HttpResult {
            KeyMetadata key;
            key.arn = QJsonDocument::fromJson(request.body)[u"KeyId"].toString();
            if (!key.arn.startsWith(u"arn:"_s))
                key.arn = u"arn:aws:kms:eu-central-1:111122223333:key/"_s + key.arn;
            key.keyId = key.arn.section(u'/', 1);
            key.accountId = u"111122223333"_s;
            key.creationDate = 1780000000000;
            key.description = u"Signs the daily ledger close"_s;
            return HttpResponse {200, {},
                QJsonDocument(QJsonObject {{u"KeyMetadata"_s, key.toJson()}}).toJson()};
        };
    }

    static void setLook(const Tokens& tokens)
    {
        QApplication::setStyle(new KeywrightStyle(tokens));
        QApplication::setPalette(paletteOf(tokens));
    }

    void shoot(const QString& name)
    {
        QTest::qWait(30);
        QDir().mkpath(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens"));
        QVERIFY(m_window->grab().save(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens/%1.png").arg(name)));
    }

    ConnectionDesk& desk() { return m_window->desk(); }
    QListWidget* connections() { return m_window->findChild<QListWidget*>(u"connections"_s); }
    QTableView* table() { return m_window->keysPage().list().table(); }
    QAction* action(Command command) { return m_window->menus().action(command); }
    QString label(const QString& name) { return m_window->findChild<QLabel*>(name)->text(); }
    QPushButton* remedy(Command command)
    {
        return m_window->findChild<QPushButton*>(u"remedyButton%1"_s.arg(static_cast<int>(command)));
    }
    void choose(int row) { emit connections()->itemClicked(connections()->item(row)); }

    std::unique_ptr<EndpointStage> m_stage;
    std::unique_ptr<FakeVaultSession> m_session;
    HandClock m_clock;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace keywright

QTEST_MAIN(keywright::tst_ConnectionDesk)
#include "tst_ConnectionDesk.moc"
