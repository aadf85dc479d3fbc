// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/YamlScalar.h"

#include <QRegularExpression>
#include <QString>

#include <array>
#include <string_view>

// Sources: YAML 1.2, "Core Schema" and "Plain Style"; where writers are stricter than they must be, what
// libyaml 0.2 and ruamel.yaml 0.17 write (tests/cli/output-cases.json).
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Texts that would read back as something else: null, truth, numbers and dates, of YAML 1.2 and what
/// ruamel still takes of 1.1.
constexpr std::array<QLatin1StringView, 7> otherThanText {
    "~|null|Null|NULL|true|True|TRUE|false|False|FALSE|=|<<"_L1,
    "[-+]?(0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)"_L1,
    "[-+]?[0-9][0-9_]*(\\.[0-9_]*)([eE][-+]?[0-9]+)?"_L1,
    "[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"_L1,
    "[-+]?\\.([0-9_]+([eE][-+][0-9]+)?|inf|Inf|INF)|\\.(nan|NaN|NAN)"_L1,
    "[0-9]{4}-[0-9]{2}-[0-9]{2}"_L1,
    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
    "([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?"_L1,
};

bool readsAsOther(const std::u32string& text)
{
    constexpr std::u32string_view firsts = U"~nNtTfF=<-+.0123456789";
    if (firsts.find(text.front()) == std::u32string_view::npos)
        return false; // readers look at the first character before anything else, hence "_1" is a text
    static const QRegularExpression pattern([] {
        QStringList all;
        for (const QLatin1StringView each : otherThanText)
            all.append(each);
        return QRegularExpression::anchoredPattern(all.join(u'|'));
    }());
    return pattern.match(QString::fromStdU32String(text)).hasMatch();
}

bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\t' || isYamlBreak(c);
}

/// What a walk through a text finds.
struct Findings {
    bool indicators = false;  ///< characters that mean something to YAML where they stand
    bool unprintable = false;
    bool breaks = false;
    bool blankAtAnEnd = false;
    bool spaceBehindBreak = false;
    bool spaceBeforeBreak = false;
};

bool isIndicator(const std::u32string& text, std::size_t at)
{
    constexpr std::u32string_view always = U"#,[]{}&*!|>'\"%@`";
    const char32_t c = text[at];
    const bool blankFollows = at + 1 == text.size() || isBlank(text[at + 1]);
    if (at == 0)
        return always.find(c) != std::u32string_view::npos
            || ((c == U'?' || c == U':' || c == U'-') && blankFollows);
    return (c == U':' && blankFollows) || (c == U'#' && isBlank(text[at - 1]));
}

Findings findingsIn(const std::u32string& text)
{
    Findings found;
    found.indicators = text.starts_with(U"---") || text.starts_with(U"...");
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text[at];
        const char32_t before = at > 0 ? text[at - 1] : U'x';
        found.indicators |= isIndicator(text, at);
        found.unprintable |= !isYamlPrintable(c);
        found.breaks |= isYamlBreak(c);
        found.spaceBehindBreak |= c == U' ' && isYamlBreak(before);
        found.spaceBeforeBreak |= isYamlBreak(c) && before == U' ';
        if (at == 0 || at + 1 == text.size())
            found.blankAtAnEnd |= c == U' ' || isYamlBreak(c);
    }
    return found;
}

} // namespace

bool isYamlBreak(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isYamlPrintable(char32_t c)
{
    constexpr char32_t byteOrderMark = 0xfeff;
    return c == U'\n' || (c >= U' ' && c <= U'~')
        || (c >= 0xa0 && c <= 0xfffd && c != byteOrderMark && !(c >= 0xd800 && c <= 0xdfff));
}

YamlScalar yamlScalar(const std::u32string& text, bool asKey)
{
    using enum YamlScalar::Style;
    const Findings found = findingsIn(text);
    if (found.unprintable || found.spaceBehindBreak || found.spaceBeforeBreak
        || (asKey && found.breaks))
        return {DoubleQuoted, found.breaks};
    if (text.empty() || found.indicators || found.breaks || found.blankAtAnEnd || readsAsOther(text))
        return {SingleQuoted, found.breaks};
    return {Plain, false};
}

} // namespace keywright
