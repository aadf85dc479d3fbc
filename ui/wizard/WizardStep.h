// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace keywright {

/// The pages of the assistant, in their order.
enum class WizardStep {
    Kind,
    Material,
    Regions,
    Labels,
    Administrators,
    Users,
    Policy,
    Review,
    Result,
};

inline constexpr std::array wizardSteps {
    WizardStep::Kind,
    WizardStep::Material,
    WizardStep::Regions,
    WizardStep::Labels,
    WizardStep::Administrators,
    WizardStep::Users,
    WizardStep::Policy,
    WizardStep::Review,
    WizardStep::Result,
};

/// "Key material", translated.
[[nodiscard]] QString titleOf(WizardStep step);

} // namespace keywright
