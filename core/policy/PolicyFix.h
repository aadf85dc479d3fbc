// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/policy/TextRange.h"

#include <QString>

namespace keywright {

/// A change to the text that mends a problem: replace the range by the text.
struct PolicyFix {
    Phrase title = {}; ///< "Replace with kms:Encrypt"
    TextRange range = {};
    QString replacement = {};

    bool operator==(const PolicyFix&) const = default;
};

} // namespace keywright
