// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/TableOutput.h"

#include "app/keywright-cli/output/TextOutput.h"
#include "app/keywright-cli/query/JmesPath.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellPadding = 4;

/// Columns on a terminal: wide and full-width characters take two (Unicode UAX #11).
int displayWidth(const QString& text)
{
    const auto isWide = [](uint c) {
        return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    };
    int width = 0;
    for (const uint c : text.toUcs4())
        width += isWide(c) ? 2 : 1;
    return width;
}

struct TableSection {
    QString title;
    int indent = 0;
    QStringList headers = {};
    std::vector<QStringList> rows = {};

    [[nodiscard]] std::vector<int> columnWidths() const
    {
        std::vector<int> widths;
        const auto widen = [&widths](const QStringList& cells) {
            widths.resize(std::max(widths.size(), static_cast<std::size_t>(cells.size())));
            for (qsizetype at = 0; at < cells.size(); ++at) {
                int& width = widths[static_cast<std::size_t>(at)];
                width = std::max(width, displayWidth(cells.at(at)));
            }
        };
        widen(headers);
        for (const QStringList& row : rows)
            widen(row);
        return widths;
    }

    [[nodiscard]] int totalWidth() const
    {
        int total = 2 + 2 * indent;
        for (const int width : columnWidths())
            total += width + cellPadding;
        return std::max(displayWidth(title) + 2 + 2 * indent, total);
    }

    /// The columns stretched so that together they fill the table; what rounding leaves over is spread
    /// from the right, what it takes too much from the left.
    [[nodiscard]] std::vector<int> stretched(int tableWidth) const
    {
        std::vector<int> widths = columnWidths();
        for (int& width : widths)
            width += cellPadding;
        const int sum = std::accumulate(widths.begin(), widths.end(), 0);
        if (sum == 0)
            return widths;
        const double factor = static_cast<double>(tableWidth) / sum;
        for (int& width : widths)
            width = static_cast<int>(std::nearbyint(factor * width)); // half to even, as Python
        int excess = std::accumulate(widths.begin(), widths.end(), 0) - tableWidth;
        while (excess != 0) {
            const bool tooMuch = excess > 0;
            for (std::size_t step = 0; step < widths.size() && excess != 0; ++step) {
                widths[tooMuch ? step : widths.size() - 1 - step] += tooMuch ? -1 : 1;
                excess += tooMuch ? -1 : 1;
            }
        }
        return widths;
    }

    /// One row of values under headers becomes one row a header.
    void turn()
    {
        if (rows.size() != 1 || headers.isEmpty())
            return;
        std::vector<QStringList> turned;
        for (qsizetype at = 0; at < headers.size(); ++at)
            turned.push_back({headers.at(at), rows.front().value(at)});
        rows = std::move(turned);
        headers.clear();
    }
};

/// Sections out of a value: structures become rows, what is nested becomes sections further in.
class TableBuilder {
public:
    std::vector<TableSection> sections;

    bool build(const QString* title, const OrderedJson& value, int indent)
    {
        if (!isTruthy(value))
            return false;
        if (title != nullptr)
            sections.push_back({.title = *title, .indent = indent});
        if (const auto* elements = value.array()) {
            if (elements->front().object() != nullptr)
                addStructures(*elements, title != nullptr ? *title : QString(), indent);
            else
                addElements(*elements);
        } else if (const auto* members = value.object()) {
            addStructure(*members, indent);
        }
        return true;
    }

private:
    static bool areScalars(const OrderedJson::Array& elements)
    {
        return std::all_of(elements.begin(), elements.end(),
            [](const OrderedJson& each) { return each.isScalar(); });
    }

    void addElements(const OrderedJson::Array& elements)
    {
        for (const OrderedJson& element : elements) {
            if (element.isScalar()) {
                sections.back().rows.push_back({scalarText(element)});
            } else if (element.array() != nullptr && areScalars(*element.array())) {
                QStringList row;
                for (const OrderedJson& cell : *element.array())
                    row.append(scalarText(cell));
                sections.back().rows.push_back(row);
            } else {
                build(nullptr, element, 0);
            }
        }
    }

    static void sortNames(
        const OrderedJson::Object& members, std::set<QString>& scalars, std::set<QString>& others)
    {
        for (const auto& [name, member] : members)
            (member.isScalar() ? scalars : others).insert(name);
    }

    void addStructure(const OrderedJson::Object& members, int indent)
    {
        std::set<QString> scalars;
        std::set<QString> others;
        sortNames(members, scalars, others);
        const OrderedJson whole(members);
        TableSection& section = sections.back();
        if (scalars.size() == 1) {
            section.rows.push_back({*scalars.begin(), scalarText(whole.member(*scalars.begin()))});
        } else if (!scalars.empty()) {
            section.headers = QStringList(scalars.begin(), scalars.end());
            QStringList row;
            for (const QString& name : scalars)
                row.append(scalarText(whole.member(name)));
            section.rows.push_back(row);
        }
        for (const QString& name : others)
            build(&name, whole.member(name), indent + 1);
    }

    void addStructures(const OrderedJson::Array& elements, const QString& title, int indent)
    {
        std::set<QString> scalars;
        std::set<QString> others;
        for (const OrderedJson& element : elements) {
            if (element.object() != nullptr)
                sortNames(*element.object(), scalars, others);
        }
        const QStringList headers(scalars.begin(), scalars.end());
        sections.back().headers = headers;
        bool first = true;
        for (const OrderedJson& element : elements) {
            if (!first && !others.empty())
                sections.push_back({.title = title, .indent = indent, .headers = headers});
            first = false;
            QStringList row;
            for (const QString& header : headers) // an absent member leaves a gap, null says None
                row.append(element.hasMember(header) ? scalarText(element.member(header)) : QString());
            sections.back().rows.push_back(row);
            for (const QString& name : others)
                build(&name, element.member(name), indent + 1);
        }
    }
};

class TablePrinter {
public:
    TablePrinter(int width, bool coloured) : m_width(width), m_coloured(coloured) { }

    QString print(const std::vector<TableSection>& sections)
    {
        m_output = QString(m_width, u'-') + u'\n';
        for (const TableSection& section : sections)
            print(section);
        return m_output;
    }

private:
    void print(const TableSection& section)
    {
        const int width = m_width - 2 * section.indent;
        const auto widths = section.stretched(width);
        if (!section.title.isEmpty()) {
            line(section.indent, centred(section.title, width, true));
            if (section.headers.isEmpty() && section.rows.empty())
                line(section.indent, u'+' + QString(width - 2, u'-') + u'+');
        }
        if (!section.headers.isEmpty()) {
            rule(section.indent, widths);
            QString cells;
            for (std::size_t at = 0; at < widths.size(); ++at)
                cells += centred(
                    section.headers.value(static_cast<qsizetype>(at)), widths[at], at == 0);
            line(section.indent, cells);
        }
        if (section.rows.empty() || widths.empty())
            return;
        rule(section.indent, widths);
        for (const QStringList& row : section.rows) {
            QString cells;
            for (std::size_t at = 0; at < widths.size(); ++at)
                cells += aligned(row.value(static_cast<qsizetype>(at)), widths[at], at == 0);
            line(section.indent, cells);
        }
        rule(section.indent, widths);
    }

    void line(int indent, const QString& content)
    {
        const QString edge = m_coloured ? u"\x1b[2m\x1b[33m|\x1b[0m"_s : u"|"_s;
        m_output += edge.repeated(indent) + content + edge.repeated(indent) + u'\n';
    }

    void rule(int indent, const std::vector<int>& widths)
    {
        QString parts = u"+"_s;
        for (std::size_t at = 0; at < widths.size(); ++at)
            parts += QString(widths[at] - (at == 0 ? 2 : 1), u'-') + u'+';
        line(indent, parts);
    }

    static QString centred(const QString& text, int length, bool first)
    {
        const QString left = first ? u"|"_s : QString();
        const int width = displayWidth(text);
        const int before = std::max(0, length / 2 - width / 2 - 1);
        const auto used = static_cast<int>(left.size()) + before + width;
        return left + QString(before, u' ') + text + QString(std::max(0, length - 1 - used), u' ')
            + u'|';
    }

    [[nodiscard]] QString aligned(const QString& text, int length, bool first) const
    {
        const QString left = first ? u"|"_s : QString();
        const int width = displayWidth(text);
        const auto edges = static_cast<int>(left.size()) + 1;
        const int padding = length - (width + 2 + edges) >= 0 ? 2 : 0;
        const QString shown = m_coloured ? u"\x1b[1m\x1b[34m"_s + text + u"\x1b[0m"_s : text;
        const int after
            = std::max(0, length - (static_cast<int>(left.size()) + padding + width) - 1);
        return left + QString(padding, u' ') + shown + QString(after, u' ') + u'|';
    }

    int m_width;
    bool m_coloured;
    QString m_output;
};

int widestSection(const std::vector<TableSection>& sections)
{
    int widest = 0;
    for (const TableSection& section : sections)
        widest = std::max(widest, section.totalWidth());
    return widest;
}

} // namespace

QString tableOutput(const QString& title, const OrderedJson& value, const TableStyle& style)
{
    TableBuilder builder;
    if (!builder.build(&title, value, 0))
        return {};
    int width = widestSection(builder.sections);
    if (width > style.terminalWidth) {
        for (TableSection& section : builder.sections)
            section.turn();
        width = widestSection(builder.sections);
    }
    return TablePrinter(width, style.coloured).print(builder.sections);
}

} // namespace keywright
