// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace keywright {

/// Texts in a window that are reached by the letter of another one: buttons, labels of fields, menus.
[[nodiscard]] QStringList doubleMnemonics(const QWidget& window);

} // namespace keywright
