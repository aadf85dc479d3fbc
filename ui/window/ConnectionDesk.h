// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionBook.h"
#include "core/session/VaultSession.h"
#include "ui/window/ConnectionRow.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QMenu;
class QUrl;

namespace keywright {

/// The places to work at: which is the present one, and the dialogs in which endpoints are set up,
/// tested and looked into.
class ConnectionDesk final : public QObject {
    Q_OBJECT

public:
    /// `book` may be nullptr: then the vault is all there is. Dialogs belong to the window, which is
    /// also the owner.
    ConnectionDesk(VaultSession& vault, ConnectionBook* book, QWidget* window);

    [[nodiscard]] KmsConnection& current();
    /// Empty: the vault.
    [[nodiscard]] const QString& currentId() const { return m_currentId; }
    [[nodiscard]] bool isAtVault() const { return m_currentId.isEmpty(); }
    [[nodiscard]] bool hasBook() const { return m_book != nullptr; }
    /// The vault of the session, other vaults that are there, endpoints.
    [[nodiscard]] QList<ConnectionRow> rows() const;
    /// Files of vaults that were used; those that are gone are left out of the rows.
    void setKnownVaults(const QStringList& paths);
    /// Whether a connection is open that locking should close.
    [[nodiscard]] bool hasOpenEndpoint() const;

    void choose(const QString& id);
    /// Opens the present place again, as after a failure.
    void reopen();
    /// Closes the present endpoint and goes back to the vault.
    void disconnectCurrent();
    /// Closes every endpoint and goes back to the vault.
    void leaveEndpoints();

    void add();
    void importProfiles();
    void edit(const QString& id);
    void test(const QString& id);
    void probe(const QString& id);
    void signIn(const QString& id);
    void askToTrust(const QString& id);
    void askToRemove(const QString& id);
    void showRequests();
    void chooseRegion(const QString& region);

    /// One checkable entry for each place.
    void fillPlaces(QMenu* menu);
    /// One checkable entry for each Region of the present partition.
    void fillRegions(QMenu* menu);

signals:
    /// Another place, or the same in another state.
    void currentChanged();
    void rowsChanged();
    /// Another vault was chosen; it takes a passphrase to get there.
    void vaultChosen(const QString& path);
    void told(bool good, const QString& text);

private:
    [[nodiscard]] EndpointConnection* endpoint(const QString& id) const;
    void follow(const QString& id);
    void followBook();
    void show(QDialog* dialog);
    void askMfa();
    void tellFileFailure();

    VaultSession& m_vault;
    ConnectionBook* m_book;
    QWidget* m_window;
    QString m_currentId;
    QStringList m_knownVaults;
    QSet<const QObject*> m_followed; ///< connections whose changes are told
    QPointer<QDialog> m_mfa;
    QPointer<QDialog> m_requests;
};

} // namespace keywright
