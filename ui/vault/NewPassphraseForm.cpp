// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/NewPassphraseForm.h"

#include "ui/look/Metrics.h"
#include "ui/vault/PassphraseField.h"
#include "ui/vault/PassphraseStrength.h"
#include "ui/vault/StrengthMeter.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

NewPassphraseForm::NewPassphraseForm(QWidget* parent)
    : QWidget(parent)
    , m_first(new PassphraseField)
    , m_second(new PassphraseField)
    , m_meter(new StrengthMeter)
    , m_firstRow(new FormField(tr("&Passphrase"), m_first))
    , m_secondRow(new FormField(tr("&Repeat passphrase"), m_second))
{
    m_first->edit()->setObjectName(u"passphraseEdit"_s);
    m_first->edit()->setAccessibleName(tr("Passphrase"));
    m_second->edit()->setObjectName(u"repeatEdit"_s);
    m_second->edit()->setAccessibleName(tr("Repeat passphrase"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(px(this, 4));
    layout->addWidget(m_firstRow);
    layout->addWidget(m_meter);
    layout->addSpacing(px(this, 12));
    layout->addWidget(m_secondRow);
    connect(m_first, &PassphraseField::changed, this, &NewPassphraseForm::judge);
    connect(m_second, &PassphraseField::changed, this, [this] {
        if (!m_secondRow->error().isEmpty() && isRepeated())
            m_secondRow->setError({});
    });
    connect(m_first, &PassphraseField::submitted, m_second, [this] { m_second->edit()->setFocus(); });
    connect(m_second, &PassphraseField::submitted, this, &NewPassphraseForm::submitted);
}

void NewPassphraseForm::judge()
{
    m_firstRow->setError({});
    if (m_first->isEmpty())
        m_meter->clear();
    else
        m_meter->setBits(passphraseBits(m_first->copyPassphrase()));
}

bool NewPassphraseForm::isRepeated() const
{
    return m_first->copyPassphrase().bytes().equalsInConstantTime(
        m_second->copyPassphrase().bytes());
}

bool NewPassphraseForm::check()
{
    const bool empty = m_first->isEmpty();
    const bool repeated = isRepeated();
    m_firstRow->setError(empty ? tr("Type a passphrase. Six random words are a good one.") : QString());
    m_secondRow->setError(empty || repeated
            ? QString()
            : tr("The two differ. Type the same passphrase again."));
    if (empty)
        m_first->edit()->setFocus();
    else if (!repeated)
        m_second->edit()->setFocus();
    return !empty && repeated;
}

Passphrase NewPassphraseForm::takePassphrase()
{
    m_second->clear();
    return m_first->takePassphrase();
}

} // namespace keywright
