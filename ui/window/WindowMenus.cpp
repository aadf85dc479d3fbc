// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/WindowMenus.h"

#include "ui/look/Icons.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

enum class Menu { File, Edit, View, Key, Connection, Help };

struct CommandInfo {
    Command command;
    Menu menu;
    const char* text;
    const char* name; ///< object name
    const char* shortcut;
    const char* icon;
    bool separatorBefore;
    bool checkable;
};

// The texts are marked with the whole macro: lupdate does not expand one of our own.
constexpr std::array commandTable = std::to_array<CommandInfo>({
    {Command::NewVault, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&New vault…"),
        "newVault", "", "plus", false, false},
    {Command::OpenVault, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Open vault…"),
        "openVault", "Ctrl+O", "vault", false, false},
    {Command::BackUp, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Back up vault…"),
        "backUp", "", "export", true, false},
    {Command::Verify, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Verify vault"),
        "verify", "", "shield", false, false},
    {Command::ChangePassphrase, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Change &passphrase…"),
        "changePassphrase", "", "edit", false, false},
    {Command::Serve, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Serve to AWS &tools…"),
        "serve", "", "endpoint", true, false},
    {Command::Lock, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Lock"),
        "lock", "Ctrl+L", "lock", true, false},
    {Command::Quit, Menu::File, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Quit"),
        "quit", "Ctrl+Q", "close", true, false},
    {Command::CopyKeyId, Menu::Edit, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Copy key &ID"),
        "copyKeyId", "Ctrl+C", "copy", false, false},
    {Command::CopyArn, Menu::Edit, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Copy &ARN"),
        "copyArn", "Ctrl+Shift+C", "copy", false, false},
    {Command::Find, Menu::Edit, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Filter keys"),
        "find", "Ctrl+F", "search", true, false},
    {Command::Details, Menu::View, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Details pane"),
        "details", "F9", "", false, true},
    {Command::Compact, Menu::View, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Compact rows"),
        "compact", "", "", false, true},
    {Command::ThemeSystem, Menu::View, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Follow the &system"),
        "themeSystem", "", "", true, true},
    {Command::ThemeLight, Menu::View, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Light"),
        "themeLight", "", "", false, true},
    {Command::ThemeDark, Menu::View, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Dar&k"),
        "themeDark", "", "", false, true},
    {Command::Refresh, Menu::View, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Read the keys again"),
        "refresh", "F5", "refresh", true, false},
    {Command::CreateKey, Menu::Key, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Create key…"),
        "createKey", "Ctrl+N", "plus", false, false},
    {Command::Enable, Menu::Key, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Enable"),
        "enable", "", "ok-circle", true, false},
    {Command::Disable, Menu::Key, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Disable"),
        "disable", "", "pause", false, false},
    {Command::ImportMaterial, Menu::Key, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Import key material…"),
        "importMaterial", "", "import", true, false},
    {Command::ExportPublicKey, Menu::Key, QT_TRANSLATE_NOOP("keywright::WindowMenus", "E&xport public key…"),
        "exportPublicKey", "", "export", false, false},
    {Command::CancelDeletion, Menu::Key, QT_TRANSLATE_NOOP("keywright::WindowMenus", "C&ancel deletion"),
        "cancelDeletion", "", "undo", true, false},
    {Command::ScheduleDeletion, Menu::Key, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Schedule deletion…"),
        "scheduleDeletion", "", "trash", false, false},
    {Command::AddConnection, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Add connection…"),
        "addConnection", "", "plus", false, false},
    {Command::ImportProfiles, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "From AWS &profiles…"),
        "importProfiles", "", "import", false, false},
    {Command::EditConnection, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Edit connection…"),
        "editConnection", "", "edit", true, false},
    {Command::TestConnection, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Test connection…"),
        "testConnection", "", "ok-circle", false, false},
    {Command::ProbeConnection, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&What can it do?…"),
        "probeConnection", "", "search", false, false},
    {Command::SignIn, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Sign in…"),
        "signIn", "", "user", false, false},
    {Command::TrustAnyone, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Do &not verify certificates in this run…"),
        "trustAnyone", "", "shield-off", true, true},
    {Command::Disconnect, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Disconnect"),
        "disconnect", "", "close", false, false},
    {Command::RemoveConnection, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Re&move connection…"),
        "removeConnection", "", "trash", false, false},
    {Command::Requests, Menu::Connection, QT_TRANSLATE_NOOP("keywright::WindowMenus", "Re&quests…"),
        "requests", "", "history", true, false},
    {Command::Shortcuts, Menu::Help, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Keyboard shortcuts"),
        "shortcuts", "Ctrl+?", "", false, false},
    {Command::About, Menu::Help, QT_TRANSLATE_NOOP("keywright::WindowMenus", "&About Keywright"),
        "about", "", "info", false, false},
});

constexpr std::array menuTitles {
    QT_TRANSLATE_NOOP("keywright::WindowMenus", "&File"),
    QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Edit"),
    QT_TRANSLATE_NOOP("keywright::WindowMenus", "&View"),
    QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Key"),
    QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Connection"),
    QT_TRANSLATE_NOOP("keywright::WindowMenus", "&Help")};

const CommandInfo& infoOf(Command command)
{
    return *std::find_if(commandTable.begin(), commandTable.end(),
        [command](const CommandInfo& info) { return info.command == command; });
}

} // namespace

WindowMenus::WindowMenus(QMainWindow& window)
    : QObject(&window)
{
    std::array<QMenu*, menuTitles.size()> menus {};
    for (std::size_t i = 0; i < menus.size(); ++i)
        menus[i] = window.menuBar()->addMenu(tr(menuTitles[i]));
    for (const CommandInfo& info : commandTable)
        addCommand(menus[static_cast<std::size_t>(info.menu)], info.command);
    m_keyMenu = menus[static_cast<std::size_t>(Menu::Key)];
    m_columnMenu = new QMenu(tr("C&olumns"), menus[static_cast<std::size_t>(Menu::View)]);
    menus[static_cast<std::size_t>(Menu::View)]->insertMenu(action(Command::ThemeSystem), m_columnMenu);
    m_connectionMenu = menus[static_cast<std::size_t>(Menu::Connection)];
    m_placeMenu = new QMenu(tr("W&ork at"), m_connectionMenu);
    m_regionMenu = new QMenu(tr("&Region"), m_connectionMenu);
    m_connectionMenu->insertMenu(action(Command::AddConnection), m_placeMenu);
    m_connectionMenu->insertMenu(action(Command::AddConnection), m_regionMenu);
    m_connectionMenu->insertSeparator(action(Command::AddConnection));
    auto* themes = new QActionGroup(this);
    for (const Command theme : {Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark})
        themes->addAction(action(theme));
}

void WindowMenus::addCommand(QMenu* menu, Command command)
{
    const CommandInfo& info = infoOf(command);
    if (info.separatorBefore)
        menu->addSeparator();
    QAction* action = menu->addAction(tr(info.text));
    action->setObjectName(QString::fromLatin1(info.name) + u"Action"_s);
    action->setShortcut(QKeySequence(QString::fromLatin1(info.shortcut)));
    action->setCheckable(info.checkable);
    if (*info.icon != '\0')
        action->setIcon(lookIcon(QString::fromLatin1(info.icon)));
    connect(action, &QAction::triggered, this, [this, command] { emit triggered(command); });
    m_actions.insert(command, action);
}

QString WindowMenus::shortcutText() const
{
    QStringList lines;
    for (const CommandInfo& info : commandTable) {
        const QString keys = action(info.command)->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            lines.append(keys + u" – "_s + tr(info.text).remove(u'&'));
    }
    return lines.join(u'\n');
}

} // namespace keywright
