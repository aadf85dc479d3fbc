// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/DraftProblem.h"

#include <QSet>

namespace keywright {

/// How far a page is, as the step list shows it.
struct StepStatus {
    enum class Mark { NotStarted, Current, Done, NotNeeded, Warning, Error };
    Mark mark = Mark::NotStarted;
    QString text = {}; ///< "Done", "1 error, 1 warning"

    bool operator==(const StepStatus&) const = default;
};

/// Where a person is in the assistant.
struct WizardProgress {
    WizardStep current = WizardStep::Kind;
    QSet<WizardStep> visited = {};
};

[[nodiscard]] StepStatus statusOf(WizardStep step, const WizardProgress& progress,
    const KeyPlan& plan, const QList<DraftProblem>& problems);

} // namespace keywright
