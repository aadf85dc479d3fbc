// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace keywright {

/// Every command of the window; menus, shortcuts and names come from one table.
enum class Command {
    NewVault,
    OpenVault,
    BackUp,
    Verify,
    ChangePassphrase,
    Serve,
    Lock,
    Quit,
    CopyKeyId,
    CopyArn,
    Find,
    Details,
    Compact,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Refresh,
    CreateKey,
    Enable,
    Disable,
    ScheduleDeletion,
    CancelDeletion,
    ImportMaterial,
    ExportPublicKey,
    Shortcuts,
    About,
};

/// Builds the menu bar and owns its actions.
class WindowMenus final : public QObject {
    Q_OBJECT

public:
    explicit WindowMenus(QMainWindow& window);

    [[nodiscard]] QAction* action(Command command) const { return m_actions.value(command); }
    /// The menu "Key", also the context menu of the list.
    [[nodiscard]] QMenu* keyMenu() const { return m_keyMenu; }
    [[nodiscard]] QMenu* columnMenu() const { return m_columnMenu; }
    /// Every shortcut with its command, for the page "Keyboard shortcuts".
    [[nodiscard]] QString shortcutText() const;

signals:
    void triggered(keywright::Command command);

private:
    void addCommand(QMenu* menu, Command command);

    QHash<Command, QAction*> m_actions;
    QMenu* m_keyMenu = nullptr;
    QMenu* m_columnMenu = nullptr;
};

} // namespace keywright
