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
    AddConnection,
    ImportProfiles,
    EditConnection,
    TestConnection,
    ProbeConnection,
    SignIn,
    TrustAnyone,
    Disconnect,
    RemoveConnection,
    Requests,
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
    /// The menu "Connection", and its parts that depend on what there is.
    [[nodiscard]] QMenu* connectionMenu() const { return m_connectionMenu; }
    [[nodiscard]] QMenu* placeMenu() const { return m_placeMenu; }
    [[nodiscard]] QMenu* regionMenu() const { return m_regionMenu; }
    /// Every shortcut with its command, for the page "Keyboard shortcuts".
    [[nodiscard]] QString shortcutText() const;

signals:
    void triggered(keywright::Command command);

private:
    void addCommand(QMenu* menu, Command command);

    QHash<Command, QAction*> m_actions;
    QMenu* m_keyMenu = nullptr;
    QMenu* m_columnMenu = nullptr;
    QMenu* m_connectionMenu = nullptr;
    QMenu* m_placeMenu = nullptr;
    QMenu* m_regionMenu = nullptr;
};

} // namespace keywright
