// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/ReviewPage.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/text/PhraseText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/wizard/FactGrid.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Review,
        tr("Read the first group twice. Values that differ from the defaults are bold."))
    , m_problems(new Banner(Banner::Kind::Error))
    , m_grid(new QGridLayout)
{
    m_problems->setObjectName(u"reviewProblems"_s);
    m_problems->hide();
    connect(m_problems, &Banner::actionTriggered, this, [this] { emit stepRequested(m_problemStep); });
    m_lasting = editableCard(tr("Cannot be changed later"), WizardStep::Kind, u"lastingCard"_s);
    m_lasting->setTone(Tone::Warning);
    m_lasting->setIcon(u"lock"_s);
    m_labels = editableCard(tr("Labels"), WizardStep::Labels, u"labelsCard"_s);
    m_access = editableCard(tr("Access by key policy"), WizardStep::Administrators, u"accessCard"_s);
    m_calls = new Card(tr("What will happen, in this order"));
    m_calls->setObjectName(u"callsCard"_s);
    m_grid->setHorizontalSpacing(px(this, 16));
    m_grid->setVerticalSpacing(px(this, 12));
    arrange(2);
    body()->addWidget(m_problems);
    body()->addLayout(m_grid);
    body()->addStretch(1);
}

Card* ReviewPage::editableCard(const QString& title, WizardStep step, const QString& name)
{
    auto* card = new Card(title);
    card->setObjectName(name);
    card->setAction(tr("Edit"), tr("Edit %1").arg(title));
    connect(card, &Card::actionTriggered, this, [this, step] { emit stepRequested(step); });
    return card;
}

void ReviewPage::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    auto* left = new QVBoxLayout;
    auto* right = columns == 2 ? new QVBoxLayout : left;
    while (QLayoutItem* old = m_grid->takeAt(0))
        delete old;
    for (QVBoxLayout* column : {left, right})
        column->setSpacing(px(this, 12));
    left->addWidget(m_lasting);
    left->addWidget(m_labels);
    right->addWidget(m_access);
    right->addWidget(m_calls);
    left->addStretch(1);
    m_grid->addLayout(left, 0, 0);
    if (right != left) {
        right->addStretch(1);
        m_grid->addLayout(right, 0, 1);
    }
    m_grid->setColumnStretch(0, 11);
    m_grid->setColumnStretch(1, columns == 2 ? 10 : 0);
}

void ReviewPage::resizeEvent(QResizeEvent* event)
{
    WizardPage::resizeEvent(event);
    arrange(event->size().width() < px(this, 720) ? 1 : 2);
}

void ReviewPage::showProblems()
{
    int errors = 0;
    for (const DraftProblem& problem : draft().problems())
        errors += problem.warning ? 0 : 1;
    m_problems->setVisible(errors > 0);
    const auto first = draft().firstError(WizardStep::Review);
    if (!first)
        return;
    m_problemStep = stepOf(first->field);
    QString where = titleOf(m_problemStep);
    if (first->field == WizardField::Tags && first->row >= 0)
        where = tr("Tags, row %1").arg(first->row + 1);
    m_problems->setText(tr("Fix %n problem(s) before creating the key: %1. %2", nullptr, errors)
                            .arg(where, translated(first->what)));
    m_problems->setAction(tr("Go to %1").arg(
        first->field == WizardField::Tags ? tr("Tags") : titleOf(m_problemStep)));
}

void ReviewPage::fillAccess()
{
    const KeyPlan& plan = draft().plan();
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 8));
    if (plan.editedPolicy) {
        auto* note = new QLabel(tr("The policy was edited by hand; see the Policy page."));
        setRole(note, Role::Hint);
        layout->addWidget(note);
    } else {
        layout->addWidget(accessGrid(accessRows(draft())));
    }
    const ControlVerdict control =
        checkPolicy(plan.policyText().toUtf8(), policyContext(plan, draft().context())).control;
    const bool kept = control.answer != ControlVerdict::Answer::No;
    const QString answer = control.answer == ControlVerdict::Answer::Yes ? tr("You keep control:")
        : kept ? tr("You may keep control:")
               : tr("You lose control:");
    auto* verdict = new QLabel(answer + u' ' + translated(control.because));
    verdict->setObjectName(u"controlVerdict"_s);
    verdict->setWordWrap(true);
    setTone(verdict, kept ? Tone::Success : Tone::Danger);
    layout->addWidget(verdict);
    m_access->setContent(content);
}

void ReviewPage::refresh()
{
    showProblems();
    m_lasting->setContent(factGrid(lastingFacts(draft()), true));
    m_labels->setContent(factGrid(labelFacts(draft()), false));
    fillAccess();
    m_calls->setContent(callGrid(draft().plan()));
}

void ReviewPage::focusProblem(const DraftProblem&)
{
    m_problems->setFocus();
}

} // namespace keywright
