// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/TextOutput.h"

#include "app/keywright-cli/output/JsonText.h"

#include <algorithm>
#include <optional>
#include <set>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Columns = std::optional<QStringList>;

class TextPrinter {
public:
    [[nodiscard]] QString output() const { return m_output; }

    void print(const OrderedJson& value, const QString& name, const Columns& columns)
    {
        if (const auto* members = value.object())
            printObject(*members, name, columns);
        else if (const auto* elements = value.array())
            printArray(*elements, name);
        else
            m_output += scalarText(value) + u'\n';
    }

private:
    void printObject(
        const OrderedJson::Object& members, const QString& name, const Columns& columns)
    {
        OrderedJson::Object sorted = members;
        std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
        QStringList cells;
        OrderedJson::Object rest;
        if (columns) {
            const OrderedJson whole(members);
            for (const QString& column : *columns) {
                const auto found = std::find_if(members.begin(), members.end(),
                    [&column](const auto& each) { return each.first == column; });
                cells.append(found != members.end() ? scalarText(found->second) : QString());
            }
        }
        for (const auto& member : sorted) {
            if (columns ? !columns->contains(member.first) : !member.second.isScalar())
                rest.push_back(member);
            else if (!columns)
                cells.append(scalarText(member.second));
        }
        if (!cells.isEmpty()) {
            if (!name.isEmpty())
                cells.prepend(name.toUpper());
            m_output += cells.join(u'\t') + u'\n';
        }
        for (const auto& [childName, child] : rest)
            print(child, childName, std::nullopt);
    }

    void printArray(const OrderedJson::Array& elements, const QString& name)
    {
        const auto isObject = [](const OrderedJson& each) { return each.object() != nullptr; };
        if (std::any_of(elements.begin(), elements.end(), isObject)) {
            const QStringList columns = scalarColumns(elements);
            for (const OrderedJson& element : elements)
                print(element, name, columns);
            return;
        }
        QStringList scalars;
        for (const OrderedJson& element : elements) {
            if (element.isScalar())
                scalars.append(scalarText(element));
        }
        if (!scalars.isEmpty() && name.isEmpty())
            m_output += scalars.join(u'\t') + u'\n';
        else
            for (const QString& scalar : std::as_const(scalars))
                m_output += name.toUpper() + u'\t' + scalar + u'\n';
        for (const OrderedJson& element : elements) {
            if (!element.isScalar())
                print(element, name, std::nullopt);
        }
    }

    /// The names of all scalars of all structures of a list: each structure prints the same columns.
    static QStringList scalarColumns(const OrderedJson::Array& elements)
    {
        std::set<QString> names;
        for (const OrderedJson& element : elements) {
            if (const auto* members = element.object()) {
                for (const auto& [name, member] : *members) {
                    if (member.isScalar())
                        names.insert(name);
                }
            }
        }
        return QStringList(names.begin(), names.end());
    }

    QString m_output;
};

/// As Python's repr() has it: ['a', {'b': None}].
QString represented(const OrderedJson& value)
{
    if (const QString* text = value.string()) {
        const QChar quote = text->contains(u'\'') && !text->contains(u'"') ? u'"' : u'\'';
        QString escaped = *text;
        escaped.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s);
        if (quote == u'\'')
            escaped.replace(u'\'', u"\\'"_s);
        return quote + escaped + quote;
    }
    QStringList parts;
    if (const auto* elements = value.array()) {
        for (const OrderedJson& element : *elements)
            parts.append(represented(element));
        return u'[' + parts.join(u", "_s) + u']';
    }
    if (const auto* members = value.object()) {
        for (const auto& [name, member] : *members)
            parts.append(represented(name) + u": "_s + represented(member));
        return u'{' + parts.join(u", "_s) + u'}';
    }
    return scalarText(value);
}

} // namespace

QString scalarText(const OrderedJson& value)
{
    if (const bool* truth = value.boolean())
        return *truth ? u"True"_s : u"False"_s;
    if (const QString* text = value.string())
        return *text;
    if (!value.isScalar())
        return represented(value);
    return value.isNull() ? u"None"_s : compactJson(value);
}

QString textOutput(const OrderedJson& value)
{
    TextPrinter printer;
    printer.print(value, {}, std::nullopt);
    return printer.output();
}

} // namespace keywright
