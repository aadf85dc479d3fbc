// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsLimits.h"
#include "core/policy/PolicyRuleTable.h"
#include "core/policy/Utf8.h"

#include <QHash>
#include <QLocale>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto notAPolicy = QT_TRANSLATE_NOOP("core",
    "Not a key policy: expected an object with a list named Statement (line %1, column %2).");
constexpr auto notAStatement = QT_TRANSLATE_NOOP(
    "core", "Not a key policy: every statement must be an object (line %1, column %2).");
constexpr auto duplicateInStatement = QT_TRANSLATE_NOOP("core",
    "Duplicate member '%1' in this statement (first at line %2). Only one can take effect.");
constexpr auto duplicateInPolicy = QT_TRANSLATE_NOOP(
    "core", "Duplicate member '%1' in the policy (first at line %2). Only one can take effect.");
constexpr auto duplicateInObject = QT_TRANSLATE_NOOP(
    "core", "Duplicate member '%1' in this object (first at line %2). Only one can take effect.");
constexpr auto tooManyBytes =
    QT_TRANSLATE_NOOP("core", "The policy is %1 bytes; a key policy may have at most %2.");
constexpr auto forbiddenCharacter = QT_TRANSLATE_NOOP("core",
    "Character U+%1 (%2) is not allowed. Key policies accept tab, line breaks and U+0020 to "
    "U+00FF.");
constexpr auto forbiddenControl = QT_TRANSLATE_NOOP("core",
    "Character U+%1 is not allowed. Key policies accept tab, line breaks and U+0020 to U+00FF.");
constexpr auto replaceWith = QT_TRANSLATE_NOOP("core", "Replace with %1");
constexpr auto removeIt = QT_TRANSLATE_NOOP("core", "Remove");

/// What word processors and chat programs make of plain characters.
struct PlainCharacter {
    char32_t typographic;
    QLatin1StringView plain;
};
constexpr auto plainCharacters = std::to_array<PlainCharacter>({
    {0x2010, "-"_L1},
    {0x2011, "-"_L1},
    {0x2012, "-"_L1},
    {0x2013, "-"_L1},
    {0x2014, "-"_L1},
    {0x2018, "'"_L1},
    {0x2019, "'"_L1},
    {0x201A, "'"_L1},
    {0x201C, "\""_L1},
    {0x201D, "\""_L1},
    {0x201E, "\""_L1},
    {0x2026, "..."_L1},
    {0x2002, " "_L1},
    {0x2003, " "_L1},
    {0x2009, " "_L1},
    {0x202F, " "_L1},
    {0x200B, ""_L1},
    {0x200C, ""_L1},
    {0x200D, ""_L1},
    {0x2060, ""_L1},
    {0xFEFF, ""_L1},
});

QString grouped(qsizetype number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

std::optional<PolicyFix> plainFix(char32_t letter, bool inText, const TextRange& range)
{
    const auto found = std::ranges::find(plainCharacters, letter, &PlainCharacter::typographic);
    if (found == plainCharacters.end())
        return std::nullopt;
    QString plain = found->plain;
    if (plain.isEmpty())
        return PolicyFix {{removeIt}, range, {}};
    const Phrase title {replaceWith, {plain}};
    return PolicyFix {title, range, inText && plain == u"\"" ? u"\\\""_s : plain};
}

PolicyFinding forbidden(char32_t letter, bool inText, const TextRange& range)
{
    const QString code = u"%1"_s.arg(static_cast<uint>(letter), 4, 16, QChar(u'0')).toUpper();
    const QString shown = QString::fromUcs4(&letter, 1);
    const bool visible = QChar::isPrint(letter) && !QChar::isSpace(letter);
    return {
        visible ? Phrase {forbiddenCharacter, {code, shown}} : Phrase {forbiddenControl, {code}},
        range, -1, plainFix(letter, inText, range)};
}

/// Service model, PolicyType: [\u0009\u000A\u000D\u0020-\u00FF]+
bool isAllowedCharacter(char32_t letter)
{
    return letter == U'\t' || letter == U'\n' || letter == U'\r'
        || (letter >= 0x20 && letter <= 0xFF);
}

void findDuplicates(const JsonNode& node, const char* text, int statement, PolicyFindings& findings)
{
    QHash<QString, int> firstLines;
    for (const JsonNode& child : node.children) {
        if (!node.isObject() || child.name.isEmpty())
            continue;
        const int first = firstLines.value(child.name, -1);
        if (first < 0)
            firstLines.insert(child.name, child.nameRange.line);
        else
            findings.append({{text, {child.name, QString::number(first)}},
                insideQuotes(child.nameRange), statement, {}});
    }
}

void walkForDuplicates(const JsonNode& node, int statement, PolicyFindings& findings)
{
    findDuplicates(node, duplicateInObject, statement, findings);
    for (const JsonNode& child : node.children)
        walkForDuplicates(child, statement, findings);
}

} // namespace

PolicyFindings findSyntaxFaults(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    for (const JsonFault& fault : policy.document.json.faults)
        findings.append({fault.what, fault.range, -1, fault.fix});
    if (!findings.isEmpty())
        return findings;
    const auto wrong = [&findings](const char* text, const TextRange& range) {
        findings.append(
            {{text, {QString::number(range.line), QString::number(range.column)}}, range, -1, {}});
    };
    const JsonNode& root = policy.document.json.root;
    const JsonNode* list = root.member(u"Statement");
    if (list == nullptr || !(list->isArray() || list->isObject())
        || (list->isArray() && list->children.empty()))
        wrong(notAPolicy, list == nullptr ? policy.document.statementsRange : list->range);
    else if (list->isArray()) {
        for (const JsonNode& child : list->children) {
            if (!child.isObject())
                wrong(notAStatement, child.range);
        }
    }
    return findings;
}

PolicyFindings findDuplicateMembers(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    const JsonNode& root = policy.document.json.root;
    findDuplicates(root, duplicateInPolicy, -1, findings);
    for (const JsonNode& member : root.children) {
        if (member.name != "Statement"_L1) {
            walkForDuplicates(member, -1, findings);
            continue;
        }
        int index = 0;
        const auto statement = [&findings, &index](const JsonNode& node) {
            findDuplicates(node, duplicateInStatement, index, findings);
            for (const JsonNode& child : node.children)
                walkForDuplicates(child, index, findings);
            index += node.isObject() ? 1 : 0;
        };
        if (member.isObject())
            statement(member);
        else
            std::ranges::for_each(member.children, statement);
    }
    return findings;
}

PolicyFindings findExcessBytes(const PolicyUnderCheck& policy)
{
    const qsizetype size = policy.text.size();
    if (size <= kms_limits::maxPolicyBytes)
        return {};
    TextRange range;
    const QByteArrayView kept = QByteArrayView(policy.text).first(kms_limits::maxPolicyBytes);
    const qsizetype lineStart = kept.lastIndexOf('\n') + 1;
    range.line = static_cast<int>(kept.count('\n')) + 1;
    range.column = static_cast<int>(QString::fromUtf8(kept.sliced(lineStart)).toUcs4().size()) + 1;
    range.byteOffset = kms_limits::maxPolicyBytes;
    range.byteLength = static_cast<int>(size) - range.byteOffset;
    return {{{tooManyBytes, {grouped(size), grouped(kms_limits::maxPolicyBytes)}}, range, -1, {}}};
}

PolicyFindings findForbiddenCharacters(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    const QByteArrayView text = policy.text;
    TextRange at;
    bool inText = false;
    for (qsizetype offset = 0; offset < text.size() && findings.size() < JsonText::maxFaults;) {
        const Utf8Character found = decodeUtf8(text.sliced(offset));
        at.byteOffset = static_cast<int>(offset);
        at.byteLength = qMax(1, found.length);
        if (found.length > 0 && !isAllowedCharacter(found.value))
            findings.append(forbidden(found.value, inText, at));
        const bool escape = inText && found.value == U'\\';
        inText = found.value == U'"' ? !inText : found.value == U'\n' ? false : inText;
        const qsizetype step = at.byteLength
            + (escape && offset + 1 < text.size() && text.at(offset + 1) == '"' ? 1 : 0);
        at.column += step > at.byteLength ? 2 : 1;
        offset += step;
        if (found.value == U'\n') {
            ++at.line;
            at.column = 1;
        }
    }
    return findings;
}

} // namespace keywright
