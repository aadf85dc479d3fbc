// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/StepStatus.h"

#include <QCoreApplication>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString statusText(const char* text, int count = -1)
{
    return QCoreApplication::translate("keywright::StepStatus", text, nullptr, count);
}

StepStatus problemStatus(int errors, int warnings)
{
    QStringList parts;
    if (errors > 0)
        parts.append(statusText(QT_TRANSLATE_N_NOOP("keywright::StepStatus", "%n error(s)"), errors));
    if (warnings > 0)
        parts.append(
            statusText(QT_TRANSLATE_N_NOOP("keywright::StepStatus", "%n warning(s)"), warnings));
    return {errors > 0 ? StepStatus::Mark::Error : StepStatus::Mark::Warning,
        parts.join(u", "_s)};
}

bool isUntouched(WizardStep step, const KeyPlan& plan)
{
    switch (step) {
    case WizardStep::Labels:
        return plan.alias.isEmpty() && plan.description.isEmpty() && plan.tags.isEmpty();
    case WizardStep::Administrators:
        return plan.administrators.isEmpty();
    case WizardStep::Users:
        return plan.users.isEmpty() && plan.otherAccounts.isEmpty();
    default:
        return false;
    }
}

QString doneText(WizardStep step, const KeyPlan& plan)
{
    if (step == WizardStep::Policy && !plan.editedPolicy)
        return statusText(QT_TRANSLATE_NOOP("keywright::StepStatus", "Generated"));
    if (step == WizardStep::Policy)
        return statusText(QT_TRANSLATE_NOOP("keywright::StepStatus", "Edited by hand"));
    if (isUntouched(step, plan))
        return statusText(QT_TRANSLATE_NOOP("keywright::StepStatus", "Done, defaults"));
    return statusText(QT_TRANSLATE_NOOP("keywright::StepStatus", "Done"));
}

} // namespace

StepStatus statusOf(WizardStep step, const WizardProgress& progress, const KeyPlan& plan,
    const QList<DraftProblem>& problems)
{
    const bool current = step == progress.current;
    int errors = 0;
    int warnings = 0;
    for (const DraftProblem& problem : problems) {
        if (stepOf(problem.field) == step)
            ++(problem.warning ? warnings : errors);
    }
    const bool visited = progress.visited.contains(step);
    if (visited && (errors > 0 || warnings > 0))
        return problemStatus(errors, warnings);
    if (current)
        return {StepStatus::Mark::Current,
            statusText(QT_TRANSLATE_NOOP("keywright::StepStatus", "Current"))};
    if (step == WizardStep::Regions && isCustomKeyStore(plan.origin))
        return {StepStatus::Mark::NotNeeded,
            statusText(QT_TRANSLATE_NOOP("keywright::StepStatus", "Not needed"))};
    if (visited)
        return {StepStatus::Mark::Done, doneText(step, plan)};
    return {StepStatus::Mark::NotStarted,
        statusText(QT_TRANSLATE_NOOP("keywright::StepStatus", "Not started"))};
}

} // namespace keywright
