// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/CreateKeyDraft.h"

#include <QString>

namespace keywright {

/// One line of Review.
struct ReviewFact {
    QString label = {};
    QString value = {};
    QString code = {};     ///< the API's own word, in monospace
    bool mono = false;
    bool differs = false;  ///< from the defaults: shown bold
};

/// What can never be changed, first.
[[nodiscard]] QList<ReviewFact> lastingFacts(const CreateKeyDraft& draft);
[[nodiscard]] QList<ReviewFact> labelFacts(const CreateKeyDraft& draft);

/// Who may do what by the policy the pages make: one row a principal.
struct AccessRow {
    QString who = {};
    bool manages = false;
    bool uses = false;
};
[[nodiscard]] QList<AccessRow> accessRows(const CreateKeyDraft& draft);
/// "role/KeyAdmin (you)"
[[nodiscard]] QString shortPrincipal(const QString& arn, const QString& callerArn);

} // namespace keywright
