// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"

#include <QList>
#include <QString>

namespace keywright {

/// A policy to start from; ACCOUNT and PARTITION in the text are replaced when it is used. The
/// policies are data in resources/policy/.
struct PolicyTemplate {
    QString id = {}; ///< "break-glass"
    Phrase title = {};
    Phrase summary = {};
    QString text = {};
};

[[nodiscard]] QList<PolicyTemplate> policyTemplates(
    const QString& accountId, const QString& partition);

/// The same JSON, indented by two spaces, members in their order; the text unchanged if it is no
/// JSON.
[[nodiscard]] QByteArray formatPolicy(const QByteArray& text);

} // namespace keywright
