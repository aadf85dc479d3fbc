// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/AutoLock.h"
#include "ui/window/WindowMenus.h"
#include "ui/window/WindowParts.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace keywright {

class ConnectionDesk;
class ConnectionStrip;
class KeyCommands;
class KeysPage;
class VaultCare;
class VaultEntrance;

/// The window: the vault that is not open yet, or the keys of the present connection, with the
/// commands that go with each. Assistants are windows of their own; the program opens them on
/// createKeyRequested() and importRequested().
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts& parts, QWidget* parent = nullptr);

    [[nodiscard]] KeysPage& keysPage() { return *m_keys; }
    [[nodiscard]] WindowMenus& menus() { return *m_menus; }
    [[nodiscard]] ConnectionDesk& desk() { return *m_desk; }
    /// Install it on the application, so that any window's keys and mouse count as use.
    [[nodiscard]] AutoLock& autoLock() { return m_autoLock; }
    /// Closes the vault and every endpoint.
    void lock();
    /// The page that makes or chooses a vault, whatever is chosen now; beside an open vault in a window of
    /// its own, and that vault stays open until the other one is.
    void showFirstRun();
    /// The page that unlocks the vault that was chosen, in the same place.
    void showUnlock();

signals:
    void createKeyRequested();
    void importRequested(const QString& arn);
    /// Close every assistant and dialog: nothing of the vault may stay in view.
    void aboutToLock();
    /// "system", "light" or "dark".
    void themeChosen(const QString& theme);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectParts();
    void connectMenus();
    void follow();
    void showConnections();
    void noteVault(const QString& path);
    void showKeys(const QString& title);
    void leavePlace();
    void run(Command command);
    bool runVaultCommand(Command command);
    bool runConnectionCommand(Command command);
    bool runViewCommand(Command command);
    void showEndpoint();
    void changeTheme(const QString& theme);
    void updateCommands();
    void updateConnectionCommands();
    void tell(const QString& title, const QString& text);

    WindowParts m_parts;
    AutoLock m_autoLock;
    WindowMenus* m_menus;
    VaultCare* m_care;
    ConnectionDesk* m_desk;
    QStackedWidget* m_pages;
    KeysPage* m_keys;
    KeyCommands* m_keyCommands;
    VaultEntrance* m_entrance;
    ConnectionStrip* m_strip;
    KmsConnection* m_shown = nullptr; ///< whose keys the window shows
    QPointer<QWidget> m_endpointPanel;
};

} // namespace keywright
