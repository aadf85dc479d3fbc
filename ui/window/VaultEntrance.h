// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/WindowParts.h"

#include <QObject>
#include <QPointer>

class QStackedWidget;

namespace keywright {

class OtherVaultWindow;

/// The pages of a vault that is not open: they make, choose or unlock one. In the window itself, or,
/// while a vault is open, beside it in a window of their own.
class VaultEntrance final : public QObject {
    Q_OBJECT

public:
    /// Pages go into `pages`, of which the window is the owner.
    VaultEntrance(const WindowParts& parts, QStackedWidget& pages, QWidget* window);

    /// The page that goes with a vault that is not open, in the window. A page that is there already
    /// stays as it is, with what it shows and holds.
    void showPage();
    /// The page that makes or chooses a vault, whatever is chosen now.
    void showFirstRun();
    /// The page that unlocks the vault that was chosen, in the same place.
    void showUnlock();
    /// Asks which vault to open, and chooses it.
    void chooseVault();
    /// Chooses the vault of a file.
    void choose(const QString& path);
    /// The vault is open: its page has done its work.
    void drop();
    /// Closes what stands beside an open vault.
    void closeBeside();

signals:
    /// Another vault is to be unlocked.
    void chosen();
    void told(bool good, const QString& text);

private:
    void showInWindow(const WindowParts::Factory& factory, const QString& vaultPath);
    void showBeside(QWidget* page, const QString& title);

    WindowParts m_parts;
    QStackedWidget& m_pages;
    QWidget* m_window;
    QPointer<QWidget> m_page;
    QString m_pageOf; ///< the vault that it unlocks; empty: it makes or chooses one
    QPointer<OtherVaultWindow> m_other;
    QPointer<QWidget> m_dialog;
};

} // namespace keywright
