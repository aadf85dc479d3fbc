// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "ui/keys/KeyFilterBar.h"
#include "ui/look/Metrics.h"
#include "ui/window/ConnectionDesk.h"
#include "ui/window/ConnectionStrip.h"
#include "ui/window/KeyCommands.h"
#include "ui/window/KeysPage.h"
#include "ui/window/Sidebar.h"
#include "ui/window/StatusRow.h"
#include "ui/window/VaultCare.h"
#include "ui/window/VaultEntrance.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct ThemeCommand {
    Command command;
    QLatin1StringView name;
};

constexpr std::array<ThemeCommand, 3> themeCommands {{{Command::ThemeSystem, "system"_L1},
    {Command::ThemeLight, "light"_L1}, {Command::ThemeDark, "dark"_L1}}};

} // namespace

MainWindow::MainWindow(const WindowParts& parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_autoLock(parts.clock)
    , m_menus(new WindowMenus(*this))
    , m_care(new VaultCare(parts.session, this))
    , m_desk(new ConnectionDesk(parts.session, parts.connections, this))
    , m_pages(new QStackedWidget(this))
    , m_keys(new KeysPage(parts.settings, parts.clock, m_pages))
    , m_keyCommands(new KeyCommands(*m_menus, *m_keys, this))
    , m_entrance(new VaultEntrance(parts, *m_pages, this))
    , m_strip(new ConnectionStrip(this))
{
    setMinimumSize(px(this, 800), px(this, 560));
    resize(windowSize(this, 1280, 800));
    restoreGeometry(parts.settings.value(Setting::Geometry).toByteArray());
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_strip);
    setCentralWidget(centre);
    m_pages->addWidget(m_keys);
    m_autoLock.setMinutes(parts.settings.value(Setting::AutoLockMinutes).toInt());
    const bool compact = parts.settings.value(Setting::Density).toString() == "compact"_L1;
    m_menus->action(Command::Compact)->setChecked(compact);
    m_keys->list().setDensity(compact ? Density::Compact : Density::Comfortable);
    for (const ThemeCommand& theme : themeCommands)
        m_menus->action(theme.command)
            ->setChecked(parts.settings.value(Setting::Theme).toString() == theme.name);
    m_menus->action(Command::Details)->setChecked(m_keys->detailsShown());
    connectMenus();
    connectParts();
    m_keys->sidebar().setAddable(m_desk->hasBook());
    m_desk->setKnownVaults(m_parts.settings.value(Setting::KnownVaults).toStringList());
    m_desk->choose(parts.settings.value(Setting::LastConnection).toString());
    showConnections();
    follow();
}

void MainWindow::connectMenus()
{
    connect(m_menus, &WindowMenus::triggered, this, &MainWindow::run);
    const auto fillWhenShown = [this](QMenu* menu, auto fill) {
        connect(menu, &QMenu::aboutToShow, this, [menu, fill] {
            menu->clear();
            fill(menu);
        });
    };
    fillWhenShown(m_menus->columnMenu(), [this](QMenu* menu) { m_keys->list().fillColumnMenu(menu); });
    fillWhenShown(m_menus->placeMenu(), [this](QMenu* menu) { m_desk->fillPlaces(menu); });
    fillWhenShown(m_menus->regionMenu(), [this](QMenu* menu) { m_desk->fillRegions(menu); });
}

void MainWindow::connectParts()
{
    connect(m_keys, &KeysPage::createRequested, this, &MainWindow::createKeyRequested);
    connect(m_keys, &KeysPage::importRequested, this, &MainWindow::importRequested);
    connect(m_keyCommands, &KeyCommands::importRequested, this, &MainWindow::importRequested);
    connect(m_keys, &KeysPage::lockRequested, this, &MainWindow::lock);
    connect(m_keys, &KeysPage::selectionChanged, this, &MainWindow::updateCommands);
    connect(m_keys, &KeysPage::contextMenuRequested, this,
        [this](const QPoint& at) { m_menus->keyMenu()->popup(at); });
    connect(m_keys, &KeysPage::detailsShownChanged, m_menus->action(Command::Details), &QAction::setChecked);
    connect(m_keys, &KeysPage::remedyChosen, this, &MainWindow::run);
    connect(&m_keys->sidebar(), &Sidebar::connectionChosen, m_desk, &ConnectionDesk::choose);
    connect(&m_keys->sidebar(), &Sidebar::addConnectionRequested, m_desk, &ConnectionDesk::add);
    connect(&m_keys->sidebar(), &Sidebar::connectionMenuRequested, this,
        [this](const QString& id, const QPoint& at) {
            m_desk->choose(id); // the commands of the menu are about the present connection
            if (id == m_desk->currentId())
                m_menus->connectionMenu()->popup(at);
        });
    connect(m_strip, &ConnectionStrip::connectionChosen, m_desk, &ConnectionDesk::choose);
    connect(m_strip, &ConnectionStrip::addRequested, m_desk, &ConnectionDesk::add);
    connect(m_desk, &ConnectionDesk::currentChanged, this, &MainWindow::follow);
    connect(m_desk, &ConnectionDesk::rowsChanged, this, &MainWindow::showConnections);
    connect(&m_autoLock, &AutoLock::due, this, &MainWindow::lock);
    connect(&m_autoLock, &AutoLock::ticked, this, [this] {
        m_keys->statusRow().setSecondsLeft(m_autoLock.minutes() > 0 ? m_autoLock.secondsLeft() : -1);
    });
    connect(m_care, &VaultCare::told, m_keys, &KeysPage::showMessage);
    connect(m_desk, &ConnectionDesk::told, m_keys, &KeysPage::showMessage);
    connect(m_entrance, &VaultEntrance::told, this, [this](bool good, const QString& text) {
        if (m_shown != nullptr)
            m_keys->showMessage(good, text);
        else
            tell(tr("Open vault"), text);
    });
    connect(m_entrance, &VaultEntrance::chosen, this, &MainWindow::showUnlock);
    connect(m_desk, &ConnectionDesk::vaultChosen, m_entrance, &VaultEntrance::choose);
    connect(this, &MainWindow::aboutToLock, m_entrance, &VaultEntrance::closeBeside);
    connect(&m_keys->statusRow(), &StatusRow::servingClicked, this, &MainWindow::showEndpoint);
    if (m_parts.endpoint != nullptr)
        connect(m_parts.endpoint, &LocalEndpoint::stateChanged, this,
            [this] { m_keys->statusRow().setServedAt(m_parts.endpoint->url()); });
}

/// Shows what goes with the present place and its state.
void MainWindow::follow()
{
    KmsConnection& here = m_desk->current();
    const VaultSession::State vault = m_parts.session.state();
    if (m_shown != nullptr && m_shown != &here)
        leavePlace();
    if (!m_desk->isAtVault())
        showKeys(here.environment().name);
    else if (vault == VaultSession::State::Open)
        showKeys(tr("Vault “%1”").arg(here.environment().name));
    else if (vault == VaultSession::State::Working && m_shown != nullptr)
        leavePlace(); // it gives way to another one; the page that asked shows the progress
    else if (vault != VaultSession::State::Working)
        m_entrance->showPage();
    if (vault == VaultSession::State::Open) {
        noteVault(m_parts.session.environment().path);
        m_entrance->drop();
    }
    m_keys->statusRow().setVaultOpen(vault == VaultSession::State::Open);
    const bool isOpen = m_pages->currentWidget() == m_keys;
    m_strip->setVisible(!isOpen && m_desk->hasBook());
    if (!isOpen) {
        m_shown = nullptr;
        setWindowTitle(tr("Keywright"));
        m_keys->setConnection(nullptr);
    }
    const bool isAnythingOpen = vault == VaultSession::State::Open || m_desk->hasOpenEndpoint();
    if (!isAnythingOpen)
        m_autoLock.stop();
    else if (!m_autoLock.isRunning()) // what happens by itself is no use
        m_autoLock.start();
    updateCommands();
}

void MainWindow::showConnections()
{
    const QList<ConnectionRow> rows = m_desk->rows();
    m_keys->sidebar().setConnections(rows, m_desk->currentId());
    m_strip->setConnections(rows);
}

/// It is the one to begin with next time, and stays in the list of connections.
void MainWindow::noteVault(const QString& path)
{
    constexpr qsizetype mostKnown = 5;
    const QString before = m_parts.settings.value(Setting::LastVault).toString();
    if (before == path)
        return;
    QStringList known = m_parts.settings.value(Setting::KnownVaults).toStringList();
    for (const QString& one : {before, path}) {
        known.removeAll(one);
        if (!one.isEmpty())
            known.prepend(one);
    }
    m_parts.settings.set(Setting::LastVault, path);
    m_parts.settings.set(Setting::KnownVaults, QStringList(known.mid(0, mostKnown)));
    m_desk->setKnownVaults(known);
}

void MainWindow::showKeys(const QString& title)
{
    KmsConnection& here = m_desk->current();
    m_pages->setCurrentWidget(m_keys);
    setWindowTitle(tr("Keywright – %1").arg(title));
    m_parts.settings.set(Setting::LastConnection, m_desk->currentId());
    if (std::exchange(m_shown, &here) != &here) {
        m_autoLock.start();
        m_autoLock.check();
    }
    m_keys->setConnection(&here);
}

void MainWindow::showFirstRun()
{
    if (m_parts.session.state() != VaultSession::State::Open)
        m_desk->choose({}); // it takes the place of what is shown
    m_entrance->showFirstRun();
}

void MainWindow::showUnlock()
{
    if (m_parts.session.state() != VaultSession::State::Open)
        m_desk->choose({});
    m_entrance->showUnlock();
}

/// Nothing of what was shown stays in view.
void MainWindow::leavePlace()
{
    emit aboutToLock();
    m_keys->saveLayout(); // with the list of keys, for which the connection is still needed
    m_shown = nullptr;
    m_keys->setConnection(nullptr);
}

void MainWindow::lock()
{
    if (m_parts.session.state() != VaultSession::State::Open && !m_desk->hasOpenEndpoint())
        return;
    leavePlace();
    m_parts.session.lock();
    m_desk->leaveEndpoints();
}

void MainWindow::run(Command command)
{
    if (command == Command::CreateKey)
        emit createKeyRequested();
    else if (!runVaultCommand(command) && !runConnectionCommand(command) && !runViewCommand(command))
        m_keyCommands->run(command);
}

bool MainWindow::runVaultCommand(Command command)
{
    switch (command) {
    case Command::NewVault: showFirstRun(); return true;
    case Command::OpenVault: m_entrance->chooseVault(); return true;
    case Command::BackUp:
        connect(this, &MainWindow::aboutToLock, m_care->backUp(), &QWidget::close);
        return true;
    case Command::Verify: m_care->verify(); return true;
    case Command::ChangePassphrase:
        if (QWidget* dialog = m_parts.makeChangePassphrase(this)) {
            connect(this, &MainWindow::aboutToLock, dialog, &QWidget::close);
            dialog->show();
        }
        return true;
    case Command::Serve: showEndpoint(); return true;
    case Command::Lock: lock(); return true;
    case Command::Quit: close(); return true;
    default: return false;
    }
}

bool MainWindow::runConnectionCommand(Command command)
{
    const QString& here = m_desk->currentId();
    switch (command) {
    case Command::AddConnection: m_desk->add(); return true;
    case Command::ImportProfiles: m_desk->importProfiles(); return true;
    case Command::EditConnection: m_desk->edit(here); return true;
    case Command::TestConnection: m_desk->test(here); return true;
    case Command::ProbeConnection: m_desk->probe(here); return true;
    case Command::SignIn: m_desk->signIn(here); return true;
    case Command::TrustAnyone:
        updateConnectionCommands(); // the tick follows the connection, not the click
        m_desk->askToTrust(here);
        return true;
    case Command::Disconnect: m_desk->disconnectCurrent(); return true;
    case Command::RemoveConnection: m_desk->askToRemove(here); return true;
    case Command::Requests: m_desk->showRequests(); return true;
    default: return false;
    }
}

bool MainWindow::runViewCommand(Command command)
{
    switch (command) {
    case Command::Find: m_keys->filterBar().focusText(); return true;
    case Command::Refresh:
        if (m_desk->current().state() == KmsConnection::State::Closed)
            m_desk->reopen();
        else
            m_keys->feed().readAll();
        return true;
    case Command::Details: m_keys->showDetails(!m_keys->detailsShown()); return true;
    case Command::Compact: {
        const bool compact = m_menus->action(Command::Compact)->isChecked();
        m_keys->list().setDensity(compact ? Density::Compact : Density::Comfortable);
        m_parts.settings.set(Setting::Density, compact ? u"compact"_s : u"comfortable"_s);
        return true;
    }
    case Command::Shortcuts: tell(tr("Keyboard shortcuts"), m_menus->shortcutText()); return true;
    case Command::About:
        tell(tr("About Keywright"),
            tr("Keywright %1\nCreate and manage KMS keys visually.\nFree software under the GNU "
               "General Public License, version 3 or later.")
                .arg(QStringLiteral(KEYWRIGHT_VERSION)));
        return true;
    default: break;
    }
    const auto theme = std::find_if(themeCommands.begin(), themeCommands.end(),
        [command](const ThemeCommand& one) { return one.command == command; });
    if (theme != themeCommands.end())
        changeTheme(theme->name);
    return theme != themeCommands.end();
}

void MainWindow::showEndpoint()
{
    if (m_endpointPanel == nullptr) {
        m_endpointPanel = m_parts.makeEndpointPanel(this);
        connect(this, &MainWindow::aboutToLock, m_endpointPanel, &QWidget::close);
    }
    m_endpointPanel->show();
    m_endpointPanel->raise();
    m_endpointPanel->activateWindow();
}

void MainWindow::changeTheme(const QString& theme)
{
    m_parts.settings.set(Setting::Theme, theme);
    emit themeChosen(theme);
}

void MainWindow::updateCommands()
{
    const bool vaultIsOpen = m_parts.session.state() == VaultSession::State::Open;
    const bool atOpenVault = vaultIsOpen && m_desk->isAtVault();
    for (const Command command : {Command::BackUp, Command::Verify, Command::ChangePassphrase, Command::Serve})
        m_menus->action(command)->setEnabled(atOpenVault);
    m_menus->action(Command::Lock)->setEnabled(vaultIsOpen || m_desk->hasOpenEndpoint());
    const bool shown = m_shown != nullptr;
    for (const Command command : {Command::Find, Command::Details, Command::Refresh})
        m_menus->action(command)->setEnabled(shown);
    const bool open = shown && m_shown->state() == KmsConnection::State::Open;
    m_keyCommands->update(open, open && !m_shown->environment().readOnly);
    m_menus->action(Command::ChangePassphrase)->setVisible(bool(m_parts.makeChangePassphrase));
    m_menus->action(Command::Serve)->setVisible(bool(m_parts.makeEndpointPanel));
    updateConnectionCommands();
}

void MainWindow::updateConnectionCommands()
{
    m_menus->connectionMenu()->menuAction()->setVisible(m_desk->hasBook());
    const bool atEndpoint = !m_desk->isAtVault();
    for (const Command command : {Command::EditConnection, Command::TestConnection, Command::ProbeConnection,
             Command::SignIn, Command::TrustAnyone, Command::RemoveConnection})
        m_menus->action(command)->setEnabled(atEndpoint);
    m_menus->action(Command::Disconnect)
        ->setEnabled(atEndpoint && m_desk->current().state() != KmsConnection::State::Closed);
    m_menus->regionMenu()->setEnabled(atEndpoint);
    m_menus->action(Command::TrustAnyone)->setChecked(atEndpoint && !m_desk->current().environment().verifiesTls);
}

void MainWindow::tell(const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setModal(false);
    connect(this, &MainWindow::aboutToLock, box, &QWidget::close);
    box->show();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_parts.settings.set(Setting::Geometry, saveGeometry());
    m_keys->saveLayout();
    emit aboutToLock();
    QMainWindow::closeEvent(event);
}

} // namespace keywright
