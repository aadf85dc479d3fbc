// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace keywright {

/// Every colour in the program. What each is for and its contrast: the test recomputes the ratios
/// (WCAG 2.1, 1.4.3 and 1.4.11), so a change that makes text illegible does not pass.
struct Tokens {
    QColor window, sidebar, surface, raised, code;
    QColor border, outline;
    QColor text, text2, unavailable;
    QColor accent, accentHover, accentText, accentSoft;
    QColor selection, focusRing;
    QColor danger, dangerSoft, warning, warningSoft, success, successSoft, info, infoSoft;
    QColor violet, violetSoft, blue, blueSoft, neutralSoft;
    QColor jsonKey, jsonString;
    bool dark = false;
    bool highContrast = false; ///< lines 2 px in text colour, no soft fills

    bool operator==(const Tokens&) const = default;
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();
/// Takes the system's palette unchanged; meaning is carried by words and icons alone.
[[nodiscard]] Tokens highContrastTokens(const QPalette& system);

/// The tokens of the KeywrightStyle in force on the widget (or on the application, for nullptr);
/// the light ones under any other style.
[[nodiscard]] const Tokens& tokensOf(const QWidget* widget);

/// Window, Base, Text, Highlight … from the tokens, with the disabled group.
[[nodiscard]] QPalette paletteOf(const Tokens& tokens);

/// Ratio of WCAG 2.1 between two opaque colours, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

} // namespace keywright
