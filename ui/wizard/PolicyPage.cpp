// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/PolicyPage.h"

#include "ui/policy/PolicyEditor.h"
#include "ui/widgets/PageHeader.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

PolicyPage::PolicyPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Policy,
        tr("Generated from Administrators and Users. Edits here detach it from those pages."))
    , m_editor(new PolicyEditor)
{
    m_editor->setObjectName(u"policyEditor"_s);
    m_editor->setAccessibleName(tr("Key policy"));
    header()->setRightWidget(m_editor->toolRow());
    body()->addWidget(m_editor, 1);
    connect(m_editor, &PolicyEditor::textChanged, this, &PolicyPage::takeText);
    connect(m_editor, &PolicyEditor::bypassChanged, this, [this](bool bypassed) {
        this->draft().edit([bypassed](KeyPlan& plan) { plan.bypassLockoutCheck = bypassed; });
    });
}

// Text that is what the pages make is not an edit: "Return to generated" attaches it again.
void PolicyPage::takeText(const QString& text)
{
    if (m_filling)
        return;
    draft().edit([&text](KeyPlan& plan) {
        plan.editedPolicy = text == plan.generatedPolicy() ? std::nullopt : std::optional(text);
    });
}

void PolicyPage::refresh()
{
    const KeyPlan& plan = draft().plan();
    const QScopedValueRollback filling(m_filling, true);
    m_editor->setContext(policyContext(plan, draft().context()));
    m_editor->setGeneratedText(plan.generatedPolicy());
    if (m_editor->text() != plan.policyText())
        m_editor->setText(plan.policyText());
}

void PolicyPage::focusProblem(const DraftProblem&)
{
    m_editor->setFocus(Qt::TabFocusReason);
}

} // namespace keywright
