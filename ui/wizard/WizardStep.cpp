// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/WizardStep.h"

#include <QCoreApplication>

namespace keywright {

namespace {

constexpr std::array stepTitles {
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Kind of key"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Key material"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Regions"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Labels"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Administrators"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Users"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Policy"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Review"),
    QT_TRANSLATE_NOOP("keywright::WizardStep", "Result"),
};
static_assert(stepTitles.size() == wizardSteps.size());

} // namespace

QString titleOf(WizardStep step)
{
    return QCoreApplication::translate(
        "keywright::WizardStep", stepTitles[static_cast<std::size_t>(step)]);
}

} // namespace keywright
