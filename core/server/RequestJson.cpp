// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestJson.h"

#include "core/policy/JsonText.h"

#include <QJsonArray>

#include <cmath>
#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

std::optional<QJsonValue> valueOf(const JsonNode& node);

std::optional<QJsonValue> numberOf(const QString& text)
{
    bool isInteger = false;
    if (const qint64 integer = text.toLongLong(&isInteger); isInteger)
        return QJsonValue(integer);
    const double number = text.toDouble();
    return std::isfinite(number) ? std::optional(QJsonValue(number)) : std::nullopt;
}

std::optional<QJsonValue> objectOf(const JsonNode& node)
{
    QJsonObject object;
    for (const JsonNode& member : node.children) {
        auto value = valueOf(member);
        if (!value || object.contains(member.name))
            return std::nullopt;
        object.insert(member.name, *value);
    }
    return QJsonValue(object);
}

std::optional<QJsonValue> arrayOf(const JsonNode& node)
{
    QJsonArray array;
    for (const JsonNode& element : node.children) {
        auto value = valueOf(element);
        if (!value)
            return std::nullopt;
        array.append(*value);
    }
    return QJsonValue(array);
}

std::optional<QJsonValue> valueOf(const JsonNode& node)
{
    switch (node.kind) {
    case JsonNode::Kind::Object:
        return objectOf(node);
    case JsonNode::Kind::Array:
        return arrayOf(node);
    case JsonNode::Kind::String:
        return QJsonValue(node.text);
    case JsonNode::Kind::Number:
        return numberOf(node.text);
    case JsonNode::Kind::Literal:
        return node.text == "null"_L1 ? QJsonValue() : QJsonValue(node.text == "true"_L1);
    case JsonNode::Kind::Missing:
        break;
    }
    return std::nullopt;
}

} // namespace

Result<QJsonObject, KmsError> requestJson(const QByteArray& body)
{
    if (body.isEmpty())
        return QJsonObject();
    const JsonText text = JsonText::parse(body);
    const KmsError refusal(u"SerializationException"_s);
    if (!text.faults.isEmpty())
        return refusal;
    if (text.root.isArray())
        return KmsError(
            u"SerializationException"_s, u"Start of list found where not expected"_s);
    const auto value = text.root.isObject() ? valueOf(text.root) : std::nullopt;
    if (!value)
        return refusal;
    return value->toObject();
}

} // namespace keywright
