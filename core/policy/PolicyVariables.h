// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/AccessRequest.h"

#include <QSet>
#include <QString>

#include <optional>

namespace keywright {

/// A text of a policy after its variables are filled in. What a variable brought is taken as it
/// is: a '*' in a user's name is no wildcard.
struct ExpandedText {
    QString text = {};
    QSet<qsizetype> literals = {}; ///< positions of '*' and '?' that stand for themselves
};

/// Fills in ${aws:username}, ${aws:PrincipalTag/team, 'a default'}, ${*}, ${?} and ${$}; nothing
/// when the request lacks a variable's key. (IAM user guide, "Policy variables".)
[[nodiscard]] std::optional<ExpandedText> expandVariables(
    const QString& text, const ConditionValues& context);

} // namespace keywright
