// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "ui/details/KeyDetailsPane.h"
#include "ui/keys/KeyFilterBar.h"
#include "ui/look/Metrics.h"
#include "ui/text/ErrorText.h"
#include "ui/window/KeysPage.h"
#include "ui/window/OtherVaultWindow.h"
#include "ui/window/StatusRow.h"
#include "ui/window/VaultCare.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>

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

struct KeyCommand {
    Command command;
    KeyAction action;
    bool severalKeys;
};

constexpr std::array<KeyCommand, 6> keyCommands {{{Command::Enable, KeyAction::Enable, true},
    {Command::Disable, KeyAction::Disable, true},
    {Command::CancelDeletion, KeyAction::CancelDeletion, true},
    {Command::ScheduleDeletion, KeyAction::ScheduleDeletion, false},
    {Command::ImportMaterial, KeyAction::ImportMaterial, false},
    {Command::ExportPublicKey, KeyAction::ExportPublicKey, false}}};

/// QFileInfo takes any two files that are not there for the same one.
bool isSameFile(const QString& one, const QString& other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first.exists() && second.exists() ? first == second
                                             : first.absoluteFilePath() == second.absoluteFilePath();
}

} // namespace

MainWindow::MainWindow(const WindowParts& parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_autoLock(parts.clock)
    , m_menus(new WindowMenus(*this))
    , m_care(new VaultCare(parts.session, this))
    , m_pages(new QStackedWidget(this))
    , m_keys(new KeysPage(parts.session, parts.settings, parts.clock, m_pages))
{
    setMinimumSize(px(this, 800), px(this, 560));
    resize(windowSize(this, 1280, 800));
    restoreGeometry(parts.settings.value(Setting::Geometry).toByteArray());
    setCentralWidget(m_pages);
    m_pages->addWidget(m_keys);
    m_autoLock.setMinutes(parts.settings.value(Setting::AutoLockMinutes).toInt());
    const bool compact = parts.settings.value(Setting::Density).toString() == "compact"_L1;
    m_menus->action(Command::Compact)->setChecked(compact);
    m_keys->list().setDensity(compact ? Density::Compact : Density::Comfortable);
    for (const ThemeCommand& theme : themeCommands)
        m_menus->action(theme.command)
            ->setChecked(parts.settings.value(Setting::Theme).toString() == theme.name);
    m_menus->action(Command::Details)->setChecked(m_keys->detailsShown());
    connectParts();
    followSession();
}

void MainWindow::connectParts()
{
    connect(m_menus, &WindowMenus::triggered, this, &MainWindow::run);
    connect(m_menus->columnMenu(), &QMenu::aboutToShow, this, [this] {
        m_menus->columnMenu()->clear();
        m_keys->list().fillColumnMenu(m_menus->columnMenu());
    });
    connect(m_keys, &KeysPage::createRequested, this, &MainWindow::createKeyRequested);
    connect(m_keys, &KeysPage::importRequested, this, &MainWindow::importRequested);
    connect(m_keys, &KeysPage::lockRequested, this, &MainWindow::lock);
    connect(m_keys, &KeysPage::selectionChanged, this, &MainWindow::updateCommands);
    connect(m_keys, &KeysPage::contextMenuRequested, this,
        [this](const QPoint& at) { m_menus->keyMenu()->popup(at); });
    connect(m_keys, &KeysPage::detailsShownChanged, m_menus->action(Command::Details), &QAction::setChecked);
    connect(&m_autoLock, &AutoLock::due, this, &MainWindow::lock);
    connect(&m_autoLock, &AutoLock::ticked, this, [this] {
        m_keys->statusRow().setSecondsLeft(m_autoLock.minutes() > 0 ? m_autoLock.secondsLeft() : -1);
    });
    connect(&m_parts.session, &VaultSession::stateChanged, this, &MainWindow::followSession);
    connect(m_care, &VaultCare::told, m_keys, &KeysPage::showMessage);
    connect(&m_keys->statusRow(), &StatusRow::servingClicked, this, &MainWindow::showEndpoint);
    if (m_parts.endpoint != nullptr)
        connect(m_parts.endpoint, &LocalEndpoint::stateChanged, this,
            [this] { m_keys->statusRow().setServedAt(m_parts.endpoint->url()); });
}

void MainWindow::followSession()
{
    switch (m_parts.session.state()) {
    case VaultSession::State::Working:
        // The page that asked shows the progress; a vault that was open gives way to another one.
        if (m_pages->currentWidget() == m_keys)
            leaveVault();
        break;
    case VaultSession::State::Open:
        m_parts.settings.set(Setting::LastVault, m_parts.session.environment().path);
        m_pages->setCurrentWidget(m_keys);
        if (m_entrance != nullptr)
            m_entrance->deleteLater();
        m_entrance = nullptr;
        setWindowTitle(tr("Keywright – Vault “%1”").arg(m_parts.session.environment().name));
        m_autoLock.start();
        m_autoLock.check();
        m_keys->showVault();
        break;
    case VaultSession::State::Locked:
        // A passphrase that was refused comes back here: the page with the error stays.
        if (m_entrance == nullptr || m_entranceOf != m_parts.session.environment().path)
            showEntrance(m_parts.makeUnlock, m_parts.session.environment().path);
        break;
    case VaultSession::State::Closed:
        if (m_entrance == nullptr || !m_entranceOf.isEmpty())
            showFirstRun();
        break;
    }
    updateCommands();
}

void MainWindow::showEntrance(const WindowParts::Factory& factory, const QString& vaultPath)
{
    m_entranceOf = vaultPath;
    m_autoLock.stop();
    m_keys->actions().setService(nullptr, {});
    setWindowTitle(tr("Keywright"));
    if (m_entrance != nullptr)
        m_entrance->deleteLater();
    m_entrance = factory ? factory(m_pages) : new QWidget(m_pages);
    m_pages->addWidget(m_entrance);
    m_pages->setCurrentWidget(m_entrance);
    m_entrance->setFocus();
}

void MainWindow::showBeside(QWidget* page, const QString& title)
{
    if (m_other == nullptr) {
        m_other = new OtherVaultWindow(this);
        connect(this, &MainWindow::aboutToLock, m_other, &QObject::deleteLater);
        // Given up: the vault that is open stays the one to unlock after the next lock.
        connect(m_other, &QDialog::rejected, this,
            [this] { std::ignore = m_parts.session.choose(m_parts.session.environment().path); });
    }
    m_other->setPage(page);
    m_other->setWindowTitle(title);
    m_other->show();
    m_other->raise();
    m_other->activateWindow();
}

void MainWindow::showFirstRun()
{
    if (m_parts.session.state() != VaultSession::State::Open)
        showEntrance(m_parts.makeFirstRun, {});
    else if (m_parts.makeFirstRun)
        showBeside(m_parts.makeFirstRun(this), tr("New vault"));
}

void MainWindow::showUnlock()
{
    if (m_parts.session.state() != VaultSession::State::Open)
        return followSession();
    if (isSameFile(m_parts.session.chosen().path, m_parts.session.environment().path)) {
        if (m_other != nullptr)
            m_other->close();
        return m_keys->showMessage(true, tr("This vault is open already."));
    }
    if (m_parts.makeUnlock)
        showBeside(m_parts.makeUnlock(this), tr("Open vault"));
}

void MainWindow::openVault()
{
    auto* dialog = new QFileDialog(this, tr("Open vault"),
        QFileInfo(m_parts.session.environment().path).path(), tr("Vaults (*.kwvault);;All files (*)"));
    dialog->setObjectName(u"openVaultDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(this, &MainWindow::aboutToLock, dialog, &QWidget::close);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Status known = m_parts.session.choose(path); known)
            showUnlock();
        else if (m_parts.session.state() == VaultSession::State::Open)
            m_keys->showMessage(false, errorText(known.error()));
        else
            tell(tr("Open vault"), errorText(known.error()));
    });
    dialog->open();
}

void MainWindow::leaveVault()
{
    emit aboutToLock();
    m_keys->details().showNothing(0);
    m_keys->saveLayout();
}

void MainWindow::lock()
{
    if (m_parts.session.state() != VaultSession::State::Open)
        return;
    leaveVault();
    m_parts.session.lock();
}

void MainWindow::run(Command command)
{
    if (!runVaultCommand(command) && !runViewCommand(command))
        runKeyCommand(command);
}

bool MainWindow::runVaultCommand(Command command)
{
    switch (command) {
    case Command::NewVault: showFirstRun(); return true;
    case Command::OpenVault: openVault(); return true;
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

bool MainWindow::runViewCommand(Command command)
{
    switch (command) {
    case Command::Find: m_keys->filterBar().focusText(); return true;
    case Command::Refresh: m_keys->feed().readAll(); return true;
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

void MainWindow::runKeyCommand(Command command)
{
    if (command == Command::CreateKey)
        emit createKeyRequested();
    const QList<KeySummary> keys = m_keys->selectedKeys();
    if (keys.isEmpty())
        return;
    for (const KeySummary& key : keys) {
        if (command == Command::Enable && isPossible(KeyAction::Enable, key))
            m_keys->actions().enable(key);
        if (command == Command::Disable && isPossible(KeyAction::Disable, key))
            m_keys->actions().disable(key);
        if (command == Command::CancelDeletion && isPossible(KeyAction::CancelDeletion, key))
            m_keys->actions().cancelDeletion(key);
    }
    if (command == Command::CopyKeyId)
        copyFromSelection(&KeyMetadata::keyId);
    if (command == Command::CopyArn)
        copyFromSelection(&KeyMetadata::arn);
    if (command == Command::ImportMaterial)
        emit importRequested(keys.front().metadata.arn);
    if (command == Command::ScheduleDeletion || command == Command::ExportPublicKey)
        m_keys->showDetails(true);
    if (command == Command::ScheduleDeletion)
        m_keys->details().askToDelete();
    if (command == Command::ExportPublicKey)
        m_keys->details().exportPublicKey();
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

void MainWindow::copyFromSelection(QString KeyMetadata::*member)
{
    QStringList lines;
    const QList<KeySummary> keys = m_keys->selectedKeys();
    for (const KeySummary& key : keys)
        lines.append(key.metadata.*member);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void MainWindow::updateCommands()
{
    const bool open = m_parts.session.state() == VaultSession::State::Open;
    for (const Command command : {Command::BackUp, Command::Verify, Command::ChangePassphrase,
             Command::Serve, Command::Lock, Command::Find, Command::Details, Command::Refresh, Command::CreateKey})
        m_menus->action(command)->setEnabled(open);
    m_menus->action(Command::ChangePassphrase)->setVisible(bool(m_parts.makeChangePassphrase));
    m_menus->action(Command::Serve)->setVisible(bool(m_parts.makeEndpointPanel));
    const QList<KeySummary> keys = open ? m_keys->selectedKeys() : QList<KeySummary>();
    m_menus->action(Command::CopyKeyId)->setEnabled(!keys.isEmpty());
    m_menus->action(Command::CopyArn)->setEnabled(!keys.isEmpty());
    for (const KeyCommand& entry : keyCommands) {
        const bool some = std::any_of(keys.begin(), keys.end(),
            [&entry](const KeySummary& key) { return isPossible(entry.action, key); });
        m_menus->action(entry.command)->setEnabled(some && (entry.severalKeys || keys.size() == 1));
    }
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
