// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/ChangePassphraseDialog.h"

#include "core/foundation/WhenFinished.h"
#include "core/session/VaultSession.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/ErrorText.h"
#include "ui/vault/NewPassphraseForm.h"
#include "ui/vault/PassphraseField.h"
#include "ui/widgets/FormField.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

ChangePassphraseDialog::ChangePassphraseDialog(VaultSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_present(new PassphraseField)
    , m_presentRow(new FormField(tr("Present p&assphrase"), m_present))
    , m_next(new NewPassphraseForm)
    , m_change(new QPushButton(tr("&Change passphrase")))
{
    setWindowTitle(tr("Change passphrase"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_present->edit()->setObjectName(u"presentPassphraseEdit"_s);
    m_present->edit()->setAccessibleName(tr("Present passphrase"));
    auto* note = new QLabel(tr("Backups made before keep the passphrase they were made with."));
    note->setWordWrap(true);
    setRole(note, Role::Hint);
    setRole(m_change, Role::Primary);
    m_change->setObjectName(u"changePassphraseButton"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_change, QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 24), px(this, 24), px(this, 24), px(this, 16));
    layout->setSpacing(px(this, 16));
    layout->addWidget(m_presentRow);
    layout->addWidget(m_next);
    layout->addWidget(note);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(px(this, 440));
    connect(m_change, &QPushButton::clicked, this, &ChangePassphraseDialog::change);
    connect(m_next, &NewPassphraseForm::submitted, this, &ChangePassphraseDialog::change);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_present, &PassphraseField::changed, m_presentRow,
        [this] { m_presentRow->setError({}); });
}

void ChangePassphraseDialog::change()
{
    if (!m_change->isEnabled())
        return;
    if (m_present->isEmpty()) {
        m_presentRow->setError(tr("Type the passphrase that opens the vault now."));
        m_present->edit()->setFocus();
        return;
    }
    if (!m_next->check())
        return;
    m_change->setEnabled(false);
    whenFinished(m_session.changePassphrase(m_present->takePassphrase(), m_next->takePassphrase()),
        this, [this](const Status& done) { take(done); });
}

void ChangePassphraseDialog::take(const Status& done)
{
    if (done) {
        accept();
        return;
    }
    m_change->setEnabled(true);
    m_presentRow->setError(errorText(done.error()));
    m_present->edit()->setFocus();
}

} // namespace keywright
