// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/policy/PolicyDocument.h"

#include <optional>

namespace keywright {

/// Why a text cannot be a principal of a key policy.
struct PrincipalFault {
    enum class Kind { NotValid, Group, Wildcard };
    Kind kind = Kind::NotValid;
    Phrase message = {};
    QString repaired = {}; ///< what was probably meant, or empty
};

/// IAM user guide, "AWS JSON policy elements: Principal".
[[nodiscard]] std::optional<PrincipalFault> principalFault(PrincipalType type, const QString& text);
/// Whether a text has the form of a role's or user's unique ID ("AROA…"), by which KMS shows an
/// identity that was deleted.
[[nodiscard]] bool isUniqueId(const QString& text);

} // namespace keywright
