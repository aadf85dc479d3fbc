// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/UnlockPage.h"

#include "core/foundation/WhenFinished.h"
#include "core/keyring/Keyring.h"
#include "core/session/VaultSession.h"
#include "ui/look/Icons.h"
#include "ui/look/Roles.h"
#include "ui/text/ErrorText.h"
#include "ui/vault/PassphraseField.h"
#include "ui/vault/VaultColumn.h"
#include "ui/widgets/EnvironmentChip.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int unlockColumnWidth = 400;

} // namespace

UnlockPage::UnlockPage(VaultSession& session, QuickUnlock quickUnlock, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_quickUnlock(std::move(quickUnlock))
    , m_passphrase(new PassphraseField)
    , m_row(new FormField(tr("&Passphrase"), m_passphrase))
    , m_keep(new QCheckBox(tr("&Keep its key in the system keyring")))
    , m_unlock(new QPushButton(tr("&Unlock")))
    , m_doing(new QLabel)
{
    const Environment environment = session.chosen();
    auto* column = new VaultColumn(unlockColumnWidth, this);
    auto* chip = new EnvironmentChip(Environment::Kind::LocalVault);
    chip->setToolTip(QDir::toNativeSeparators(environment.path));
    column->addLockedHeading(u"lock"_s, tr("Vault “%1” is locked").arg(environment.name), chip);
    auto* card = new VaultCard;
    m_passphrase->edit()->setObjectName(u"unlockPassphraseEdit"_s);
    m_passphrase->edit()->setAccessibleName(tr("Passphrase"));
    card->add(m_row);
    m_keep->setObjectName(u"keepInKeyringCheck"_s);
    m_keep->setVisible(m_quickUnlock.isOffered());
    m_keep->setChecked(m_quickUnlock.isOffered() && m_quickUnlock.isWanted(environment.vaultId));
    card->add(m_keep);
    m_unlock->setObjectName(u"unlockButton"_s);
    setRole(m_unlock, Role::Primary | Role::Large);
    m_unlock->setIcon(lookIcon(u"unlock"_s));
    card->add(m_unlock);
    m_doing->setObjectName(u"unlockProgress"_s);
    m_doing->setWordWrap(true);
    m_doing->hide();
    setRole(m_doing, Role::Caption);
    card->add(m_doing);
    column->add(card);
    auto* other = new QPushButton(tr("&Open another vault…"));
    other->setObjectName(u"otherVaultButton"_s);
    setRole(other, Role::Link);
    column->add(other);

    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_passphrase, &PassphraseField::submitted, this, &UnlockPage::unlock);
    connect(m_passphrase, &PassphraseField::changed, m_row, [this] { m_row->setError({}); });
    connect(other, &QPushButton::clicked, this, &UnlockPage::otherVaultRequested);
    if (m_keep->isChecked())
        askKeyring();
}

void UnlockPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_passphrase->edit()->setFocus();
}

void UnlockPage::unlock()
{
    if (!m_unlock->isEnabled())
        return;
    if (m_passphrase->isEmpty()) {
        m_row->setError(tr("Type the passphrase of this vault."));
        m_passphrase->edit()->setFocus();
        return;
    }
    setBusy(true, tr("Unlocking takes about half a second, to slow down guessing…"));
    // The session outlives this page, which goes away as soon as the vault is open.
    const bool keep = m_keep->isChecked();
    whenFinished(m_session.unlock(m_passphrase->takePassphrase()), &m_session,
        [quick = m_quickUnlock, keep, page = QPointer<UnlockPage>(this), &session = m_session](
            const Status& done) {
            if (done)
                quick.follow(session, keep);
            else if (page != nullptr)
                page->showFailure(errorText(done.error()));
        });
}

void UnlockPage::askKeyring()
{
    // The passphrase can be typed meanwhile: a keyring may wait for a prompt of its own.
    say(tr("Asking the system keyring…"));
    whenFinished(m_quickUnlock.keyring->fetch(m_session.chosen().vaultId), this,
        [this](Result<VaultKey> key) {
            if (!m_unlock->isEnabled())
                return; // the passphrase was quicker
            if (!key) {
                say(errorText(key.error()));
                return;
            }
            setBusy(true, tr("Unlocking with the system keyring…"));
            whenFinished(
                m_session.unlockWithKey(std::move(*key)), this, [this](const Status& done) {
                    if (!done)
                        showFailure(
                            tr("The key in the system keyring does not open this vault. Use "
                               "the passphrase."));
                });
        });
}

void UnlockPage::showFailure(const QString& text)
{
    setBusy(false);
    m_row->setError(text);
    m_passphrase->edit()->setFocus();
}

void UnlockPage::setBusy(bool busy, const QString& doing)
{
    m_unlock->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    say(doing);
}

void UnlockPage::say(const QString& doing)
{
    m_doing->setText(doing);
    m_doing->setVisible(!doing.isEmpty());
}

} // namespace keywright
