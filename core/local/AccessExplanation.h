// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/AccountIndex.h"
#include "core/policy/AccessRequest.h"

#include <QMap>

namespace keywright {

/// "May this caller do this with this key, and why?", without doing it.
struct AccessQuestion {
    QString callerArn = {};
    QString action = {}; ///< "kms:Encrypt"
    QString keyArn = {};
    QMap<QString, QString> conditions = {}; ///< what the request brings: condition keys and values
    qint64 now = 0; ///< milliseconds since 1970 UTC
};

struct AccessExplanation {
    AccessDecision decision = {};
    QString message = {}; ///< of the AccessDeniedException; empty when allowed
    QString grantId = {}; ///< of the grant that allows it
};

/// The decision that the engine would make. InvalidInput for an unknown key or action, or an action
/// that concerns no key.
[[nodiscard]] Result<AccessExplanation> explainAccess(
    const AccountIndex& index, const AccessQuestion& question);

} // namespace keywright
