// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/keys/SampleKeys.h"
#include "tests/window/FakeVaultSession.h"
#include "ui/details/KeyDetailsPane.h"
#include "ui/keys/KeyFilterBar.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/window/KeysPage.h"
#include "ui/window/MainWindow.h"
#include "ui/window/StatusRow.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace keywright {

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class HandClock final : public Clock {
public:
    qint64 now = 1795000000000;
    qint64 nowMs() const override { return now; }
};

QWidget* labelled(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(name, parent);
    label->setObjectName(name);
    return label;
}

} // namespace

class tst_MainWindow : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_session = std::make_unique<FakeVaultSession>();
        m_session->kms.stored = samples::mockUpKeys();
        setLook(lightTokens());
        m_window = std::make_unique<MainWindow>(WindowParts {*m_session, *m_settings, m_clock,
            [](QWidget* parent) { return labelled(parent, u"firstRun"_s); },
            [](QWidget* parent) { return labelled(parent, u"unlock"_s); }, {}});
        qApp->installEventFilter(&m_window->autoLock());
        m_window->resize(1280, 800);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void goesFromFirstRunThroughUnlockToKeysAndBack()
    {
        QVERIFY(m_window->findChild<QLabel*>(u"firstRun"_s)->isVisible());
        QVERIFY(bool(m_session->choose(m_session->openPath)));
        QVERIFY(m_window->findChild<QLabel*>(u"unlock"_s)->isVisible());
        open();
        QCOMPARE(table()->model()->rowCount(), 15);
        QCOMPARE(m_settings->value(Setting::LastVault).toString(), u"/tmp/primary.keywright"_s);
        QSignalSpy locking(m_window.get(), &MainWindow::aboutToLock);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(m_session->state(), VaultSession::State::Locked);
        QCOMPARE(locking.size(), 1);
        QTRY_VERIFY(m_window->findChild<QLabel*>(u"unlock"_s)->isVisible());
        QCOMPARE(table()->model()->rowCount(), 0); // nothing of the vault is left in the window
        QVERIFY(!action(Command::CreateKey)->isEnabled());
    }

    void givesTheKeyboardToTheListAfterUnlocking()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        open();
        QTRY_COMPARE(QApplication::focusWidget(), table());
        m_session->kms.stored.clear();
        m_session->lock();
        open();
        QTRY_COMPARE(QApplication::focusWidget(), m_window->findChild<QPushButton*>(u"emptyCreateButton"_s));
    }

    void keepsTheOpenVaultUntilAnotherIsOpen()
    {
        open();
        QSignalSpy leaving(m_window.get(), &MainWindow::aboutToLock);
        action(Command::NewVault)->trigger();
        auto* beside = m_window->findChild<QDialog*>(u"otherVaultWindow"_s);
        QVERIFY(beside->isVisible() && !beside->isModal());
        QVERIFY(beside->findChild<QLabel*>(u"firstRun"_s)->isVisible());
        QVERIFY(m_session->choose(u"/tmp/other.keywright"_s));
        m_window->showUnlock();
        QVERIFY(beside->findChild<QLabel*>(u"unlock"_s)->isVisible());
        QCOMPARE(table()->model()->rowCount(), 15);
        QTest::keyClick(beside, Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<QDialog*>(u"otherVaultWindow"_s) == nullptr);
        QCOMPARE(m_session->chosenPath, m_session->openPath);
        QCOMPARE(m_session->state(), VaultSession::State::Open);
        QCOMPARE(leaving.size(), 0);
    }

    void showsTheOtherVaultOnceItIsOpen()
    {
        open();
        QSignalSpy leaving(m_window.get(), &MainWindow::aboutToLock);
        QVERIFY(m_session->choose(u"/tmp/other.keywright"_s));
        m_window->showUnlock();
        m_session->kms.stored.resize(2);
        open();
        QCOMPARE(leaving.size(), 1);
        QTRY_VERIFY(m_window->findChild<QDialog*>(u"otherVaultWindow"_s) == nullptr);
        QCOMPARE(m_settings->value(Setting::LastVault).toString(), u"/tmp/other.keywright"_s);
    }

    void doesNotOpenTheOpenVaultAgain()
    {
        open();
        QVERIFY(m_session->choose(m_session->openPath));
        m_window->showUnlock();
        QVERIFY(m_window->findChild<QDialog*>(u"otherVaultWindow"_s) == nullptr);
        const auto messages = m_window->findChildren<QWidget*>(u"inlineMessage"_s);
        QVERIFY(std::ranges::any_of(messages, &QWidget::isVisible)); // the list has one, and the details
    }

    void locksAfterIdleMinutesAndNotBefore()
    {
        open();
        m_clock.now += 4 * 60000;
        m_window->autoLock().check();
        QCOMPARE(m_session->state(), VaultSession::State::Open);
        QCOMPARE(label(u"statusLock"_s), u"Vault open · locks in 1:00"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Shift);
        m_clock.now += 4 * 60000;
        m_window->autoLock().check();
        QCOMPARE(m_session->state(), VaultSession::State::Open);
        m_clock.now += 60000;
        m_window->autoLock().check();
        QCOMPARE(m_session->state(), VaultSession::State::Locked);
    }

    void filtersAsOneTypesAndOffersToClear()
    {
        open();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* edit = m_window->findChild<QLineEdit*>(u"filterEdit"_s);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"state:disabled "_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY(edit->text().isEmpty()); // the token is a chip now
        QVERIFY(m_window->findChild<QAbstractButton*>(u"filterChip.state"_s) != nullptr);
        QTest::keyClicks(edit, u"hmac"_s);
        QCOMPARE(table()->model()->rowCount(), 0);
        auto* clear = m_window->findChild<QPushButton*>(u"clearFilterButton"_s);
        QVERIFY(clear->isVisible());
        shoot(u"main-filtered-empty-light"_s);
        clear->click();
        QCOMPARE(table()->model()->rowCount(), 15);
    }

    void keepsTheSelectionThroughRefreshSortAndFilter()
    {
        open();
        const QString arn = m_session->kms.stored.at(1).metadata.arn;
        select({arn});
        emit m_session->keysChanged({});
        QTest::qWait(0);
        QTRY_COMPARE(selected(), QStringList {arn});
        table()->sortByColumn(int(KeyColumn::Created), Qt::DescendingOrder);
        QCOMPARE(selected(), QStringList {arn});
        m_window->keysPage().filterBar().setFilter(KeyFilter::parse(u"payments"_s));
        QCOMPARE(selected(), QStringList {arn});
        QCOMPARE(label(u"statusSelection"_s), u"1 of 15 selected"_s);
    }

    void followsChangesOfSingleKeys()
    {
        open();
        m_session->kms.stored.at(0).metadata.state = KeyState::Disabled;
        emit m_session->keysChanged({m_session->kms.stored.at(0).metadata.arn});
        auto* views = m_window->findChild<QListWidget*>(u"savedViews"_s);
        QTRY_VERIFY(views->item(int(SavedView::Disabled))->data(Qt::AccessibleTextRole).toString().contains(u"2 key"_s));
        views->setCurrentRow(int(SavedView::Disabled));
        QCOMPARE(table()->model()->rowCount(), 2);
    }

    void disablesAllSelectedKeysThatAreEnabled()
    {
        open();
        const auto& keys = m_session->kms.stored;
        select({keys.at(0).metadata.arn, keys.at(1).metadata.arn, keys.at(8).metadata.arn});
        QVERIFY(action(Command::Disable)->isEnabled());
        QVERIFY(!action(Command::ScheduleDeletion)->isEnabled());
        action(Command::Disable)->trigger();
        QCOMPARE(m_session->kms.operations().count(u"DisableKey"_s), 2);
    }

    void asksTheProgramForItsAssistants()
    {
        open();
        QSignalSpy create(m_window.get(), &MainWindow::createKeyRequested);
        QSignalSpy import(m_window.get(), &MainWindow::importRequested);
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        m_window->findChild<QPushButton*>(u"createKeyButton"_s)->click();
        QCOMPARE(create.size(), 2);
        select({m_session->kms.stored.at(3).metadata.arn});
        action(Command::ImportMaterial)->trigger();
        QCOMPARE(import.size(), 1);
    }

    void saysWhatToDoInAnEmptyVault()
    {
        m_session->kms.stored.clear();
        open();
        auto* button = m_window->findChild<QPushButton*>(u"emptyCreateButton"_s);
        QTRY_VERIFY(button->isVisible());
        shoot(u"main-empty-light"_s);
        QSignalSpy create(m_window.get(), &MainWindow::createKeyRequested);
        button->click();
        QCOMPARE(create.size(), 1);
    }

    void opensDetailsWithEnterAndClosesThemWithF9()
    {
        open();
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QVERIFY(!m_window->keysPage().detailsShown());
        select({m_session->kms.stored.at(1).metadata.arn});
        table()->setCurrentIndex(table()->selectionModel()->selectedRows().first());
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(m_window->keysPage().detailsShown());
        QCOMPARE(label(u"detailsTitle"_s), u"payments/ledger-signing"_s);
    }

    void verifiesTheVault()
    {
        open();
        action(Command::Verify)->trigger();
        QTRY_VERIFY(m_window->findChild<QWidget*>(u"inlineMessage"_s) != nullptr);
    }

    void hasUniqueMnemonicsInEveryMenu()
    {
        const auto titles = m_window->menuBar()->actions();
        QCOMPARE(titles.size(), 6);
        for (const QAction* title : titles) {
            const QMenu* menu = title->menu();
            QSet<QChar> seen;
            const auto actions = menu->actions();
            for (const QAction* entry : actions) {
                const auto at = entry->text().indexOf(u'&');
                if (entry->isSeparator() || !entry->isVisible())
                    continue;
                QVERIFY2(at >= 0, qPrintable(entry->text()));
                const QChar key = entry->text().at(at + 1).toLower();
                QVERIFY2(!seen.contains(key), qPrintable(entry->text()));
                seen.insert(key);
            }
        }
    }

    void drawsItsIconsAnewWhenTheThemeChanges()
    {
        open();
        setLook(lightTokens());
        const auto icon = [this] {
            return m_window->findChild<QListWidget*>(u"connections"_s)->grab().toImage();
        };
        const QImage light = icon();
        setLook(darkTokens());
        const bool changed = icon() != light;
        setLook(lightTokens());
        QVERIFY(changed);
        QCOMPARE(icon(), light);
    }

    void saysWhereTheVaultIsServed()
    {
        open();
        auto* chip = m_window->findChild<QToolButton*>(u"statusServing"_s);
        QVERIFY(!chip->isVisible());
        m_window->keysPage().statusRow().setServedAt(u"http://127.0.0.1:4599"_s);
        QVERIFY(chip->isVisible());
        QVERIFY(chip->text().contains("127.0.0.1:4599"_L1));
        m_window->keysPage().statusRow().setServedAt({});
        QVERIFY(!chip->isVisible());
        QVERIFY(!action(Command::Serve)->isVisible()); // without a panel there is nothing to open
    }

    void looksRight()
    {
        open();
        select({m_session->kms.stored.at(1).metadata.arn});
        shoot(u"main-light"_s);
        setLook(darkTokens());
        shoot(u"main-dark"_s);
        setLook(lightTokens());
        auto* tabs = m_window->findChild<QTabWidget*>(u"detailsTabs"_s);
        for (int i = 1; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QTest::qWait(20);
            shoot(u"details-%1-light"_s.arg(i));
            setLook(darkTokens());
            shoot(u"details-%1-dark"_s.arg(i));
            setLook(lightTokens());
        }
        tabs->setCurrentIndex(0);
        m_window->keysPage().statusRow().setServedAt(u"http://127.0.0.1:4599"_s);
        shoot(u"main-serving-light"_s);
        setLook(darkTokens());
        shoot(u"main-serving-dark"_s);
        setLook(lightTokens());
        m_window->keysPage().details().askToDelete();
        shoot(u"details-deletion-light"_s);
        m_window->resize(1000, 700);
        shoot(u"main-1000x700-light"_s);
        m_window->resize(800, 600);
        shoot(u"main-800x600-light"_s);
    }

private:
    void open()
    {
        m_session->open();
        QTRY_COMPARE(table()->model()->rowCount(), int(m_session->kms.stored.size()));
    }
    QTableView* table() { return m_window->keysPage().list().table(); }
    QAction* action(Command command) { return m_window->menus().action(command); }
    void select(const QStringList& arns) { m_window->keysPage().list().selection().select(arns); }
    QStringList selected() { return m_window->keysPage().list().selection().arns(); }
    QString label(const QString& name) { return m_window->findChild<QLabel*>(name)->text(); }
    static void setLook(const Tokens& tokens)
    {
        QApplication::setStyle(new KeywrightStyle(tokens));
        QApplication::setPalette(paletteOf(tokens));
    }
    void shoot(const QString& name)
    {
        QCoreApplication::sendPostedEvents();
        QDir().mkpath(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens"));
        const QString scale = qApp->devicePixelRatio() > 1 ? u"-150"_s : QString();
        QVERIFY(m_window->grab().save(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens/") + name + scale + u".png"_s));
    }

    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeVaultSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace keywright

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    keywright::tst_MainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_MainWindow.moc"
