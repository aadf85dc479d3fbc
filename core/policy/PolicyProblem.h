// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/policy/PolicyDocument.h"

#include <QString>

#include <optional>

namespace keywright {

enum class Severity { Error, Warning, Note };

/// A change to the text that mends a problem: replace the range by the text.
struct PolicyFix {
    Phrase title = {}; ///< "Replace with kms:Encrypt"
    TextRange range = {};
    QString replacement = {};

    bool operator==(const PolicyFix&) const = default;
};

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
