// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/PolicyTab.h"

#include "core/policy/PolicyRules.h"
#include "ui/details/InlineMessage.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/PhraseText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

PolicyTab::PolicyTab(QWidget* parent)
    : KeyTab(parent)
    , m_text(new QPlainTextEdit(this))
    , m_control(new QLabel(this))
    , m_save(new QPushButton(tr("Save policy"), this))
    , m_revert(new QPushButton(tr("Revert"), this))
{
    m_text->setObjectName(u"policyText"_s);
    m_text->setAccessibleName(tr("Key policy"));
    m_text->setTabChangesFocus(true); // the caret is not trapped
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(roleFont(Role::Mono));
    m_control->setObjectName(u"policyControl"_s);
    m_control->setWordWrap(true);
    m_control->setTextFormat(Qt::PlainText);
    setRole(m_control, Role::Caption);
    m_save->setObjectName(u"savePolicyButton"_s);
    m_revert->setObjectName(u"revertPolicyButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(this, 8));
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 16), px(this, 12), px(this, 16), px(this, 12));
    layout->setSpacing(px(this, 8));
    layout->addWidget(message());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_control);
    layout->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PolicyTab::updateState);
    connect(m_save, &QPushButton::clicked, this, &PolicyTab::save);
    connect(m_revert, &QPushButton::clicked, this, [this] { showPolicy(m_saved); });
}

void PolicyTab::refresh(bool another)
{
    const bool edited = !another && m_text->toPlainText() != m_saved;
    if (edited)
        return; // a refresh does not take away what is being written
    if (another)
        showPolicy({});
    ask(client().keyPolicy(keyId()), [this](const QString& policy) { showPolicy(policy); });
}

void PolicyTab::setBusy(bool busy)
{
    m_busy = busy;
    updateState();
}

void PolicyTab::showPolicy(const QString& policy)
{
    m_saved = policy;
    m_text->setPlainText(policy);
    updateState();
}

void PolicyTab::save()
{
    const QString text = m_text->toPlainText();
    change(client().putKeyPolicy(keyId(), text, false), [this, text] {
        m_saved = text;
        updateState();
    });
}

void PolicyTab::updateState()
{
    const QString text = m_text->toPlainText();
    const bool changed = text != m_saved;
    m_save->setEnabled(changed && !m_busy);
    m_revert->setEnabled(changed && !m_busy);
    if (text.isEmpty()) {
        m_control->clear();
        return;
    }
    const PolicyContext context {
        .accountId = key().metadata.accountId, .callerArn = client().context().callerArn};
    const ControlVerdict verdict = checkPolicy(text.toUtf8(), context).control;
    const bool control = verdict.answer == ControlVerdict::Answer::Yes;
    setTone(m_control, control ? Tone::Success : Tone::Warning);
    const QString because = translated(verdict.because);
    m_control->setText(control ? tr("You keep control: %1").arg(because)
                               : tr("You may lose control: %1").arg(because));
}

} // namespace keywright
