// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace keywright {

// UTF-8 text with Python's notion of white space, which decides what configuration files mean.

/// str.strip()
[[nodiscard]] std::string_view pythonStrip(std::string_view utf8);
/// How many characters of white space a text begins with.
[[nodiscard]] int pythonIndent(std::string_view utf8);
/// The lines of a text file: ended by LF, CR or CRLF.
[[nodiscard]] std::vector<std::string_view> pythonFileLines(std::string_view utf8);
/// str.splitlines(), which also splits at form feeds, separators and Unicode's line ends.
[[nodiscard]] std::vector<std::string_view> pythonSplitLines(std::string_view utf8);

} // namespace keywright
