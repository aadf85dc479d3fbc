// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace keywright {

class VaultSession;

/// Backs the open vault up and verifies it; how that went is for the page to show.
class VaultCare final : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to the window, which is also the owner.
    VaultCare(VaultSession& session, QWidget* window);

    /// Asks where to. The dialog, so that it can be closed with the vault.
    QWidget* backUp();
    void verify();

signals:
    void told(bool good, const QString& text);

private:
    VaultSession& m_session;
    QWidget* m_window;
};

} // namespace keywright
