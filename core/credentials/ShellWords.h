// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace keywright {

/// Splits a text as Python's shlex.split() does: at white space, with quotes and backslashes as POSIX
/// shells read them, and nothing expanded. nullopt: a quote or an escape is left open.
[[nodiscard]] std::optional<QStringList> shellWords(const QString& text);

} // namespace keywright
