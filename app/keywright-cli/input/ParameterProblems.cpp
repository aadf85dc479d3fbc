// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/RequestBody.h"
#include "app/keywright-cli/output/JsonText.h"
#include "app/keywright-cli/output/TextOutput.h"

#include <QJsonArray>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The types in the words of Python, which the aws CLI's messages use.
QString pythonType(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"<class 'bool'>"_s;
    case QJsonValue::Double:
        return value.toDouble() == static_cast<double>(value.toInteger()) ? u"<class 'int'>"_s
                                                                          : u"<class 'float'>"_s;
    case QJsonValue::String:
        return u"<class 'str'>"_s;
    case QJsonValue::Array:
        return u"<class 'list'>"_s;
    case QJsonValue::Object:
        return u"<class 'dict'>"_s;
    default:
        return u"<class 'NoneType'>"_s;
    }
}

struct ExpectedType {
    ShapeType type;
    QJsonValue::Type json;
    QLatin1StringView python;
};
constexpr auto expectedTypes = std::to_array<ExpectedType>({
    {ShapeType::Text, QJsonValue::String, "<class 'str'>"_L1},
    {ShapeType::Integer, QJsonValue::Double, "<class 'int'>"_L1},
    {ShapeType::Boolean, QJsonValue::Bool, "<class 'bool'>"_L1},
    {ShapeType::Blob, QJsonValue::String, "<class 'bytes'>, <class 'bytearray'>, file-like object"_L1},
    {ShapeType::List, QJsonValue::Array, "<class 'list'>, <class 'tuple'>"_L1},
    {ShapeType::Structure, QJsonValue::Object, "<class 'dict'>"_L1},
    {ShapeType::TextMap, QJsonValue::Object, "<class 'dict'>"_L1},
});

class ParameterWalk {
public:
    QStringList problems;

    void structure(
        const QString& path, std::span<const ShapeMember> members, const QJsonObject& object)
    {
        const QString where = path.isEmpty() ? u"input"_s : path;
        QStringList names;
        for (const ShapeMember& member : members) {
            names.append(member.name);
            if (member.required && !object.contains(member.name))
                problems.append(
                    u"Missing required parameter in %1: \"%2\""_s.arg(where, member.name));
        }
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (!names.contains(at.key()))
                problems.append(u"Unknown parameter in %1: \"%2\", must be one of: %3"_s.arg(
                    where, at.key(), names.join(u", "_s)));
        }
        for (const ShapeMember& member : members) {
            if (object.contains(member.name))
                value(path.isEmpty() ? QString(member.name) : path + u'.' + member.name,
                    *member.shape, object.value(member.name));
        }
    }

private:
    void value(const QString& path, const Shape& shape, const QJsonValue& given)
    {
        const auto* expected = std::find_if(expectedTypes.begin(), expectedTypes.end(),
            [&shape](const ExpectedType& each) { return each.type == shape.type; });
        if (expected == expectedTypes.end())
            return; // timestamps come as numbers and as text
        if (given.type() != expected->json) {
            problems.append(
                u"Invalid type for parameter %1, value: %2, type: %3, valid types: %4"_s.arg(path,
                    scalarText(OrderedJson::from(given)), pythonType(given), expected->python));
            return;
        }
        switch (shape.type) {
        case ShapeType::Text:
            tooShort(path, shape, given.toString().toUcs4().size());
            break;
        case ShapeType::Integer:
            if (shape.min >= 0 && given.toInteger() < shape.min)
                problems.append(u"Invalid value for parameter %1, value: %2, valid min value: %3"_s
                                    .arg(path)
                                    .arg(given.toInteger())
                                    .arg(shape.min));
            break;
        case ShapeType::List:
            list(path, shape, given.toArray());
            break;
        case ShapeType::Structure:
            structure(path, shape.members, given.toObject());
            break;
        case ShapeType::TextMap:
            texts(path, given.toObject());
            break;
        default: // the length of blobs is for the service to judge
            break;
        }
    }

    void list(const QString& path, const Shape& shape, const QJsonArray& elements)
    {
        tooShort(path, shape, elements.size());
        for (qsizetype at = 0; at < elements.size(); ++at)
            value(u"%1[%2]"_s.arg(path).arg(at), *shape.element, elements.at(at));
    }

    void texts(const QString& path, const QJsonObject& map)
    {
        constexpr Shape text {.type = ShapeType::Text};
        for (auto at = map.begin(); at != map.end(); ++at)
            value(path + u'.' + at.key(), text, at.value());
    }

    void tooShort(const QString& path, const Shape& shape, qsizetype length)
    {
        if (shape.min >= 0 && length < shape.min)
            problems.append(u"Invalid length for parameter %1, value: %2, valid min length: %3"_s
                                .arg(path)
                                .arg(length)
                                .arg(shape.min));
    }
};

} // namespace

QString parameterProblems(Operation operation, const QJsonObject& body)
{
    ParameterWalk walk;
    walk.structure({}, requestMembers(operation), body);
    if (walk.problems.isEmpty())
        return {};
    return u"Parameter validation failed:\n"_s + walk.problems.join(u'\n');
}

} // namespace keywright
