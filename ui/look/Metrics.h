// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace keywright {

/// Pixels that are `atHundredPercent` with a body font 16 px high (13 px Inter, 10 pt most others)
/// and grow with the system font. `widget` may be nullptr.
[[nodiscard]] int px(const QWidget* widget, int atHundredPercent);

/// A window's size at 100 %, but no larger than the screen with room for the system's frame.
[[nodiscard]] QSize windowSize(const QWidget* window, int width, int height);

} // namespace keywright
