// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/YamlText.h"

#include "app/keywright-cli/output/JsonText.h"
#include "app/keywright-cli/output/YamlScalar.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int indentStep = 2;

/// Writes one scalar behind what stands on its line, folding where the line gets too long.
class ScalarWriter {
public:
    /// `column`: where it begins; lines that it continues on are indented by `indent`.
    ScalarWriter(int column, int indent, bool mayFold)
        : m_column(column), m_indent(indent), m_mayFold(mayFold)
    {
    }

    QString write(const std::u32string& text, YamlScalar::Style style)
    {
        switch (style) {
        case YamlScalar::Style::Plain:
            plain(text);
            break;
        case YamlScalar::Style::SingleQuoted:
            singleQuoted(text);
            break;
        case YamlScalar::Style::DoubleQuoted:
            doubleQuoted(text);
            break;
        }
        return m_written;
    }

private:
    static constexpr int widest = 80;

    void put(char32_t c)
    {
        m_written += QString::fromUcs4(&c, 1);
        ++m_column;
    }
    void put(const QString& text)
    {
        m_written += text;
        m_column += static_cast<int>(text.size());
    }
    void startLine(char32_t lineBreak = U'\n')
    {
        put(lineBreak);
        m_column = 0;
    }
    void indent()
    {
        put(QString(m_indent, u' '));
    }

    /// Whether a line may end at this space.
    [[nodiscard]] bool folds(const std::u32string& text, std::size_t at) const
    {
        const bool alone = at > 0 && text[at - 1] != U' ' && at + 1 < text.size();
        return m_mayFold && m_column > widest && alone;
    }

    void plain(const std::u32string& text)
    {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == U' ' && folds(text, at) && text[at + 1] != U' ') {
                startLine();
                indent();
            } else {
                put(text[at]);
            }
        }
    }

    /// A line break is written twice, for one alone would read back as a space.
    void singleQuoted(const std::u32string& text)
    {
        put(U'\'');
        bool atLineStart = false;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char32_t c = text[at];
            if (isYamlBreak(c)) {
                if (!std::exchange(atLineStart, true) && c == U'\n')
                    startLine();
                startLine(c);
                continue;
            }
            if (c == U' ' && folds(text, at) && text[at + 1] != U' ') {
                startLine();
                indent();
                continue;
            }
            if (std::exchange(atLineStart, false))
                indent();
            if (c == U'\'')
                put(c);
            put(c);
        }
        if (atLineStart)
            indent();
        put(U'\'');
    }

    void doubleQuoted(const std::u32string& text)
    {
        put(U'"');
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char32_t c = text[at];
            if (c == U'"' || c == U'\\' || isYamlBreak(c) || !isYamlPrintable(c)) {
                put(escaped(c));
            } else if (c == U' ' && folds(text, at)) {
                startLine();
                indent();
                if (text[at + 1] == U' ') // it would be taken for indentation
                    put(U'\\');
            } else {
                put(c);
            }
        }
        put(U'"');
    }

    static QString escaped(char32_t c)
    {
        struct Name {
            char32_t c;
            QLatin1StringView name;
        };
        constexpr auto names = std::to_array<Name>({{U'\0', "\\0"_L1}, {U'\a', "\\a"_L1}, {U'\b', "\\b"_L1},
            {U'\t', "\\t"_L1}, {U'\n', "\\n"_L1}, {U'\v', "\\v"_L1}, {U'\f', "\\f"_L1}, {U'\r', "\\r"_L1},
            {0x1b, "\\e"_L1}, {U'"', "\\\""_L1}, {U'\\', "\\\\"_L1}, {0x85, "\\N"_L1}, {0x2028, "\\L"_L1},
            {0x2029, "\\P"_L1}});
        const auto found = std::ranges::find(names, c, &Name::c);
        if (found != names.end())
            return found->name;
        const bool isByte = c <= 0xff;
        const bool isShort = c <= 0xffff;
        const QLatin1StringView mark = isByte ? "\\x"_L1 : isShort ? "\\u"_L1 : "\\U"_L1;
        return mark + QString::number(c, 16).toUpper().rightJustified(isByte ? 2 : isShort ? 4 : 8, u'0');
    }

    QString m_written;
    int m_column;
    int m_indent;
    bool m_mayFold;
};

class YamlPrinter {
public:
    /// The lines of a list or structure that is not empty; the first one stands where it is put.
    void block(const OrderedJson& value, int indent)
    {
        bool first = true;
        const auto startItem = [&] {
            if (!std::exchange(first, false))
                m_text += QString(indent, u' ');
        };
        if (const auto* elements = value.array()) {
            for (const OrderedJson& element : *elements) {
                startItem();
                m_text += u'-';
                behindDash(element, indent);
            }
            return;
        }
        for (const auto& [name, member] : sorted(*value.object())) {
            startItem();
            key(name, indent);
            if (hasBlock(*member) && m_isLongKey)
                behindDash(*member, indent); // ": " takes the place of "- "
            else if (hasBlock(*member))
                underKey(*member, indent);
            else
                scalar(*member, indent);
        }
    }

    QString m_text;

private:
    static bool hasBlock(const OrderedJson& value)
    {
        return (value.array() != nullptr && !value.array()->empty())
            || (value.object() != nullptr && !value.object()->empty());
    }

    /// By the code points of their names.
    static std::vector<std::pair<QString, const OrderedJson*>> sorted(const OrderedJson::Object& members)
    {
        std::vector<std::pair<QString, const OrderedJson*>> all;
        for (const auto& [name, member] : members)
            all.emplace_back(name, &member);
        std::ranges::stable_sort(all, {}, [](const auto& each) { return each.first.toUtf8(); });
        return all;
    }

    void behindDash(const OrderedJson& value, int indent)
    {
        if (!hasBlock(value))
            return scalar(value, indent);
        m_text += u' ';
        block(value, indent + indentStep);
    }

    /// Lists stand under their name, structures one step in.
    void underKey(const OrderedJson& value, int indent)
    {
        const int inside = value.array() != nullptr ? indent : indent + indentStep;
        m_text += u'\n' + QString(inside, u' ');
        block(value, inside);
    }

    void key(const QString& name, int indent)
    {
        constexpr qsizetype longestKey = 128; // bytes; a longer one is announced by "?"
        const std::u32string text = name.toStdU32String();
        m_isLongKey = yamlScalar(text, false).isMultiline || name.toUtf8().size() > longestKey;
        const int column = m_isLongKey ? indent + indentStep : indent;
        if (m_isLongKey)
            m_text += u"? "_s;
        m_text += ScalarWriter(column, indent + indentStep, m_isLongKey)
                      .write(text, yamlScalar(text, !m_isLongKey).style);
        if (m_isLongKey)
            m_text += u'\n' + QString(indent, u' ');
        m_text += u':';
    }

    /// With the space before and the line break behind.
    void scalar(const OrderedJson& value, int indent)
    {
        m_text += u' ';
        if (const QString* string = value.string()) {
            const std::u32string text = string->toStdU32String();
            const auto column = static_cast<int>(
                m_text.mid(m_text.lastIndexOf(u'\n') + 1).toStdU32String().size());
            m_text += ScalarWriter(column, indent + indentStep, true).write(text, yamlScalar(text, false).style);
        } else {
            m_text += compactJson(value); // a number, true, false, null, [] or {}
        }
        m_text += u'\n';
    }

    bool m_isLongKey = false; ///< the last one
};

} // namespace

QString yamlText(const OrderedJson& value)
{
    const bool isEmpty = (value.array() != nullptr && value.array()->empty())
        || (value.object() != nullptr && value.object()->empty());
    if (value.isScalar() || isEmpty)
        return compactJson(value) + u'\n';
    YamlPrinter printer;
    printer.block(value, 0);
    return printer.m_text;
}

} // namespace keywright
