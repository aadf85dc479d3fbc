// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace keywright {

/// What can stand in place of the last word of a command line: `words` are those behind the program's
/// name, the last one as far as it is typed, empty for a new one. Nothing where any text may stand.
[[nodiscard]] QStringList completionsOf(const QStringList& words);

/// The words of a line up to the cursor, split at spaces, as the shell hands it over in COMP_LINE and
/// COMP_POINT (bash, "Programmable Completion"); without the program's name.
[[nodiscard]] QStringList wordsToComplete(const QString& line, qsizetype cursor);

} // namespace keywright
