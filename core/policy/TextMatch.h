// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace keywright {

/// Matches '*' (any characters) and '?' (one character) as IAM does, except at the positions of the
/// pattern where they stand for themselves.
[[nodiscard]] bool wildcardMatches(QStringView pattern, QStringView text,
    Qt::CaseSensitivity caseSensitivity, const QSet<qsizetype>& literals = {});
/// The candidate with the fewest differences to a text, as long as they look like a slip of the
/// pen; empty if none does. Case counts as no difference.
[[nodiscard]] QString closestOf(QStringView text, const QStringList& candidates);

} // namespace keywright
