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

enum class Menu { File, Edit, View, Key, Help };

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

#define KW_TEXT(text) QT_TRANSLATE_NOOP("keywright::WindowMenus", text)

constexpr std::array commandTable = std::to_array<CommandInfo>({
    {Command::NewVault, Menu::File, KW_TEXT("&New vault…"), "newVault", "", "plus", false, false},
    {Command::OpenVault, Menu::File, KW_TEXT("&Open vault…"), "openVault", "Ctrl+O", "vault", false, false},
    {Command::BackUp, Menu::File, KW_TEXT("&Back up vault…"), "backUp", "", "export", true, false},
    {Command::Verify, Menu::File, KW_TEXT("&Verify vault"), "verify", "", "shield", false, false},
    {Command::ChangePassphrase, Menu::File, KW_TEXT("Change &passphrase…"), "changePassphrase", "", "edit", false, false},
    {Command::Serve, Menu::File, KW_TEXT("Serve to AWS &tools…"), "serve", "", "endpoint", true, false},
    {Command::Lock, Menu::File, KW_TEXT("&Lock"), "lock", "Ctrl+L", "lock", true, false},
    {Command::Quit, Menu::File, KW_TEXT("&Quit"), "quit", "Ctrl+Q", "close", true, false},
    {Command::CopyKeyId, Menu::Edit, KW_TEXT("Copy key &ID"), "copyKeyId", "Ctrl+C", "copy", false, false},
    {Command::CopyArn, Menu::Edit, KW_TEXT("Copy &ARN"), "copyArn", "Ctrl+Shift+C", "copy", false, false},
    {Command::Find, Menu::Edit, KW_TEXT("&Filter keys"), "find", "Ctrl+F", "search", true, false},
    {Command::Details, Menu::View, KW_TEXT("&Details pane"), "details", "F9", "", false, true},
    {Command::Compact, Menu::View, KW_TEXT("&Compact rows"), "compact", "", "", false, true},
    {Command::ThemeSystem, Menu::View, KW_TEXT("Follow the &system"), "themeSystem", "", "", true, true},
    {Command::ThemeLight, Menu::View, KW_TEXT("&Light"), "themeLight", "", "", false, true},
    {Command::ThemeDark, Menu::View, KW_TEXT("Dar&k"), "themeDark", "", "", false, true},
    {Command::Refresh, Menu::View, KW_TEXT("&Read the keys again"), "refresh", "F5", "refresh", true, false},
    {Command::CreateKey, Menu::Key, KW_TEXT("&Create key…"), "createKey", "Ctrl+N", "plus", false, false},
    {Command::Enable, Menu::Key, KW_TEXT("&Enable"), "enable", "", "ok-circle", true, false},
    {Command::Disable, Menu::Key, KW_TEXT("&Disable"), "disable", "", "pause", false, false},
    {Command::ImportMaterial, Menu::Key, KW_TEXT("&Import key material…"), "importMaterial", "", "import", true, false},
    {Command::ExportPublicKey, Menu::Key, KW_TEXT("E&xport public key…"), "exportPublicKey", "", "export", false, false},
    {Command::CancelDeletion, Menu::Key, KW_TEXT("C&ancel deletion"), "cancelDeletion", "", "undo", true, false},
    {Command::ScheduleDeletion, Menu::Key, KW_TEXT("&Schedule deletion…"), "scheduleDeletion", "", "trash", false, false},
    {Command::Shortcuts, Menu::Help, KW_TEXT("&Keyboard shortcuts"), "shortcuts", "Ctrl+?", "", false, false},
    {Command::About, Menu::Help, KW_TEXT("&About Keywright"), "about", "", "info", false, false},
});

constexpr std::array menuTitles {
    KW_TEXT("&File"), KW_TEXT("&Edit"), KW_TEXT("&View"), KW_TEXT("&Key"), KW_TEXT("&Help")};

#undef KW_TEXT

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
