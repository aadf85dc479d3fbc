// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace keywright {

/// What stands in a window and has too little room for its text, each as "class name: text". Labels
/// that elide on purpose, and whatever a scroll area moves into view, do not count.
[[nodiscard]] QStringList clippedTexts(const QWidget& window);

} // namespace keywright
