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

class KeysPage;
class OtherVaultWindow;
class VaultCare;

/// The window: first run, locked or open, with the commands that go with each. Assistants are
/// windows of their own; the program opens them on createKeyRequested() and importRequested().
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts& parts, QWidget* parent = nullptr);

    [[nodiscard]] KeysPage& keysPage() { return *m_keys; }
    [[nodiscard]] WindowMenus& menus() { return *m_menus; }
    /// Install it on the application, so that any window's keys and mouse count as use.
    [[nodiscard]] AutoLock& autoLock() { return m_autoLock; }
    void lock();
    /// Shows the page that goes with the session's state.
    void followSession();
    /// Shows the page that makes or chooses a vault, whatever is chosen now; beside an open vault in a window of
    /// its own, and that vault stays open until the other one is.
    void showFirstRun();
    /// Shows the page that unlocks the vault that was chosen, in the same place.
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
    void showEntrance(const WindowParts::Factory& factory, const QString& vaultPath);
    void showBeside(QWidget* page, const QString& title);
    void openVault();
    void leaveVault();
    void run(Command command);
    bool runVaultCommand(Command command);
    bool runViewCommand(Command command);
    void runKeyCommand(Command command);
    void showEndpoint();
    void changeTheme(const QString& theme);
    void copyFromSelection(QString KeyMetadata::*member);
    void updateCommands();
    void tell(const QString& title, const QString& text);

    WindowParts m_parts;
    AutoLock m_autoLock;
    WindowMenus* m_menus;
    VaultCare* m_care;
    QStackedWidget* m_pages;
    KeysPage* m_keys;
    QPointer<QWidget> m_entrance; ///< the page of a vault that is not open
    QString m_entranceOf;         ///< the vault it unlocks; empty: it makes or chooses one
    QPointer<OtherVaultWindow> m_other;
    QPointer<QWidget> m_endpointPanel;
};

} // namespace keywright
