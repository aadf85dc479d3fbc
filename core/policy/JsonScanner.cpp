// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/JsonScanner.h"

#include "core/policy/Utf8.h"

#include <QChar>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>

// RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr auto badUtf8 =
    QT_TRANSLATE_NOOP("core", "Not valid JSON: this is not UTF-8 text (line %1, column %2).");
constexpr auto unclosedText = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: expected '\"' at the end of the text (line %1, column %2).");
constexpr auto singleQuotes = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: text needs double quotes, not single ones (line %1, column %2).");
constexpr auto rawControl = QT_TRANSLATE_NOOP("core",
    "Not valid JSON: tabs and control characters in text must be escaped (line %1, column %2).");
constexpr auto badEscape = QT_TRANSLATE_NOOP("core",
    "Not valid JSON: after '\\' expected one of \" \\ / b f n r t, or u and four hex digits (line "
    "%1, column %2).");
constexpr auto badNumber = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: this is not a number as JSON writes it (line %1, column %2).");
constexpr auto comment =
    QT_TRANSLATE_NOOP("core", "Not valid JSON: comments are not allowed (line %1, column %2).");

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

qsizetype skipDigits(QStringView text, qsizetype from)
{
    while (from < text.size() && isDigit(text.at(from)))
        ++from;
    return from;
}

/// RFC 8259, section 6: [ minus ] int [ frac ] [ exp ]
bool isJsonNumber(QStringView text)
{
    const qsizetype start = text.startsWith(u'-') ? 1 : 0;
    qsizetype at = skipDigits(text, start);
    if (at == start || (at > start + 1 && text.at(start) == u'0'))
        return false;
    if (at < text.size() && text.at(at) == u'.') {
        const qsizetype end = skipDigits(text, at + 1);
        if (end == at + 1)
            return false;
        at = end;
    }
    if (at < text.size() && (text.at(at) == u'e' || text.at(at) == u'E')) {
        const bool sign =
            at + 1 < text.size() && (text.at(at + 1) == u'+' || text.at(at + 1) == u'-');
        const qsizetype digits = at + (sign ? 2 : 1);
        at = skipDigits(text, digits);
        if (at == digits)
            return false;
    }
    return at == text.size();
}

/// The UTF-16 unit written as four hex digits at `at`, or -1.
int hexUnit(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView digits("0123456789abcdef");
    if (at + 4 > text.size())
        return -1;
    int unit = 0;
    for (const char letter : text.sliced(at, 4)) {
        const qsizetype digit = digits.indexOf(QChar::fromLatin1(letter).toLower().toLatin1());
        if (digit < 0)
            return -1;
        unit = unit * 16 + static_cast<int>(digit);
    }
    return unit;
}

bool endsWord(char letter)
{
    return letter == '\0' || std::strchr(" \t\r\n{}[]:,\"'", letter) != nullptr;
}

} // namespace

JsonScanner::JsonScanner(QByteArrayView text)
    : m_text(text)
{
}

char JsonScanner::byte(qsizetype ahead) const
{
    const qsizetype at = m_at.offset + ahead;
    return at < m_text.size() ? m_text.at(at) : '\0';
}

char32_t JsonScanner::advance()
{
    const Utf8Character found = decodeUtf8(m_text.sliced(m_at.offset));
    m_badUtf8 = m_badUtf8 || found.length == 0;
    m_at.offset += qMax(1, found.length);
    // A line ends at LF, at CR LF, or at a CR alone, as in the editor.
    const bool lineEnds = found.value == U'\n' || (found.value == U'\r' && byte() != '\n');
    m_at.line += lineEnds ? 1 : 0;
    m_at.column = lineEnds ? 1 : m_at.column + 1;
    return found.value;
}

void JsonScanner::skipSpace()
{
    while (!atEnd() && std::strchr(" \t\r\n", byte()) != nullptr && byte() != '\0')
        advance();
}

JsonToken JsonScanner::closed(JsonToken::Kind kind, const Place& start)
{
    JsonToken token;
    token.kind = kind;
    token.range = {.line = start.line,
        .column = start.column,
        .byteOffset = static_cast<int>(start.offset),
        .byteLength = static_cast<int>(m_at.offset - start.offset)};
    token.end = {.line = m_at.line,
        .column = m_at.column,
        .byteOffset = static_cast<int>(m_at.offset),
        .byteLength = 0};
    if (m_badUtf8)
        token.fault = badUtf8;
    m_badUtf8 = false;
    return token;
}

JsonToken JsonScanner::next()
{
    using Kind = JsonToken::Kind;
    skipSpace();
    const Place start = m_at;
    if (atEnd())
        return closed(Kind::End, start);
    constexpr QByteArrayView marks("{}[]:,");
    constexpr std::array kinds {Kind::BeginObject, Kind::EndObject, Kind::BeginArray,
        Kind::EndArray, Kind::Colon, Kind::Comma};
    const qsizetype mark = marks.indexOf(byte());
    if (mark >= 0) {
        advance();
        return closed(kinds.at(static_cast<std::size_t>(mark)), start);
    }
    if (byte() == '"' || byte() == '\'')
        return readString();
    if (byte() == '/' && (byte(1) == '/' || byte(1) == '*'))
        return readComment();
    return readWord();
}

/// Most of most texts: ASCII that means itself.
void JsonScanner::skipPlain(char quote)
{
    const char* const begin = m_text.data() + m_at.offset;
    const char* const end = std::find_if(begin, m_text.data() + m_text.size(),
        [quote](char c) { return c < ' ' || c > '~' || c == quote || c == '\\'; });
    m_at.offset += end - begin;
    m_at.column += static_cast<int>(end - begin);
}

JsonToken JsonScanner::readString()
{
    const Place start = m_at;
    const char quote = byte();
    JsonToken inner;
    advance();
    // Text ends at its line's end at the latest, so that one missing quote does not swallow the
    // rest.
    qsizetype plain = m_at.offset; // since here nothing needed translation
    for (skipPlain(quote); !atEnd() && byte() != quote && byte() != '\n' && byte() != '\r';
         skipPlain(quote)) {
        const qsizetype before = m_at.offset;
        const char32_t letter = advance();
        if (letter == U'\\') {
            inner.text += QString::fromUtf8(m_text.sliced(plain, before - plain));
            const char32_t meant = readEscape(inner);
            inner.text += QString::fromUcs4(&meant, 1);
            plain = m_at.offset;
        } else if (letter < 0x20 && !inner.fault) {
            inner.fault = rawControl;
        }
    }
    inner.text += QString::fromUtf8(m_text.sliced(plain, m_at.offset - plain));
    if (!atEnd() && byte() == quote) {
        advance();
    } else {
        inner.fault = unclosedText;
        if (inner.text.endsWith(u',')) { // meant as the separator of the next member
            --m_at.offset;
            --m_at.column;
        }
    }
    if (quote == '\'')
        inner.fault = singleQuotes;
    JsonToken token = closed(JsonToken::Kind::String, start);
    token.text = inner.text;
    if (inner.fault)
        token.fault = inner.fault;
    return token;
}

char32_t JsonScanner::readEscape(JsonToken& token)
{
    constexpr QByteArrayView names("\"\\/bfnrt");
    constexpr QByteArrayView values("\"\\/\b\f\n\r\t");
    if (byte() == 'u')
        return readHexEscape(token);
    const qsizetype index = atEnd() ? -1 : names.indexOf(byte());
    if (index < 0) {
        token.fault = badEscape;
        return U'\\';
    }
    advance();
    return static_cast<unsigned char>(values.at(index));
}

char32_t JsonScanner::readHexEscape(JsonToken& token)
{
    const int first = hexUnit(m_text, m_at.offset + 1);
    const auto skip = [this](int count) {
        for (int step = 0; step < count; ++step)
            advance();
    };
    if (first < 0) {
        token.fault = badEscape;
        skip(1);
        return replacement;
    }
    skip(5);
    const auto high = static_cast<char16_t>(first);
    if (!QChar::isSurrogate(high))
        return high;
    const int second = byte() == '\\' && byte(1) == 'u' ? hexUnit(m_text, m_at.offset + 2) : -1;
    const auto low = static_cast<char16_t>(second);
    if (second < 0 || !QChar::isHighSurrogate(high) || !QChar::isLowSurrogate(low))
        return replacement; // half a surrogate pair names no character
    skip(6);
    return QChar::surrogateToUcs4(high, low);
}

JsonToken JsonScanner::readWord()
{
    using Kind = JsonToken::Kind;
    const Place start = m_at;
    do {
        advance();
    } while (!atEnd() && !endsWord(byte()));
    const QString word = QString::fromUtf8(m_text.sliced(start.offset, m_at.offset - start.offset));
    const bool literal = word == "true"_L1 || word == "false"_L1 || word == "null"_L1;
    const bool number = isDigit(word.front()) || word.startsWith(u'-');
    JsonToken token = closed(literal ? Kind::Literal
            : number                 ? Kind::Number
                                     : Kind::Unknown,
        start);
    token.text = word;
    if (number && !isJsonNumber(word))
        token.fault = badNumber;
    return token;
}

JsonToken JsonScanner::readComment()
{
    const Place start = m_at;
    const bool block = byte(1) == '*';
    advance();
    advance();
    while (!atEnd() && (block ? !(byte() == '*' && byte(1) == '/') : byte() != '\n'))
        advance();
    for (int step = 0; block && !atEnd() && step < 2; ++step)
        advance();
    JsonToken token = closed(JsonToken::Kind::Comment, start);
    token.fault = comment;
    return token;
}

} // namespace keywright
