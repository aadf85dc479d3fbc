// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/PolicyPage.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/PageHeader.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

PolicyPage::PolicyPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Policy,
        tr("Generated from Administrators and Users. Edits here detach it from those pages."))
    , m_text(new QPlainTextEdit)
    , m_finding(new QLabel)
    , m_return(new QPushButton(lookIcon(u"undo"_s), tr("Return to &generated")))
{
    m_text->setObjectName(u"policyText"_s);
    m_text->setAccessibleName(tr("Key policy (JSON)"));
    m_text->setTabChangesFocus(true);
    setRole(m_text, Role::Mono);
    m_finding->setWordWrap(true);
    setTone(m_finding, Tone::Danger);
    m_return->setObjectName(u"returnToGeneratedButton"_s);
    setRole(m_return, Role::Small);
    header()->setRightWidget(m_return);
    body()->addWidget(m_text, 1);
    body()->addWidget(m_finding);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_text->toPlainText();
        this->draft().edit([&text](KeyPlan& plan) { plan.editedPolicy = text; });
    });
    connect(m_return, &QPushButton::clicked, this, [this] {
        this->draft().edit([](KeyPlan& plan) { plan.editedPolicy.reset(); });
    });
}

void PolicyPage::refresh()
{
    const KeyPlan& plan = draft().plan();
    if (m_text->toPlainText() != plan.policyText()) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(plan.policyText());
    }
    m_return->setVisible(plan.editedPolicy.has_value());
    m_finding->setText(problemText(WizardField::Policy));
    m_finding->setVisible(!m_finding->text().isEmpty());
}

void PolicyPage::focusProblem(const DraftProblem& problem)
{
    m_text->setFocus();
    m_text->setTextCursor(
        QTextCursor(m_text->document()->findBlockByNumber(std::max(0, problem.row - 1))));
}

} // namespace keywright
