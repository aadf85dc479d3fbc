// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/Utf8.h"

#include <array>

namespace keywright {

Utf8Character decodeUtf8(QByteArrayView text)
{
    const auto at = [text](qsizetype index) {
        return index < text.size() ? static_cast<unsigned char>(text.at(index)) : 0U;
    };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return {1, lead};
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return {};
    constexpr std::array<char32_t, 5> smallest {0, 0, 0x80, 0x800, 0x10000};
    char32_t value = lead & (0x7FU >> length);
    for (int index = 1; index < length; ++index) {
        if ((at(index) & 0xC0U) != 0x80U)
            return {};
        value = (value << 6U) | (at(index) & 0x3FU);
    }
    const bool legal = value >= smallest.at(static_cast<std::size_t>(length)) && value <= 0x10FFFF
        && !(value >= 0xD800 && value <= 0xDFFF);
    return legal ? Utf8Character {length, value} : Utf8Character {};
}

} // namespace keywright
