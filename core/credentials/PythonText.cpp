// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/PythonText.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

using Texts = std::vector<std::string_view>;

// str.isspace(): Unicode's bidirectional types WS, B and S, and category Zs.
constexpr auto spaces = std::to_array<std::string_view>({"\t", "\n", "\v", "\f", "\r", "\x1c",
    "\x1d", "\x1e", "\x1f", " ", "\xc2\x85", "\xc2\xa0", "\xe1\x9a\x80", "\xe2\x80\x80",
    "\xe2\x80\x81", "\xe2\x80\x82", "\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86",
    "\xe2\x80\x87", "\xe2\x80\x88", "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x80\xa8", "\xe2\x80\xa9",
    "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80"});

constexpr auto fileLineEnds = std::to_array<std::string_view>({"\r\n", "\n", "\r"});

constexpr auto lineEnds = std::to_array<std::string_view>({"\r\n", "\n", "\r", "\v", "\f", "\x1c",
    "\x1d", "\x1e", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"});

/// The size of the mark that `text` begins with, 0 if none.
template <typename Marks>
std::size_t markSize(std::string_view text, const Marks& marks)
{
    const auto found = std::ranges::find_if(
        marks, [&](std::string_view mark) { return text.starts_with(mark); });
    return found == marks.end() ? 0 : found->size();
}

template <typename Marks>
Texts splitAt(std::string_view text, const Marks& marks)
{
    Texts lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = markSize(text.substr(at), marks);
        if (size > 0) {
            lines.push_back(text.substr(begin, at - begin));
            begin = at + size;
        }
        at += std::max<std::size_t>(size, 1);
    }
    if (begin < text.size())
        lines.push_back(text.substr(begin));
    return lines;
}

} // namespace

std::string_view pythonStrip(std::string_view utf8)
{
    while (const std::size_t size = markSize(utf8, spaces))
        utf8.remove_prefix(size);
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view space : spaces) {
            if (utf8.ends_with(space)) {
                utf8.remove_suffix(space.size());
                found = true;
            }
        }
    }
    return utf8;
}

int pythonIndent(std::string_view utf8)
{
    int count = 0;
    while (const std::size_t size = markSize(utf8, spaces)) {
        utf8.remove_prefix(size);
        ++count;
    }
    return count;
}

std::vector<std::string_view> pythonFileLines(std::string_view utf8)
{
    return splitAt(utf8, fileLineEnds);
}

std::vector<std::string_view> pythonSplitLines(std::string_view utf8)
{
    return splitAt(utf8, lineEnds);
}

} // namespace keywright
