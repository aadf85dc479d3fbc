// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tokens.h"

namespace keywright {

/// What a colour says. A tone never stands alone: text and icon say the same.
enum class Tone { Neutral, Accent, Info, Success, Warning, Danger, Violet, Blue };

/// The colour of text, icon and bar.
[[nodiscard]] QColor inkOf(const Tokens& tokens, Tone tone);
/// The soft fill behind them.
[[nodiscard]] QColor softOf(const Tokens& tokens, Tone tone);

/// Gives a label the ink of a tone; follows light and dark.
void setTone(QWidget* widget, Tone tone);

} // namespace keywright
