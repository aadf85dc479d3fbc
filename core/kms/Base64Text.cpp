// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Base64Text.h"

#include <array>
#include <string_view>

namespace keywright {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t noDigit = 0xff;

constexpr std::array<std::uint8_t, 256> digitTable = [] {
    std::array<std::uint8_t, 256> table {};
    table.fill(noDigit);
    for (std::size_t digit = 0; digit < alphabet.size(); ++digit)
        table[static_cast<std::size_t>(alphabet[digit])] = static_cast<std::uint8_t>(digit);
    return table;
}();

/// Of a character whose upper half is zero.
inline std::uint32_t digitOf(char16_t character)
{
    return digitTable[character & 0xff];
}

QStringView withoutPadding(QStringView text)
{
    const qsizetype most = text.size() % 4 == 0 ? 2 : 0;
    for (qsizetype taken = 0; taken < most && text.endsWith(u'='); ++taken)
        text.chop(1);
    return text;
}

inline char16_t digitFor(std::uint32_t bits)
{
    return static_cast<char16_t>(alphabet[bits & 63]);
}

} // namespace

bool isBase64(QStringView text)
{
    const QStringView digits = withoutPadding(text);
    std::uint32_t seen = 0;
    for (const QChar character : digits)
        seen |= digitOf(character.unicode()) | (character.unicode() & 0xff00U);
    return seen < alphabet.size() && digits.size() % 4 != 1;
}

std::size_t base64Size(QStringView text)
{
    return static_cast<std::size_t>(withoutPadding(text).size()) * 3 / 4;
}

void decodeBase64(QStringView text, std::span<std::uint8_t> to)
{
    const char16_t* digits = text.utf16();
    std::size_t done = 0;
    for (; done + 3 <= to.size(); done += 3, digits += 4) {
        const std::uint32_t group = digitOf(digits[0]) << 18 | digitOf(digits[1]) << 12
            | digitOf(digits[2]) << 6 | digitOf(digits[3]);
        to[done] = static_cast<std::uint8_t>(group >> 16);
        to[done + 1] = static_cast<std::uint8_t>(group >> 8);
        to[done + 2] = static_cast<std::uint8_t>(group);
    }
    const std::size_t rest = to.size() - done; // one byte has two digits, two have three
    if (rest > 0)
        to[done] = static_cast<std::uint8_t>(digitOf(digits[0]) << 2 | digitOf(digits[1]) >> 4);
    if (rest > 1)
        to[done + 1] = static_cast<std::uint8_t>(digitOf(digits[1]) << 4 | digitOf(digits[2]) >> 2);
}

QString base64Text(ByteView bytes)
{
    QString text(static_cast<qsizetype>((bytes.size() + 2) / 3 * 4), Qt::Uninitialized);
    auto* to = reinterpret_cast<char16_t*>(text.data());
    std::size_t at = 0;
    for (; at + 3 <= bytes.size(); at += 3, to += 4) {
        const auto group =
            static_cast<std::uint32_t>(bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2]);
        to[0] = digitFor(group >> 18);
        to[1] = digitFor(group >> 12);
        to[2] = digitFor(group >> 6);
        to[3] = digitFor(group);
    }
    const std::size_t rest = bytes.size() - at;
    if (rest == 0)
        return text;
    const auto group =
        static_cast<std::uint32_t>(bytes[at] << 16 | (rest == 2 ? bytes[at + 1] << 8 : 0));
    to[0] = digitFor(group >> 18);
    to[1] = digitFor(group >> 12);
    to[2] = rest == 2 ? digitFor(group >> 6) : u'=';
    to[3] = u'=';
    return text;
}

} // namespace keywright
