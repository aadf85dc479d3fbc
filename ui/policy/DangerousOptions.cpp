// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/DangerousOptions.h"

#include "ui/look/Icons.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// Typed as it stands in every language, as it names the parameter of the API.
constexpr auto bypassWord = "BYPASS"_L1;

} // namespace

DangerousOptions::DangerousOptions(QWidget* parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_warning(new QLabel(m_body))
    , m_word(new QLineEdit(m_body))
{
    m_toggle->setObjectName(u"dangerousToggle"_s);
    m_toggle->setText(tr("Dangerous options"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    setRole(m_toggle, Role::Small | Role::Flat);
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setBuddy(m_word);
    setTone(m_warning, Tone::Danger);
    m_word->setObjectName(u"bypassEdit"_s);
    m_word->setAccessibleName(tr("Type BYPASS to skip the lockout check"));
    m_word->setPlaceholderText(bypassWord);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 4, 0, 0);
    body->setSpacing(4);
    body->addWidget(m_warning);
    body->addWidget(m_word);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_body);
    connect(m_toggle, &QToolButton::toggled, this, &DangerousOptions::setOpen);
    connect(m_word, &QLineEdit::textChanged, this, &DangerousOptions::read);
    setIdentity({});
    setOpen(false);
}

void DangerousOptions::setIdentity(const QString& identity)
{
    m_warning->setText(identity.isEmpty()
            ? tr("Type BYPASS to skip the lockout check. You may not be able to change this policy "
                 "again.")
            : tr("Type BYPASS to skip the lockout check. You, %1, may not be able to change this "
                 "policy again.")
                  .arg(identity));
}

void DangerousOptions::reset()
{
    m_word->clear();
    m_toggle->setChecked(false);
}

void DangerousOptions::setOpen(bool open)
{
    m_toggle->setIcon(lookIcon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_body->setVisible(open);
}

void DangerousOptions::read(const QString& typed)
{
    const bool bypassed = typed == bypassWord;
    if (bypassed == m_bypassed)
        return;
    m_bypassed = bypassed;
    emit bypassChanged(bypassed);
}

} // namespace keywright
