// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/VaultEntrance.h"

#include "ui/text/ErrorText.h"
#include "ui/window/OtherVaultWindow.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// QFileInfo takes any two files that are not there for the same one.
bool isSameFile(const QString& one, const QString& other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first.exists() && second.exists() ? first == second
                                             : first.absoluteFilePath() == second.absoluteFilePath();
}

} // namespace

VaultEntrance::VaultEntrance(const WindowParts& parts, QStackedWidget& pages, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_pages(pages)
    , m_window(window)
{
}

void VaultEntrance::showPage()
{
    const QString path = m_parts.session.environment().path;
    const bool isLocked = m_parts.session.state() == VaultSession::State::Locked;
    // A passphrase that was refused comes back here: the page with the error stays.
    if (m_page == nullptr || m_pageOf != (isLocked ? path : QString()))
        showInWindow(isLocked ? m_parts.makeUnlock : m_parts.makeFirstRun, isLocked ? path : QString());
    else
        m_pages.setCurrentWidget(m_page);
}

void VaultEntrance::showInWindow(const WindowParts::Factory& factory, const QString& vaultPath)
{
    drop();
    m_pageOf = vaultPath;
    m_page = factory ? factory(&m_pages) : new QWidget(&m_pages);
    m_pages.addWidget(m_page);
    m_pages.setCurrentWidget(m_page);
    m_page->setFocus();
}

void VaultEntrance::showBeside(QWidget* page, const QString& title)
{
    if (m_other == nullptr) {
        m_other = new OtherVaultWindow(m_window);
        // Given up: the vault that is open stays the one to unlock after the next lock.
        connect(m_other, &QDialog::rejected, this,
            [this] { std::ignore = m_parts.session.choose(m_parts.session.environment().path); });
    }
    m_other->setPage(page);
    m_other->setWindowTitle(title);
    m_other->show();
    m_other->raise();
    m_other->activateWindow();
}

void VaultEntrance::showFirstRun()
{
    if (m_parts.session.state() != VaultSession::State::Open)
        showInWindow(m_parts.makeFirstRun, {});
    else if (m_parts.makeFirstRun)
        showBeside(m_parts.makeFirstRun(m_window), tr("New vault"));
}

void VaultEntrance::showUnlock()
{
    if (m_parts.session.state() != VaultSession::State::Open)
        return showPage();
    if (isSameFile(m_parts.session.chosen().path, m_parts.session.environment().path)) {
        if (m_other != nullptr)
            m_other->close();
        emit told(true, tr("This vault is open already."));
    } else if (m_parts.makeUnlock) {
        showBeside(m_parts.makeUnlock(m_window), tr("Open vault"));
    }
}

void VaultEntrance::chooseVault()
{
    auto* dialog = new QFileDialog(m_window, tr("Open vault"),
        QFileInfo(m_parts.session.environment().path).path(), tr("Vaults (*.kwvault);;All files (*)"));
    dialog->setObjectName(u"openVaultDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VaultEntrance::choose);
    m_dialog = dialog;
    dialog->open();
}

void VaultEntrance::choose(const QString& path)
{
    if (const Status known = m_parts.session.choose(path); known)
        emit chosen();
    else
        emit told(false, errorText(known.error()));
}

void VaultEntrance::drop()
{
    if (m_page != nullptr)
        m_page->deleteLater();
    m_page = nullptr;
}

void VaultEntrance::closeBeside()
{
    if (m_dialog != nullptr)
        m_dialog->close();
    if (m_other != nullptr)
        m_other->deleteLater();
}

} // namespace keywright
