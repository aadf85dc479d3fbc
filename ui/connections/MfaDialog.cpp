// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/MfaDialog.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeLength = 6; // TokenCode of AssumeRole: [\d]*, 6 in length

} // namespace

MfaDialog::MfaDialog(MfaDesk& desk, QWidget* parent)
    : DialogFrame(tr("Code of your MFA device"),
          tr("The role of this connection asks for it. The code is used once and kept nowhere."), parent)
    , m_desk(desk)
    , m_serial(desk.question())
    , m_code(new QLineEdit)
    , m_row(new FormField(tr("&Code"), m_code))
{
    setObjectName(u"mfaDialog"_s);
    m_code->setObjectName(u"mfaCodeEdit"_s);
    m_code->setMaxLength(codeLength);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]*"_s), this));
    setRole(m_code, Role::Mono);
    m_row->setCaption(m_serial);
    content()->addWidget(m_row);
    content()->addStretch();
    addStretch();
    connect(addButton(tr("C&ancel"), u"cancelButton"_s), &QPushButton::clicked, this, &QDialog::reject);
    m_continue = addButton(tr("&Continue"), u"mfaContinueButton"_s, true);
    connect(m_continue, &QPushButton::clicked, this, &MfaDialog::giveCode);
    connect(m_code, &QLineEdit::textChanged, this, [this] { m_row->setError({}); });
    connect(&desk, &MfaDesk::changed, this, &MfaDialog::follow);
    setFixedWidth(px(this, 440));
    m_code->setFocus();
}

void MfaDialog::giveCode()
{
    if (m_code->text().size() < codeLength) {
        m_row->setError(tr("The code has six digits."));
        m_code->setFocus();
        return;
    }
    const QString code = m_code->text();
    accept();
    m_desk.answer(code);
}

void MfaDialog::done(int result)
{
    disconnect(&m_desk, nullptr, this, nullptr);
    if (result != Accepted && m_desk.question() == m_serial)
        m_desk.refuse();
    DialogFrame::done(result);
}

void MfaDialog::follow()
{
    if (m_desk.question().isEmpty())
        reject();
}

} // namespace keywright
