// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/ShapeRules.h"

#include "core/kms/Base64Text.h"
#include "core/kms/Shape.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

// The two ways in which the front of the service refuses a request, worded as it words them.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Kind = ShapeViolation::Kind;

bool isAbsent(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined();
}

// "KeyId" of the wire is "keyId" in the texts of the service.
QString memberPath(const QString& prefix, QLatin1StringView member)
{
    QString name = member;
    name[0] = name.at(0).toLower();
    return prefix.isEmpty() ? name : prefix + u'.' + name;
}

QString elementPath(const QString& list, qsizetype index)
{
    return list + u'.' + QString::number(index + 1) + u".member";
}

// --- JSON types ---------------------------------------------------------------------------------

struct TypeName {
    QLatin1StringView text;
    QJsonValue::Type json;
};

TypeName wantedOf(ShapeType type)
{
    switch (type) {
    case ShapeType::Text:
        return {"a String"_L1, QJsonValue::String};
    case ShapeType::Integer:
        return {"an Integer"_L1, QJsonValue::Double};
    case ShapeType::Boolean:
        return {"a Boolean"_L1, QJsonValue::Bool};
    case ShapeType::Blob:
        return {"a ByteBuffer"_L1, QJsonValue::String};
    case ShapeType::Timestamp:
        return {"a Timestamp"_L1, QJsonValue::Double};
    case ShapeType::List:
        return {"a List"_L1, QJsonValue::Array};
    case ShapeType::Structure:
        return {"a Structure"_L1, QJsonValue::Object};
    case ShapeType::TextMap:
        return {"a Map"_L1, QJsonValue::Object};
    }
    return {};
}

QString wrongType(const QJsonValue& value, TypeName wanted)
{
    switch (value.type()) {
    case QJsonValue::Array:
        return u"Start of list found where not expected"_s;
    case QJsonValue::Object:
        return u"Start of structure or map found where not expected."_s;
    case QJsonValue::String:
        return u"STRING_VALUE can not be converted to "_s + wanted.text;
    case QJsonValue::Double:
        return u"NUMBER_VALUE can not be converted to "_s + wanted.text;
    default:
        break;
    }
    return (value.toBool() ? u"TRUE_VALUE"_s : u"FALSE_VALUE"_s) + u" can not be converted to "
        + wanted.text;
}

bool isInteger(double number)
{
    return std::trunc(number) == number && number >= std::numeric_limits<int>::min()
        && number <= std::numeric_limits<int>::max();
}

std::optional<QString> typeProblemOf(const Shape& shape, const QJsonValue& value);

std::optional<QString> typeProblemIn(
    std::span<const ShapeMember> members, const QJsonObject& object)
{
    for (const ShapeMember& member : members) {
        if (auto problem = typeProblemOf(*member.shape, object.value(member.name)))
            return problem;
    }
    return std::nullopt;
}

std::optional<QString> typeProblemInList(const Shape& element, const QJsonArray& list)
{
    for (const QJsonValue item : list) {
        if (auto problem = typeProblemOf(element, item))
            return problem;
    }
    return std::nullopt;
}

std::optional<QString> typeProblemInMap(const QJsonObject& map)
{
    static const Shape text;
    for (const QJsonValue item : map) {
        if (auto problem = typeProblemOf(text, item))
            return problem;
    }
    return std::nullopt;
}

std::optional<QString> typeProblemOf(const Shape& shape, const QJsonValue& value)
{
    if (isAbsent(value))
        return std::nullopt;
    const TypeName wanted = wantedOf(shape.type);
    if (value.type() != wanted.json)
        return wrongType(value, wanted);
    switch (shape.type) {
    case ShapeType::Integer:
        return isInteger(value.toDouble()) ? std::nullopt : std::optional(wrongType(value, wanted));
    case ShapeType::Blob:
        return isBase64(value.toString()) ? std::nullopt
                                          : std::optional(u"Could not decode a base64 value."_s);
    case ShapeType::List:
        return typeProblemInList(*shape.element, value.toArray());
    case ShapeType::Structure:
        return typeProblemIn(shape.members, value.toObject());
    case ShapeType::TextMap:
        return typeProblemInMap(value.toObject());
    default:
        return std::nullopt;
    }
}

// --- Constraints --------------------------------------------------------------------------------

QString printed(const QJsonValue& value)
{
    if (!value.isArray())
        return value.isDouble() ? QString::number(value.toInt()) : value.toString();
    QStringList items;
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list)
        items.append(printed(item));
    return u'[' + items.join(u", "_s) + u']';
}

QString joined(std::span<const QLatin1StringView> names)
{
    QStringList list;
    for (const QLatin1StringView name : names)
        list.append(name);
    return list.join(u", "_s);
}

qsizetype lengthOf(const Shape& shape, const QJsonValue& value)
{
    switch (shape.type) {
    case ShapeType::Text:
        return characterCount(value.toString());
    case ShapeType::Blob:
        return static_cast<qsizetype>(base64Size(value.toString()));
    case ShapeType::List:
        return value.toArray().size();
    default:
        return value.toInt();
    }
}

// One request's constraints, collected while walking it along the model.
class ConstraintWalk {
public:
    void walkMembers(
        const QString& prefix, std::span<const ShapeMember> members, const QJsonObject& object)
    {
        for (const ShapeMember& member : members) {
            const QJsonValue value = object.value(member.name);
            const QString path = memberPath(prefix, member.name);
            if (!isAbsent(value))
                walkValue(path, *member.shape, value);
            else if (member.required)
                addMissing(path);
        }
    }

    QList<ShapeViolation> violations;

private:
    void walkValue(const QString& path, const Shape& shape, const QJsonValue& value)
    {
        checkBounds(path, shape, value);
        if (!shape.values.empty()) {
            const QString name = value.toString();
            if (name != shape.alsoTaken
                && std::find(shape.values.begin(), shape.values.end(), name) == shape.values.end())
                add(Kind::NotInSet, path, shape, value,
                    u"satisfy enum value set: [" + joined(shape.values) + u']');
        }
        if (!matches(shape.pattern, value.toString())) {
            add(Kind::Pattern, path, shape, value,
                u"satisfy regular expression pattern: "_s + printedPattern(shape.pattern));
        }
        if (shape.type == ShapeType::Structure)
            walkMembers(path, shape.members, value.toObject());
        if (shape.type == ShapeType::List)
            walkList(path, *shape.element, value.toArray());
    }

    void walkList(const QString& path, const Shape& element, const QJsonArray& list)
    {
        for (qsizetype at = 0; at < list.size(); ++at) {
            if (isAbsent(list.at(at)))
                addMissing(elementPath(path, at));
            else
                walkValue(elementPath(path, at), element, list.at(at));
        }
    }

    void checkBounds(const QString& path, const Shape& shape, const QJsonValue& value)
    {
        if (shape.min < 0 && shape.max < 0)
            return;
        const qsizetype length = lengthOf(shape, value);
        const bool isNumber = shape.type == ShapeType::Integer;
        const QString what = isNumber ? u"have value "_s : u"have length "_s;
        if (shape.max >= 0 && length > shape.max) {
            add(isNumber ? Kind::TooLarge : Kind::TooLong, path, shape, value,
                what + u"less than or equal to " + QString::number(shape.max), shape.max);
        }
        if (shape.min >= 0 && length < shape.min) {
            add(isNumber ? Kind::TooSmall : Kind::TooShort, path, shape, value,
                what + u"greater than or equal to " + QString::number(shape.min), shape.min);
        }
    }

    void add(Kind kind, const QString& path, const Shape& shape, const QJsonValue& value,
        const QString& constraint, int limit = 0)
    {
        const QString shown = shape.hidden ? QString() : u" '" + printed(value) + u'\'';
        violations.append({kind, path,
            u"Value" + shown + u" at '" + path + u"' failed to satisfy constraint: Member must "
                + constraint,
            limit});
    }

    void addMissing(const QString& path)
    {
        violations.append({Kind::Missing, path,
            u"Value null at '" + path
                + u"' failed to satisfy constraint: Member must not be null"});
    }
};

} // namespace

std::optional<KmsError> shapeProblems(Operation operation, const QJsonObject& body)
{
    if (auto problem = typeProblem(operation, body))
        return problem;
    const QList<ShapeViolation> violations = shapeViolations(operation, body);
    return violations.isEmpty() ? std::nullopt : std::optional(validationError(violations));
}

std::optional<KmsError> typeProblem(Operation operation, const QJsonObject& body)
{
    if (auto text = typeProblemIn(requestMembers(operation), body))
        return KmsError(u"SerializationException"_s, *text);
    return std::nullopt;
}

QList<ShapeViolation> shapeViolations(Operation operation, const QJsonObject& body)
{
    ConstraintWalk walk;
    walk.walkMembers({}, requestMembers(operation), body);
    return walk.violations;
}

KmsError validationError(const QList<ShapeViolation>& violations)
{
    QStringList texts;
    for (const ShapeViolation& violation : violations)
        texts.append(violation.text);
    const QString count = QString::number(texts.size());
    return {u"ValidationException"_s,
        count + (texts.size() == 1 ? u" validation error"_s : u" validation errors"_s)
            + u" detected: " + texts.join(u"; "_s)};
}

qsizetype characterCount(const QString& text)
{
    return std::count_if(
        text.begin(), text.end(), [](QChar unit) { return !unit.isLowSurrogate(); });
}

} // namespace keywright
