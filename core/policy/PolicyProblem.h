// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/policy/PolicyFix.h"
#include "core/policy/TextRange.h"

#include <QString>

#include <optional>

namespace keywright {

enum class Severity { Error, Warning, Note };

/// One finding of the policy rules.
struct PolicyProblem {
    QString ruleId = {}; ///< "KP010"
    Severity severity = Severity::Error;
    Phrase message = {};
    TextRange range = {};
    int statement = -1; ///< 0-based, or -1
    std::optional<PolicyFix> fix = {};

    bool operator==(const PolicyProblem&) const = default;
};

} // namespace keywright
