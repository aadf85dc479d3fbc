// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace keywright {

/// A sentence for a person, as a template in English plus its arguments. Core makes phrases, the
/// terminal prints english(), and ui/text translates the template (context "core") before it fills
/// in the arguments, so core needs no tr(). Mark templates with QT_TRANSLATE_NOOP("core", "…").
struct Phrase {
    const char* text = ""; ///< UTF-8 template with %1 … %9; a string literal, never owned
    QStringList arguments = {};

    [[nodiscard]] bool isEmpty() const { return text == nullptr || *text == '\0'; }
    [[nodiscard]] QString english() const;
    /// Fills %1 … %9 of a template that was translated elsewhere.
    [[nodiscard]] QString fill(const QString& translatedText) const;

    bool operator==(const Phrase& other) const;
};

} // namespace keywright
