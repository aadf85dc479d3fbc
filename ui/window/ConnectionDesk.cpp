// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionDesk.h"

#include "core/kms/Regions.h"
#include "ui/connections/CheckDialog.h"
#include "ui/connections/ConnectionDialog.h"
#include "ui/connections/ImportProfilesDialog.h"
#include "ui/connections/MfaDialog.h"
#include "ui/connections/ProbeDialog.h"
#include "ui/connections/RequestInspector.h"
#include "ui/connections/SignInDialog.h"
#include "ui/connections/TrustDialog.h"
#include "ui/look/Icons.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/EnvironmentChip.h"

#include <QActionGroup>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto vaultIdPrefix = "vault:"_L1; ///< of rows of other vaults, before the path

} // namespace

ConnectionDesk::ConnectionDesk(VaultSession& vault, ConnectionBook* book, QWidget* window)
    : QObject(window)
    , m_vault(vault)
    , m_book(book)
    , m_window(window)
{
    connect(&vault, &KmsConnection::stateChanged, this, [this] {
        emit rowsChanged();
        if (isAtVault())
            emit currentChanged();
    });
    if (book == nullptr)
        return;
    connect(book, &ConnectionBook::changed, this, &ConnectionDesk::followBook);
    connect(&book->mfa(), &MfaDesk::changed, this, &ConnectionDesk::askMfa);
    if (book->fileFailure()) // said when there is a window to say it in
        QMetaObject::invokeMethod(this, &ConnectionDesk::tellFileFailure, Qt::QueuedConnection);
}

EndpointConnection* ConnectionDesk::endpoint(const QString& id) const
{
    return m_book != nullptr && !id.isEmpty() ? m_book->connection(id) : nullptr;
}

KmsConnection& ConnectionDesk::current()
{
    KmsConnection* here = endpoint(m_currentId);
    return here != nullptr ? *here : m_vault;
}

bool ConnectionDesk::hasOpenEndpoint() const
{
    return m_book != nullptr && !m_book->openConnections().isEmpty();
}

QList<ConnectionRow> ConnectionDesk::rows() const
{
    const Environment vault = m_vault.environment();
    QList<ConnectionRow> rows {{.title = vault.name.isEmpty() ? tr("No vault") : tr("Vault “%1”").arg(vault.name),
        .environment = vault,
        .state = m_vault.state()}};
    for (const QString& path : m_knownVaults) {
        const QFileInfo file(path);
        if (file.exists() && file != QFileInfo(vault.path))
            rows.append({.id = vaultIdPrefix + path,
                .title = tr("Vault “%1”").arg(file.completeBaseName()),
                .environment = {.name = file.completeBaseName(), .path = path},
                .state = KmsConnection::State::Locked});
    }
    if (m_book == nullptr)
        return rows;
    for (const ConnectionProfile& profile : m_book->profiles()) {
        const EndpointConnection* made = endpoint(profile.id);
        rows.append({profile.id, profile.name, made->environment(), made->state()});
    }
    return rows;
}

void ConnectionDesk::setKnownVaults(const QStringList& paths)
{
    if (std::exchange(m_knownVaults, paths) != paths)
        emit rowsChanged();
}

void ConnectionDesk::choose(const QString& id)
{
    if (id.startsWith(vaultIdPrefix)) {
        emit vaultChosen(id.mid(vaultIdPrefix.size()));
        return;
    }
    if (id == m_currentId && current().state() != KmsConnection::State::Closed)
        return;
    EndpointConnection* there = endpoint(id);
    if (there == nullptr && !id.isEmpty())
        return;
    m_currentId = id;
    if (there != nullptr) {
        follow(id);
        there->open();
    }
    emit rowsChanged();
    emit currentChanged();
}

void ConnectionDesk::reopen()
{
    if (EndpointConnection* here = endpoint(m_currentId))
        here->reopen();
}

/// Tells what happens to a connection while it is the present one.
void ConnectionDesk::follow(const QString& id)
{
    const EndpointConnection* connection = endpoint(id);
    if (m_followed.contains(connection))
        return;
    m_followed.insert(connection);
    connect(connection, &QObject::destroyed, this,
        [this](const QObject* gone) { m_followed.remove(gone); });
    const auto tell = [this, id] {
        emit rowsChanged();
        if (id == m_currentId)
            emit currentChanged();
    };
    connect(connection, &KmsConnection::stateChanged, this, tell);
    connect(connection, &KmsConnection::environmentChanged, this, tell);
}

void ConnectionDesk::followBook()
{
    if (!isAtVault() && m_book->find(m_currentId) == nullptr) { // it was removed
        m_currentId.clear();
        emit currentChanged();
    }
    emit rowsChanged();
}

void ConnectionDesk::disconnectCurrent()
{
    EndpointConnection* here = endpoint(m_currentId);
    if (here == nullptr)
        return;
    choose({}); // who shows its keys leaves before they go
    here->close();
}

void ConnectionDesk::leaveEndpoints()
{
    if (m_book == nullptr)
        return;
    const bool wasElsewhere = !isAtVault();
    m_currentId.clear();
    m_book->closeAll();
    emit rowsChanged();
    if (wasElsewhere)
        emit currentChanged();
}

void ConnectionDesk::show(QDialog* dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void ConnectionDesk::add()
{
    edit({});
}

void ConnectionDesk::edit(const QString& id)
{
    auto* dialog = new ConnectionDialog(*m_book, id, m_window);
    if (id.isEmpty())
        connect(dialog, &ConnectionDialog::kept, this, &ConnectionDesk::choose);
    else
        connect(dialog, &ConnectionDialog::kept, this, [this](const QString& kept) {
            if (kept == m_currentId && current().state() == KmsConnection::State::Closed)
                reopen(); // what was wrong may be mended
        });
    connect(dialog, &ConnectionDialog::signInRequested, this, [this](const ConnectionProfile& profile) {
        show(new SignInDialog(profile, m_book->surroundings(), &QDesktopServices::openUrl, m_window));
    });
    show(dialog);
}

void ConnectionDesk::importProfiles()
{
    auto* dialog = new ImportProfilesDialog(*m_book, m_window);
    connect(dialog, &ImportProfilesDialog::imported, this, &ConnectionDesk::choose);
    show(dialog);
}

void ConnectionDesk::test(const QString& id)
{
    const EndpointConnection* connection = endpoint(id);
    if (connection == nullptr)
        return;
    auto* dialog = new CheckDialog(
        connection->profile(), m_book->surroundings(), connection->verifiesTls(), m_window);
    connect(dialog, &CheckDialog::editRequested, this, [this, id, dialog] {
        dialog->close();
        edit(id);
    });
    connect(dialog, &CheckDialog::signInRequested, this, [this, id] { signIn(id); });
    show(dialog);
}

void ConnectionDesk::probe(const QString& id)
{
    EndpointConnection* connection = endpoint(id);
    if (connection == nullptr)
        return;
    auto* dialog
        = new ProbeDialog(*m_book, connection->profile(), connection->verifiesTls(), m_window);
    connect(dialog, &ProbeDialog::keysMade, connection, [connection] { emit connection->keysChanged({}); });
    show(dialog);
}

void ConnectionDesk::signIn(const QString& id)
{
    EndpointConnection* connection = endpoint(id);
    if (connection == nullptr)
        return;
    auto* dialog = new SignInDialog(
        connection->profile(), m_book->surroundings(), &QDesktopServices::openUrl, m_window);
    connect(dialog, &SignInDialog::signedIn, connection, &EndpointConnection::reopen);
    show(dialog);
}

void ConnectionDesk::askToTrust(const QString& id)
{
    EndpointConnection* connection = endpoint(id);
    if (connection == nullptr)
        return;
    if (!connection->verifiesTls())
        return connection->setVerifiesTls(true);
    auto* dialog = new TrustDialog(connection->profile().name, m_window);
    connect(dialog, &QDialog::accepted, connection, [connection] { connection->setVerifiesTls(false); });
    show(dialog);
}

void ConnectionDesk::askToRemove(const QString& id)
{
    const ConnectionProfile* profile = m_book != nullptr ? m_book->find(id) : nullptr;
    if (profile == nullptr)
        return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Remove connection"),
        tr("Remove “%1” from Keywright? The keys at the endpoint stay as they are. An access key that Keywright "
           "keeps for it in the desktop keyring is removed too.").arg(profile->name),
        QMessageBox::Cancel, m_window);
    box->setObjectName(u"removeConnectionBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* remove = box->addButton(tr("&Remove connection"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"removeConnectionButton"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, id] {
        if (const auto removed = m_book->remove(id); !removed)
            emit told(false, errorText(removed.error()));
    });
    show(box);
}

void ConnectionDesk::showRequests()
{
    if (m_requests == nullptr)
        m_requests = new RequestInspector(m_book->requests(), m_window);
    show(m_requests);
}

void ConnectionDesk::askMfa()
{
    if (m_mfa != nullptr || m_book->mfa().question().isEmpty())
        return;
    m_mfa = new MfaDialog(m_book->mfa(), m_window);
    // The next one that waits, if there is one.
    connect(m_mfa, &QObject::destroyed, this, [this] {
        m_mfa.clear(); // widgets say so before they are gone
        askMfa();
    });
    show(m_mfa);
}

void ConnectionDesk::tellFileFailure()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Connections"),
        tr("The file of your connections could not be read. It stays as it is, and is kept under another name as "
           "soon as you add a connection.")
            + u"\n\n"_s + m_book->fileFailure()->detail,
        QMessageBox::Close, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setModal(false);
    show(box);
}

void ConnectionDesk::chooseRegion(const QString& region)
{
    const ConnectionProfile* profile = isAtVault() ? nullptr : m_book->find(m_currentId);
    if (profile == nullptr || current().environment().region == region)
        return;
    ConnectionProfile moved = *profile;
    moved.region = region;
    if (const auto saved = m_book->put(moved); !saved)
        emit told(false, errorText(saved.error()));
}

void ConnectionDesk::fillPlaces(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    const QList<ConnectionRow> places = rows();
    for (const ConnectionRow& row : places) {
        QAction* action = menu->addAction(lookIcon(lookOf(row.environment.kind).icon),
            QString(row.title).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(row.id == m_currentId);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = row.id] { choose(id); });
    }
}

void ConnectionDesk::fillRegions(QMenu* menu)
{
    const QString here = current().environment().region;
    auto* group = new QActionGroup(menu);
    for (const RegionInfo& region : knownRegions()) {
        if (partitionOf(QString(region.id)) != partitionOf(here))
            continue;
        QAction* action = menu->addAction(u"%1 – %2"_s.arg(region.id, region.name));
        action->setCheckable(true);
        action->setChecked(region.id == here);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = QString(region.id)] { chooseRegion(id); });
    }
}

} // namespace keywright
