// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/CreateKeyDraft.h"

#include <algorithm>

namespace keywright {

CreateKeyDraft::CreateKeyDraft(DraftContext context, QObject* parent)
    : QObject(parent), m_context(std::move(context))
{
    m_start.region = m_context.environment.region;
    m_start.accountId = m_context.environment.accountId;
    m_plan = m_start;
    m_progress.visited.insert(m_progress.current);
    m_problems = problemsOf(m_plan, m_context);
}

void CreateKeyDraft::edit(const std::function<void(KeyPlan&)>& change)
{
    KeyPlan next = m_plan;
    change(next);
    setPlan(next);
}

void CreateKeyDraft::setPlan(const KeyPlan& plan)
{
    if (plan == m_plan)
        return;
    // A notice speaks of the choice just made; the next choice of spec or usage ends it.
    if (plan.spec != m_plan.spec || plan.usage != m_plan.usage || plan.origin != m_plan.origin)
        m_notice.reset();
    m_plan = plan;
    recompute();
}

void CreateKeyDraft::chooseCard(StartingCard card)
{
    if (cardOf(m_plan) != card)
        setPlan(withCard(m_plan, card));
}

void CreateKeyDraft::chooseSpec(KeySpec spec)
{
    if (spec == m_plan.spec)
        return;
    SwitchedPlan next = withSpec(m_plan, spec);
    m_beforeSwitch = m_plan;
    m_plan = next.plan;
    m_notice = next.notice;
    recompute();
}

void CreateKeyDraft::undoSwitch()
{
    if (!m_notice)
        return;
    m_notice.reset();
    m_plan.spec = m_beforeSwitch.spec;
    m_plan.usage = m_beforeSwitch.usage;
    recompute();
}

void CreateKeyDraft::setKeyStores(const QList<CustomKeyStore>& keyStores)
{
    m_context.keyStores = keyStores;
    recompute();
}

void CreateKeyDraft::visit(WizardStep step)
{
    m_progress.current = step;
    m_progress.visited.insert(step);
    // Whoever reviews has accepted what the pages before say, seen or not.
    if (step == WizardStep::Review) {
        for (const WizardStep before : wizardSteps) {
            if (before < step)
                m_progress.visited.insert(before);
        }
    }
    emit progressChanged();
}

std::optional<DraftProblem> CreateKeyDraft::firstError(WizardStep step) const
{
    const auto found = std::find_if(
        m_problems.begin(), m_problems.end(), [step](const DraftProblem& problem) {
            return !problem.warning && (step >= WizardStep::Review || stepOf(problem.field) == step);
        });
    return found == m_problems.end() ? std::nullopt : std::optional(*found);
}

StepStatus CreateKeyDraft::status(WizardStep step) const
{
    return statusOf(step, m_progress, m_plan, m_problems);
}

void CreateKeyDraft::recompute()
{
    m_problems = problemsOf(m_plan, m_context);
    emit changed();
}

} // namespace keywright
