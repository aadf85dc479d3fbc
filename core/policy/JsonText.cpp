// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/JsonText.h"

#include "core/policy/JsonScanner.h"

#include <QtGlobal>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Token = JsonToken::Kind;

constexpr auto expectedValue =
    QT_TRANSLATE_NOOP("core", "Not valid JSON: expected a value (line %1, column %2).");
constexpr auto expectedAfterColon =
    QT_TRANSLATE_NOOP("core", "Not valid JSON: expected a value after ':' (line %1, column %2).");
constexpr auto expectedAfterComma =
    QT_TRANSLATE_NOOP("core", "Not valid JSON: expected a value after ',' (line %1, column %2).");
constexpr auto expectedName = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: expected a member name in double quotes or '}' (line %1, column %2).");
constexpr auto expectedNameAfterComma = QT_TRANSLATE_NOOP("core",
    "Not valid JSON: expected a member name in double quotes after ',' (line %1, column %2).");
constexpr auto expectedColon = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: expected ':' after the member name (line %1, column %2).");
constexpr auto expectedInObject = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: expected ',' or '}' after the value (line %1, column %2).");
constexpr auto expectedInArray = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: expected ',' or ']' after the value (line %1, column %2).");
constexpr auto expectedEnd = QT_TRANSLATE_NOOP("core",
    "Not valid JSON: expected nothing more after the end of the document (line %1, column %2).");
constexpr auto tooDeep = QT_TRANSLATE_NOOP(
    "core", "Not valid JSON: nested more than %3 levels deep (line %1, column %2).");
constexpr auto unknownWord =
    QT_TRANSLATE_NOOP("core", "Not valid JSON: expected a value, found '%3' (line %1, column %2).");
constexpr auto removeComment = QT_TRANSLATE_NOOP("core", "Remove the comment");
constexpr auto insertComma = QT_TRANSLATE_NOOP("core", "Insert ','");
constexpr auto removeComma = QT_TRANSLATE_NOOP("core", "Remove ','");

constexpr int maxQuotedWord = 24;

bool opens(Token kind)
{
    return kind == Token::BeginObject || kind == Token::BeginArray;
}

bool closes(Token kind)
{
    return kind == Token::EndObject || kind == Token::EndArray;
}

bool startsValue(Token kind)
{
    return opens(kind) || kind == Token::String || kind == Token::Number || kind == Token::Literal
        || kind == Token::Unknown;
}

/// Reads by recursive descent; `m_open` holds the closing marks still owed, so that a stray bracket
/// can be told from one that belongs to an outer container.
class JsonReader {
public:
    explicit JsonReader(const QByteArray& utf8)
        : m_scanner(utf8)
    {
        take();
    }

    [[nodiscard]] JsonText read();

private:
    void take();
    void report(Phrase what, const TextRange& range, std::optional<PolicyFix> fix = {});
    void reportMissing(Token closing);
    [[nodiscard]] bool isOwedFurtherOut(Token closing) const;
    [[nodiscard]] JsonNode readValue();
    [[nodiscard]] JsonNode readContainer();
    [[nodiscard]] bool endsContainer(Token closing);
    [[nodiscard]] bool takeMisplaced(Token closing);
    void readElement(JsonNode& container, Token closing);
    [[nodiscard]] JsonNode readMember();
    void skipTooDeep();

    JsonScanner m_scanner;
    JsonToken m_token;
    TextRange m_behind; ///< the empty place behind the token taken last
    std::optional<TextRange> m_comma; ///< a comma that no element has followed yet
    std::vector<Token> m_open;
    int m_reportedAt = -1; ///< offset of the token at which a fault was reported last
    JsonText m_result;
};

JsonText JsonReader::read()
{
    if (startsValue(m_token.kind))
        m_result.root = readValue();
    else
        report({expectedValue}, m_token.range);
    if (m_token.kind != Token::End)
        report({expectedEnd}, m_token.range);
    std::ranges::stable_sort(
        m_result.faults, {}, [](const JsonFault& fault) { return fault.range.byteOffset; });
    return std::move(m_result);
}

void JsonReader::take()
{
    m_behind = m_token.end;
    for (m_token = m_scanner.next(); m_token.fault; m_token = m_scanner.next()) {
        std::optional<PolicyFix> fix;
        if (m_token.kind == Token::Comment)
            fix = PolicyFix {{removeComment}, m_token.range, {}};
        report({*m_token.fault}, m_token.range, fix);
        if (m_token.kind != Token::Comment)
            return;
    }
}

void JsonReader::report(Phrase what, const TextRange& range, std::optional<PolicyFix> fix)
{
    // What follows from a fault at the same token would only repeat it in other words.
    if (m_reportedAt == m_token.range.byteOffset || m_result.faults.size() >= JsonText::maxFaults)
        return;
    what.arguments =
        QStringList {QString::number(range.line), QString::number(range.column)} + what.arguments;
    m_reportedAt = m_token.range.byteOffset;
    m_result.faults.append({std::move(what), range, std::move(fix)});
}

void JsonReader::reportMissing(Token closing)
{
    std::optional<PolicyFix> fix;
    if (startsValue(m_token.kind))
        fix = PolicyFix {{insertComma}, m_behind, u","_s};
    report({closing == Token::EndObject ? expectedInObject : expectedInArray}, m_behind, fix);
}

bool JsonReader::isOwedFurtherOut(Token closing) const
{
    return std::find(m_open.begin(), m_open.end() - 1, closing) != m_open.end() - 1;
}

JsonNode JsonReader::readValue()
{
    if (opens(m_token.kind) && m_open.size() < JsonText::maxDepth)
        return readContainer();
    JsonNode value;
    value.range = m_token.range;
    value.text = m_token.text;
    if (opens(m_token.kind)) {
        report({tooDeep, {QString::number(JsonText::maxDepth)}}, m_token.range);
        skipTooDeep();
        return value;
    }
    if (m_token.kind == Token::Unknown)
        report({unknownWord, {m_token.text.left(maxQuotedWord)}}, m_token.range);
    else if (m_token.kind != Token::String)
        value.kind =
            m_token.kind == Token::Number ? JsonNode::Kind::Number : JsonNode::Kind::Literal;
    else
        value.kind = JsonNode::Kind::String;
    take();
    return value;
}

void JsonReader::skipTooDeep()
{
    int depth = 0;
    do {
        depth += opens(m_token.kind) ? 1 : closes(m_token.kind) ? -1 : 0;
        take();
    } while (depth > 0 && m_token.kind != Token::End);
}

JsonNode JsonReader::readContainer()
{
    const bool isObject = m_token.kind == Token::BeginObject;
    const Token closing = isObject ? Token::EndObject : Token::EndArray;
    JsonNode container;
    container.kind = isObject ? JsonNode::Kind::Object : JsonNode::Kind::Array;
    container.range = m_token.range;
    m_open.push_back(closing);
    take();
    m_comma.reset();
    while (!endsContainer(closing)) {
        if (!takeMisplaced(closing))
            readElement(container, closing);
    }
    m_open.pop_back();
    m_comma.reset();
    container.range.byteLength = m_behind.byteOffset - container.range.byteOffset;
    return container;
}

/// Whether the container ends here: by its own mark, or because that mark is missing.
bool JsonReader::endsContainer(Token closing)
{
    if (m_token.kind == closing) {
        if (m_comma)
            report({closing == Token::EndObject ? expectedNameAfterComma : expectedAfterComma},
                *m_comma, PolicyFix {{removeComma}, *m_comma, {}});
        take();
        return true;
    }
    const bool isMissing =
        m_token.kind == Token::End || (closes(m_token.kind) && isOwedFurtherOut(m_token.kind));
    if (isMissing)
        reportMissing(closing);
    return isMissing;
}

/// Steps over a mark that has no business where an element should start.
bool JsonReader::takeMisplaced(Token closing)
{
    const bool isObject = closing == Token::EndObject;
    if (closes(m_token.kind)) {
        report({isObject ? expectedInObject : expectedInArray}, m_token.range);
        take();
        return true;
    }
    if (m_token.kind == Token::Comma || (m_token.kind == Token::Colon && !isObject)) {
        report({isObject ? expectedName : expectedValue}, m_token.range);
        take();
        return true;
    }
    return false;
}

void JsonReader::readElement(JsonNode& container, Token closing)
{
    m_comma.reset();
    JsonNode element = container.isObject() ? readMember() : readValue();
    container.children.push_back(std::move(element));
    if (m_token.kind == Token::Comma) {
        m_comma = m_token.range;
        take();
    } else if (!closes(m_token.kind) && m_token.kind != Token::End) {
        reportMissing(closing);
    }
}

JsonNode JsonReader::readMember()
{
    JsonNode name;
    name.nameRange = m_token.range;
    if (m_token.kind == Token::String || m_token.kind == Token::Unknown) {
        name.name = m_token.text;
        if (m_token.kind == Token::Unknown)
            report({expectedName}, m_token.range);
        take();
    } else {
        report({expectedName}, m_token.range);
        if (m_token.kind != Token::Colon)
            return readValue();
    }
    if (m_token.kind == Token::Colon)
        take();
    else
        report({expectedColon}, m_behind);
    name.range = m_behind;
    if (!startsValue(m_token.kind)) {
        report({expectedAfterColon}, m_behind);
        return name;
    }
    JsonNode member = readValue();
    member.name = name.name;
    member.nameRange = name.nameRange;
    return member;
}

} // namespace

JsonText JsonText::parse(const QByteArray& utf8)
{
    return JsonReader(utf8).read();
}

const JsonNode* JsonNode::member(QStringView memberName) const
{
    const auto found = std::find_if(children.rbegin(), children.rend(),
        [memberName](const JsonNode& child) { return child.name == memberName; });
    return isObject() && found != children.rend() ? &*found : nullptr;
}

TextRange insideQuotes(const TextRange& string)
{
    TextRange inside = string;
    inside.column += 1;
    inside.byteOffset += 1;
    inside.byteLength = std::max(0, string.byteLength - 2);
    return inside;
}

QString escapedForJson(const QString& text)
{
    QString escaped;
    for (const QChar letter : text) {
        if (letter == u'"' || letter == u'\\')
            escaped += u'\\';
        if (letter < u' ')
            escaped += u"\\u%1"_s.arg(letter.unicode(), 4, 16, QChar(u'0'));
        else
            escaped += letter;
    }
    return escaped;
}

} // namespace keywright
