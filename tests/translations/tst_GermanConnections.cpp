// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/SerialExecutor.h"
#include "tests/translations/ConnectionScene.h"
#include "tests/translations/GermanLook.h"
#include "ui/connections/ConnectionDialog.h"
#include "ui/connections/ConnectionForm.h"
#include "ui/connections/ImportProfilesDialog.h"
#include "ui/connections/ProbeDialog.h"
#include "ui/connections/SignInDialog.h"
#include "ui/keys/KeyListFooter.h"
#include "ui/keys/KeyListView.h"
#include "ui/keys/ListProgress.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/window/ConnectionDesk.h"
#include "ui/window/KeysPage.h"
#include "ui/window/StatusRow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QThread>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

/// The windows of connections in German: every text has its room. Writes a picture of each.
class tst_GermanConnections : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setStyle(new KeywrightStyle(lightTokens()));
        QApplication::setPalette(paletteOf(lightTokens()));
        QVERIFY(m_german.speak());
    }

    void init()
    {
        m_scene = std::make_unique<ConnectionScene>();
        m_stage = &m_scene->stage;
        m_session = &m_scene->session;
        m_window = &m_scene->window();
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
    }

    void cleanup()
    {
        m_scene.reset();
        QCOMPARE(m_german.takeFaults(), QStringList());
    }

    void cleanupTestCase()
    {
        // What lupdate overlooks is in no file, so that only the running windows tell.
        QCOMPARE(m_german.missing().join(u'\n'), QString());
    }

    void stripBelowThePagesOfTheVault()
    {
        m_window->showFirstRun();
        look(*m_window, u"strip-first-run"_s);
        QVERIFY(m_session->choose(m_session->openPath));
        QTRY_VERIFY(find(*m_window, u"unlockButton"_s) != nullptr);
        look(*m_window, u"strip-locked"_s);
        for (const QString& id : {u"c1"_s, u"c2"_s, u"c3"_s})
            QVERIFY(m_stage->book->remove(id));
        look(*m_window, u"strip-offline"_s);
    }

    void placesToWorkAt()
    {
        QVERIFY(bool(m_session->unlock({}).result()));
        look(*m_window, u"places-vault"_s);
        m_window->desk().choose(u"c2"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        look(*m_window, u"places-read-only"_s);
        m_window->desk().choose(u"c3"_s);
        m_stage->book->connection(u"c3"_s)->setVerifiesTls(false);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QTRY_VERIFY(find(*m_window, u"unverifiedBanner"_s) != nullptr);
        m_window->keysPage().showDetails(true);
        table()->selectRow(0);
        look(*m_window, u"places-unverified"_s);
        m_window->keysPage().statusRow().setShownFrom(1780000000000);
        look(*m_window, u"places-remembered"_s);
    }

    void menuOfConnections()
    {
        m_window->desk().choose(u"c2"_s);
        QMenu* menu = m_window->menus().connectionMenu();
        menu->popup(m_window->mapToGlobal(QPoint(200, 24)));
        look(*menu, u"connection-menu"_s);
        menu->close();
    }

    void keysThatCouldNotBeListed()
    {
        m_stage->http->answers[u"ListKeys"_s] = [](const HttpRequest&) -> HttpResult {
            return HttpFailure {HttpFailure::Kind::CertificateRefused, u"expired"_s, false};
        };
        m_window->desk().choose(u"c1"_s);
        QTRY_VERIFY(find(*m_window, u"retryListButton"_s) != nullptr);
        look(*m_window, u"list-failed"_s);
        ConnectionProfile profile = *m_stage->book->find(u"c3"_s);
        profile.credentials = ConnectionProfile::CredentialsFrom::AwsFiles;
        profile.awsProfile = u"sso"_s;
        QVERIFY(m_stage->book->put(profile));
        m_window->desk().choose(u"c3"_s);
        const QString signIn = u"remedyButton%1"_s.arg(static_cast<int>(Command::SignIn));
        QTRY_VERIFY(find(*m_window, signIn) != nullptr);
        look(*m_window, u"list-sign-in"_s);
    }

    void endpointWithoutKeys()
    {
        m_stage->http->answer(u"ListKeys"_s, {{u"Keys"_s, QJsonArray()}});
        m_window->desk().choose(u"c1"_s);
        QTRY_COMPARE(m_stage->book->connection(u"c1"_s)->state(), KmsConnection::State::Open);
        QTest::qWait(200);
        look(*m_window, u"list-empty"_s);
    }

    void footerOfAListInPages_data()
    {
        using State = KeyWalk::State;
        QTest::addColumn<ListProgress>("progress");
        const QString why = u"Der Endpunkt antwortet nicht. Prüfen Sie seine Adresse und das Netzwerk."_s;
        QTest::newRow("reading") << ListProgress {.walk = State::Reading, .total = 900};
        QTest::newRow("next-page") << ListProgress {.walk = State::Reading, .listed = 12400, .total = 12400};
        QTest::newRow("stopped") << ListProgress {.walk = State::Stopped, .listed = 12400, .total = 12400};
        QTest::newRow("failed") << ListProgress {.walk = State::Failed, .total = 12400, .failure = why};
        QTest::newRow("partly") << ListProgress {.walk = State::Failed, .listed = 300, .total = 12400, .failure = why};
        const ListProgress complete {.walk = State::Complete, .listed = 12400, .total = 12400, .unknown = 11000};
        ListProgress other = complete;
        QTest::newRow("details") << complete;
        other.readsDetails = true;
        QTest::newRow("details-reading") << other;
        other = complete;
        other.problems = 11000;
        QTest::newRow("details-failed") << other;
        other = complete;
        other.unknown = 0;
        other.remembered = 9000;
        other.shownFrom = 1780000000000;
        QTest::newRow("details-remembered") << other;
    }
    void footerOfAListInPages()
    {
        QFETCH(ListProgress, progress);
        QVERIFY(bool(m_session->unlock({}).result()));
        QTRY_COMPARE(table()->model()->rowCount(), 15);
        m_window->keysPage().showDetails(true);
        QTest::qWait(100);
        m_window->keysPage().list().footer().setProgress(progress);
        QTRY_VERIFY(find(*m_window, u"listFooter"_s) != nullptr);
        look(*m_window, u"footer-"_s + QLatin1StringView(QTest::currentDataTag()));
    }

    void addingAConnection()
    {
        auto* dialog = openDialog<ConnectionDialog>(Command::AddConnection);
        QVERIFY(dialog != nullptr);
        look(*dialog, u"connection-add"_s);
        auto* source = find<QComboBox>(*dialog, u"credentialsCombo"_s);
        source->setCurrentIndex(1);
        look(*dialog, u"connection-access-key"_s);
        source->setCurrentIndex(2);
        find<QLineEdit>(*dialog, u"endpointUrlEdit"_s)->setText(u"http://kms.example:4566"_s);
        click(*dialog, u"keepConnectionButton"_s); // without a name, without encryption
        look(*dialog, u"connection-problems"_s);
        find<QCheckBox>(*dialog, u"moreSettingsCheck"_s)->setChecked(true);
        find<QLineEdit>(*dialog, u"caBundleEdit"_s)->setText(u"/nirgends.pem"_s);
        find<QLineEdit>(*dialog, u"proxyEdit"_s)->setText(u"nirgends"_s);
        look(*dialog, u"connection-more"_s);
        auto* bar = dialog->findChild<QScrollArea*>()->verticalScrollBar();
        bar->setValue(bar->maximum());
        look(*dialog, u"connection-more-end"_s);
    }

    void testOfAConnection_data()
    {
        using Kind = HttpFailure::Kind;
        QTest::addColumn<Kind>("kind");
        QTest::newRow("name") << Kind::NameNotResolved;
        QTest::newRow("port") << Kind::ConnectionRefused;
        QTest::newRow("certificate") << Kind::CertificateRefused;
    }
    void testOfAConnection()
    {
        QFETCH(HttpFailure::Kind, kind);
        m_stage->http->answers[QString()] = [kind](const HttpRequest&) -> HttpResult {
            return HttpFailure {kind, u"self-signed certificate"_s, false};
        };
        m_window->desk().choose(u"c3"_s);
        auto* dialog = openDialog<QDialog>(Command::TestConnection);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(find<QLabel>(*dialog, u"checkAdvice"_s) != nullptr);
        QTRY_VERIFY(find(*dialog, u"testAgainButton"_s)->isEnabled());
        look(*dialog, u"check-"_s + QLatin1StringView(QTest::currentDataTag()));
    }

    void testOfWhatIsTyped()
    {
        m_stage->http->refuse(u"ListKeys"_s, u"AccessDeniedException"_s);
        auto* dialog = openDialog<ConnectionDialog>(Command::AddConnection);
        QVERIFY(dialog != nullptr);
        dialog->form().setProfile(EndpointStage::unsignedProfile());
        click(*dialog, u"testConnectionButton"_s);
        QTRY_VERIFY(find<QLabel>(*dialog, u"checkAdvice"_s) != nullptr);
        look(*dialog, u"connection-test-failed"_s);
        find<QCheckBox>(*dialog, u"moreSettingsCheck"_s)->setChecked(true);
        dialog->resize(dialog->width(), 1200); // all of it, for those who look at the picture
        look(*dialog, u"connection-whole"_s);
    }

    void importOfProfiles()
    {
        auto* dialog = openDialog<ImportProfilesDialog>(Command::ImportProfiles);
        QVERIFY(dialog != nullptr);
        look(*dialog, u"import-profiles"_s);
        auto* list = find<QTreeWidget>(*dialog, u"profileList"_s);
        list->topLevelItem(1)->setCheckState(0, Qt::Checked);
        list->topLevelItem(2)->setCheckState(0, Qt::Checked);
        look(*dialog, u"import-profiles-ticked"_s);
        dialog->close();
        QTRY_VERIFY(topLevel<QDialog>() == nullptr);
        m_stage->writeAwsFile(u"config"_s, "");
        dialog = openDialog<ImportProfilesDialog>(Command::ImportProfiles);
        QVERIFY(dialog != nullptr);
        look(*dialog, u"import-profiles-none"_s);
    }

    void codeOfAnMfaDevice()
    {
        SerialExecutor thread;
        auto answer = thread.submit([prompt = m_stage->book->mfa().prompt()] {
            return prompt->mfaCode(u"arn:aws:iam::111122223333:mfa/erika.mustermann"_s);
        });
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = topLevel<QDialog>()) != nullptr);
        look(*dialog, u"mfa"_s);
        QTest::keyClicks(find(*dialog, u"mfaCodeEdit"_s), u"12"_s);
        click(*dialog, u"mfaContinueButton"_s);
        look(*dialog, u"mfa-error"_s);
        dialog->reject();
        QTRY_VERIFY(answer.isFinished());
    }

    void signingIn()
    {
        m_stage->http->answers[QString()] = ConnectionScene::signInAnswer;
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.credentials = ConnectionProfile::CredentialsFrom::AwsFiles;
        profile.awsProfile = u"sso"_s;
        profile.endpointUrl.clear();
        for (const bool hasBrowser : {true, false}) {
            SignInDialog dialog(profile, m_stage->book->surroundings(), [=](const QUrl&) { return hasBrowser; }, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QTRY_COMPARE(find<QLabel>(dialog, u"signInCode"_s)->text(), u"ABCD-EFGH"_s);
            look(dialog, hasBrowser ? u"sign-in"_s : u"sign-in-elsewhere"_s);
        }
        profile.awsProfile = u"gibt es nicht"_s;
        SignInDialog failing(profile, m_stage->book->surroundings(), [](const QUrl&) { return false; }, nullptr);
        failing.setAttribute(Qt::WA_DeleteOnClose, false);
        failing.show();
        QTRY_VERIFY(find(failing, u"signInAgainButton"_s) != nullptr);
        look(failing, u"sign-in-failed"_s);
    }

    void whatAnEndpointCanDo()
    {
        m_stage->http->answers[u"CreateKey"_s] = [](const HttpRequest&) -> HttpResult {
            QThread::msleep(100); // so that there is something to see while it runs
            return HttpResponse {400, {}, R"({"__type": "UnsupportedOperationException", "message": "no"})"};
        };
        m_window->desk().choose(u"c1"_s);
        auto* dialog = openDialog<ProbeDialog>(Command::ProbeConnection);
        QVERIFY(dialog != nullptr);
        look(*dialog, u"probe"_s);
        find<QCheckBox>(*dialog, u"probeKeysCheck"_s)->setChecked(true);
        click(*dialog, u"probeSwitch"_s);
        look(*dialog, u"probe-running"_s);
        auto* findings = find<QTableView>(*dialog, u"probeTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(findings->model()->rowCount() > 0, 30000);
        look(*dialog, u"probe-findings"_s);
        click(*dialog, u"probeSwitch"_s);
        QTest::qWait(200);
        click(*dialog, u"probeSwitch"_s);
        QTRY_VERIFY(find(*dialog, u"probeSwitch"_s)->isEnabled());
        look(*dialog, u"probe-stopped"_s);
        dialog->close();
        QTRY_VERIFY(topLevel<QDialog>() == nullptr);
        m_window->desk().choose(u"c2"_s);
        dialog = openDialog<ProbeDialog>(Command::ProbeConnection);
        QVERIFY(dialog != nullptr);
        look(*dialog, u"probe-read-only"_s);
    }

    void requestsThatWereSent()
    {
        m_stage->http->answers[u"Encrypt"_s] = [](const HttpRequest&) -> HttpResult {
            return HttpFailure {HttpFailure::Kind::ReadTimedOut, u"timed out"_s, false};
        };
        m_stage->http->refuse(u"Decrypt"_s, u"AccessDeniedException"_s);
        m_stage->http->refuse(u"ListGrants"_s, u"ThrottlingException"_s);
        m_window->desk().choose(u"c3"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        for (const Operation operation : {Operation::Encrypt, Operation::Decrypt, Operation::ListGrants})
            (void)m_stage->book->connection(u"c3"_s)->service()->call({operation, {}, {}});
        QTest::qWait(1000); // some are repeated
        auto* dialog = openDialog<QDialog>(Command::Requests);
        QVERIFY(dialog != nullptr);
        look(*dialog, u"requests"_s);
    }

    void goingOnWithoutVerifying()
    {
        m_window->desk().choose(u"c2"_s);
        auto* dialog = openDialog<QDialog>(Command::TrustAnyone);
        QVERIFY(dialog != nullptr);
        find<QLineEdit>(*dialog, u"trustNameEdit"_s)->setText(u"zahlungsplattform-prod"_s);
        look(*dialog, u"trust"_s);
    }

    void removingAConnection()
    {
        m_window->desk().choose(u"c2"_s);
        auto* dialog = openDialog<QDialog>(Command::RemoveConnection);
        QVERIFY(dialog != nullptr);
        look(*dialog, u"connection-remove"_s);
    }

private:
    void look(QWidget& window, const QString& name) { m_german.look(window, name); }
    QTableView* table() { return m_window->keysPage().list().table(); }

    /// nullptr: it did not come.
    template <typename Dialog>
    Dialog* openDialog(Command command)
    {
        m_window->menus().action(command)->trigger();
        Dialog* dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = topLevel<Dialog>()) != nullptr; });
        return dialog;
    }

    GermanLook m_german;
    std::unique_ptr<ConnectionScene> m_scene;
    EndpointStage* m_stage = nullptr;
    FakeVaultSession* m_session = nullptr;
    MainWindow* m_window = nullptr;
};

QTEST_MAIN(tst_GermanConnections)
#include "tst_GermanConnections.moc"
