// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace keywright {

/// How YAML may write a text.
struct YamlScalar {
    enum class Style { Plain, SingleQuoted, DoubleQuoted };
    Style style = Style::Plain;
    bool isMultiline = false;
};

/// The simplest style in which the text reads back as itself. `asKey`: it must stay on one line.
[[nodiscard]] YamlScalar yamlScalar(const std::u32string& text, bool asKey);

/// A line break of YAML 1.1, which its writers go by.
[[nodiscard]] bool isYamlBreak(char32_t c);
/// Whether the character stands for itself in double quotes too.
[[nodiscard]] bool isYamlPrintable(char32_t c);

} // namespace keywright
