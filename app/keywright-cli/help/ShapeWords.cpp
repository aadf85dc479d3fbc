// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/help/ShapeWords.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct TypeWord {
    ShapeType type;
    QLatin1StringView word;
    QLatin1StringView unit; ///< of its bounds
};
constexpr auto typeTable = std::to_array<TypeWord>({
    {ShapeType::Text, "string"_L1, " characters"_L1},
    {ShapeType::Integer, "integer"_L1, ""_L1},
    {ShapeType::Boolean, "boolean"_L1, {}},
    {ShapeType::Blob, "blob"_L1, " bytes"_L1},
    {ShapeType::Timestamp, "timestamp"_L1, {}},
    {ShapeType::List, "list"_L1, " elements"_L1},
    {ShapeType::Structure, "structure"_L1, {}},
    {ShapeType::TextMap, "map"_L1, {}},
});

const TypeWord& rowOf(ShapeType type)
{
    return *std::ranges::find(typeTable, type, &TypeWord::type);
}

struct OutputWord {
    char letter; ///< of OutputMember
    QLatin1StringView words;
};
constexpr auto outputTable = std::to_array<OutputWord>({
    {'s', "string"_L1},
    {'i', "integer"_L1},
    {'b', "boolean"_L1},
    {'t', "timestamp"_L1},
    {'x', "blob, in base64"_L1},
    {'m', "map"_L1},
    {'l', "list of strings"_L1},
    {'o', "structure"_L1},
    {'A', "list of structures"_L1},
});

QString boundWords(const Shape& shape)
{
    const QString unit = rowOf(shape.type).unit;
    const bool hasLeast = shape.min > 0 || (shape.min == 0 && shape.type == ShapeType::Integer);
    if (hasLeast && shape.max == shape.min)
        return QString::number(shape.min) + unit;
    if (hasLeast && shape.max >= 0)
        return u"%1 to %2%3"_s.arg(shape.min).arg(shape.max).arg(unit);
    if (shape.max >= 0)
        return u"at most %1%2"_s.arg(shape.max).arg(unit);
    return hasLeast ? u"at least %1%2"_s.arg(shape.min).arg(unit) : QString();
}

QString valueWords(const Shape& shape)
{
    QStringList values;
    for (const QLatin1StringView value : shape.values)
        values.append(value);
    return values.isEmpty() ? QString() : u"one of "_s + values.join(u", "_s);
}

QString inShorthand(const Shape& shape)
{
    switch (shape.type) {
    case ShapeType::List:
        return u'[' + inShorthand(*shape.element) + u",...]"_s;
    case ShapeType::Structure:
    case ShapeType::TextMap:
        return u'{' + shorthandOf(shape) + u'}';
    default:
        return rowOf(shape.type).word;
    }
}

} // namespace

QString typeWords(const Shape& shape)
{
    const QString word = rowOf(shape.type).word;
    return shape.type == ShapeType::List ? u"%1 of %2s"_s.arg(word, rowOf(shape.element->type).word)
                                         : word;
}

QLatin1StringView typeWords(const OutputMember& member)
{
    const auto found = std::ranges::find(outputTable, member.type, &OutputWord::letter);
    return found != outputTable.end() ? found->words : QLatin1StringView();
}

QString limitWords(const Shape& shape)
{
    QStringList words {valueWords(shape)};
    if (shape.values.empty()) // the bounds of an enumeration say nothing
        words.append(boundWords(shape));
    if (shape.type == ShapeType::List && shape.element->members.empty()) {
        const QString each = limitWords(*shape.element);
        words.append(each.isEmpty() ? QString() : u"each "_s + each);
    }
    words.removeAll(QString());
    return words.join(u"; "_s);
}

QString shorthandOf(const Shape& shape)
{
    switch (shape.type) {
    case ShapeType::List: {
        const QString each = shorthandOf(*shape.element);
        return (each.isEmpty() ? QString(rowOf(shape.element->type).word) : each) + u" ..."_s;
    }
    case ShapeType::TextMap:
        return u"Name=string,..."_s;
    case ShapeType::Structure: {
        QStringList members;
        for (const ShapeMember& member : shape.members)
            members.append(member.name + u'=' + inShorthand(*member.shape));
        return members.join(u',');
    }
    default:
        return {};
    }
}

} // namespace keywright
