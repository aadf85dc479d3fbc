// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright/Application.h"
#include "tests/translations/GermanLook.h"
#include "ui/details/KeyDetailsPane.h"
#include "ui/importing/ImportAssistant.h"
#include "ui/importing/ImportJob.h"
#include "ui/keys/KeyFilterBar.h"
#include "ui/keys/KeyListView.h"
#include "ui/keys/KeySelection.h"
#include "ui/policy/PolicyEditor.h"
#include "ui/window/KeysPage.h"
#include "ui/wizard/CreateKeyDraft.h"
#include "ui/wizard/CreateKeyWizard.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

/// The windows in German, whose texts are longer than the English ones: every one has its room, at
/// 1280 × 800. Writes a picture of each.
class tst_GermanWindows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_german.speak());
        m_program = std::make_unique<Application>(*qApp, StartOptions {.theme = u"light"_s});
        m_program->window().resize(1280, 800);
        m_program->window().show();
        m_program->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_program->window()));
    }

    void cleanup()
    {
        delete topLevel<CreateKeyWizard>();
        delete topLevel<ImportAssistant>();
        QCOMPARE(m_german.takeFaults(), QStringList());
    }

    void cleanupTestCase()
    {
        m_program.reset();
        // What lupdate overlooks is in no file, so that only the running windows tell.
        QCOMPARE(m_german.missing().join(u'\n'), QString());
    }

    void menusHaveNoMnemonicTwice()
    {
        QList<QList<QAction*>> menus {m_program->window().menuBar()->actions()};
        for (const QMenu* menu : m_program->window().menuBar()->findChildren<QMenu*>())
            menus.append(menu->actions());
        for (const QList<QAction*>& actions : menus) {
            QSet<QChar> letters;
            for (const QAction* action : actions) {
                const auto at = action->text().indexOf(u'&');
                if (at < 0 || action->isSeparator())
                    continue;
                const QChar letter = action->text().at(at + 1).toLower();
                QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
                letters.insert(letter);
            }
        }
    }

    void firstRun()
    {
        MainWindow& window = m_program->window();
        look(window, u"first-run"_s);
        find<QPushButton>(window, u"accountToggle"_s)->setChecked(true);
        find<QPushButton>(window, u"createVaultButton"_s)->click();
        look(window, u"first-run-errors"_s);
        find<QLineEdit>(window, u"passphraseEdit"_s)->setText(passphrase);
        find<QLineEdit>(window, u"repeatEdit"_s)->setText(passphrase);
        find<QPushButton>(window, u"createVaultButton"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(window.keysPage().isVisible(), 60000);
        look(window, u"main-empty"_s);
    }

    void everyPageOfTheWizard_data()
    {
        QTest::addColumn<QString>("card");
        for (const QString& card : {u"symmetric"_s, u"asymmetric"_s, u"hmac"_s, u"multiRegion"_s,
                 u"imported"_s, u"customKeyStore"_s})
            QTest::newRow(qPrintable(card)) << card;
    }

    void everyPageOfTheWizard()
    {
        QFETCH(QString, card);
        CreateKeyWizard* wizard = openWizard();
        QVERIFY(wizard != nullptr);
        click(*wizard, u"kindCard."_s + card);
        wizard->draft().edit([&card](KeyPlan& plan) {
            plan.alias = u"zahlungen/"_s + card;
            plan.tags = {{u"Team"_s, u"zahlungen"_s}, {u"Umgebung"_s, QString()}};
            plan.administrators = {u"arn:aws:iam::111122223333:role/KeyAdmin"_s};
            plan.users = {u"arn:aws:iam::111122223333:role/ledger-signer"_s};
            plan.otherAccounts = {u"444455556666"_s};
        });
        if (card == "customKeyStore"_L1) {
            wizard->goTo(WizardStep::Material);
            QTRY_VERIFY(find(*wizard, u"createStoreButton"_s)->isEnabled());
            look(*wizard, u"wizard-no-store"_s);
            click(*wizard, u"createStoreButton"_s);
            QTRY_VERIFY(!wizard->draft().firstError(WizardStep::Material));
        }
        for (int step = 0; step < static_cast<int>(WizardStep::Result); ++step) {
            wizard->goTo(static_cast<WizardStep>(step));
            look(*wizard, u"wizard-%1-%2"_s.arg(card).arg(step));
        }
        wizard->draft().edit([](KeyPlan& plan) { plan.keepsCopy = true; });
        wizard->goTo(WizardStep::Review);
        click(*wizard, u"nextButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find(*wizard, u"openKeyButton"_s) != nullptr, 30000);
        look(*wizard, u"wizard-%1-result"_s.arg(card));
    }

    void policiesWithProblems()
    {
        CreateKeyWizard* wizard = openWizard();
        QVERIFY(wizard != nullptr);
        wizard->goTo(WizardStep::Policy);
        auto* editor = find<PolicyEditor>(*wizard, u"policyEditor"_s);
        QVERIFY(editor != nullptr);
        click(*wizard, u"searchButton"_s);
        click(*wizard, u"dangerousToggle"_s);
        look(*wizard, u"policy-find"_s);
        editor->setText(u"{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"allow\", "
                        "\"Principal\": \"*\", \"Action\": [\"kms:Decryp\"], \"Condition\": "
                        "{\"NumericEquals\": {\"kms:KeySpec\": [\"1\"]}}}]}"_s);
        QTest::qWait(600); // the check waits until nobody types
        look(*wizard, u"policy-problems"_s);
        editor->setText(u"{ 'a' }"_s);
        QTest::qWait(600);
        look(*wizard, u"policy-broken"_s);
    }

    void listWithoutAMatch()
    {
        MainWindow& window = m_program->window();
        window.keysPage().filterBar().setFilter(KeyFilter::parse(u"state:pending-deletion spec:RSA xyz"_s));
        look(window, u"main-filtered"_s);
        window.keysPage().filterBar().setFilter({});
    }

    void everyTabOfTheDetails()
    {
        MainWindow& window = m_program->window();
        window.activateWindow();
        KeysPage& page = window.keysPage();
        QTRY_VERIFY(page.list().table()->model()->rowCount() >= 6);
        page.showDetails(true);
        for (int row = 0; row < page.list().table()->model()->rowCount(); ++row) {
            page.list().table()->selectRow(row);
            auto* tabs = find<QTabWidget>(window, u"detailsTabs"_s);
            QTRY_VERIFY((tabs = find<QTabWidget>(window, u"detailsTabs"_s)) != nullptr);
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                QTest::qWait(100); // the tab asks the service
                look(window, u"details-%1-%2"_s.arg(row).arg(tab));
            }
            page.details().askToDelete();
            look(window, u"details-%1-delete"_s.arg(row));
            click(window, u"keepKeyButton"_s);
        }
    }

    void everyPageOfTheImport()
    {
        MainWindow& window = m_program->window();
        KeysPage& page = window.keysPage();
        const auto* model = page.list().table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            page.list().table()->selectRow(row);
            if (page.selectedKeys().first().metadata.state == KeyState::PendingImport)
                break;
        }
        emit window.importRequested(page.selectedKeys().first().metadata.arn);
        ImportAssistant* assistant = nullptr;
        QTRY_VERIFY((assistant = topLevel<ImportAssistant>()) != nullptr);
        assistant->resize(1280, 800);
        look(*assistant, u"import-0-before"_s);
        click(*assistant, u"fetchParametersButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(assistant->job().parameters(), 30000);
        look(*assistant, u"import-0"_s);
        click(*assistant, u"nextButton"_s);
        look(*assistant, u"import-1-before"_s);
        click(*assistant, u"generateButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(assistant->job().material(), 30000);
        look(*assistant, u"import-1"_s);
        click(*assistant, u"nextButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(assistant->job().isRehearsed(), 30000);
        look(*assistant, u"import-2"_s);
        click(*assistant, u"nextButton"_s);
        look(*assistant, u"import-3"_s);
        click(*assistant, u"nextButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(assistant->job().key().state, KeyState::Enabled, 30000);
        QTest::qWait(100);
        look(*assistant, u"import-4"_s);
    }

    void everyDialog_data()
    {
        QTest::addColumn<Command>("command");
        QTest::newRow("change-passphrase") << Command::ChangePassphrase;
        QTest::newRow("serve") << Command::Serve;
        QTest::newRow("shortcuts") << Command::Shortcuts;
        QTest::newRow("about") << Command::About;
    }

    void everyDialog()
    {
        QFETCH(Command, command);
        MainWindow& window = m_program->window();
        window.menus().action(command)->trigger();
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = topLevel<QDialog>()) != nullptr);
        look(*dialog, u"dialog-"_s + QLatin1StringView(QTest::currentDataTag()));
        if (command == Command::Serve) {
            click(*dialog, u"endpointSwitch"_s);
            QTest::qWait(300);
            look(*dialog, u"dialog-serving"_s);
            look(window, u"main-serving"_s);
            click(*dialog, u"endpointSwitch"_s);
        }
        dialog->close();
        QTRY_VERIFY(topLevel<QDialog>() == nullptr);
    }

    void lockedVault()
    {
        MainWindow& window = m_program->window();
        look(window, u"main"_s);
        window.lock();
        QTRY_VERIFY(!window.keysPage().isVisible());
        look(window, u"unlock"_s);
        find<QLineEdit>(window, u"unlockPassphraseEdit"_s)->setText(u"falsch"_s);
        find<QPushButton>(window, u"unlockButton"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(window, u"unlockButton"_s)->isEnabled(), 30000);
        look(window, u"unlock-error"_s);
    }

private:
    void look(QWidget& window, const QString& name) { m_german.look(window, name); }

    CreateKeyWizard* openWizard()
    {
        m_program->window().menus().action(Command::CreateKey)->trigger();
        CreateKeyWizard* wizard = nullptr;
        const bool open = QTest::qWaitFor([&] { return (wizard = topLevel<CreateKeyWizard>()) != nullptr; });
        if (!open)
            return nullptr;
        wizard->resize(1280, 800);
        wizard->activateWindow();
        return QTest::qWaitForWindowActive(wizard) ? wizard : nullptr;
    }

    const QString passphrase = u"correct horse battery staple"_s;
    GermanLook m_german;
    std::unique_ptr<Application> m_program;
};

int main(int argc, char* argv[])
{
    // Settings and the vault in its default place: nothing of the person's own.
    const QTemporaryDir folder;
    for (const char* variable :
        {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, folder.path().toLocal8Bit());
    for (const char* variable : {"KEYWRIGHT_VAULT", "AWS_REGION", "AWS_DEFAULT_REGION"})
        qunsetenv(variable);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"keywright"_s);
    QApplication::setOrganizationName(u"keywright"_s);
    tst_GermanWindows test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_GermanWindows.moc"
