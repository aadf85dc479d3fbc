// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/BlobText.h"

#include <QJsonArray>

#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Value = Result<QJsonValue, QString>;

bool isBase64Letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
        || c == '/';
}

/// As lenient as Python's decoder, which version 2 uses: other characters are passed over, and what
/// follows the padding too. nullopt: the padding is missing.
std::optional<QByteArray> decoded(const QByteArray& text)
{
    QByteArray letters;
    int padding = 0;
    for (const char c : text) {
        if (isBase64Letter(c)) {
            letters += c;
            padding = 0;
        } else if (c == '=' && letters.size() % 4 >= 2 && letters.size() % 4 + ++padding == 4) {
            return QByteArray::fromBase64(letters);
        }
    }
    return letters.size() % 4 == 0 ? std::optional(QByteArray::fromBase64(letters)) : std::nullopt;
}

Value blob(const QString& text, BlobText meaning)
{
    if (meaning == BlobText::Bytes)
        return QJsonValue(QString::fromLatin1(text.toUtf8().toBase64()));
    const auto bytes = decoded(text.toUtf8());
    if (!bytes)
        return u"Invalid base64: \"%1\""_s.arg(text);
    return QJsonValue(QString::fromLatin1(bytes->toBase64()));
}

/// Values of the wrong type stay, for parameterProblems() to complain about.
Value wireValue(const Shape& shape, const QJsonValue& value, BlobText meaning)
{
    if (shape.type == ShapeType::Blob && value.isString())
        return blob(value.toString(), meaning);
    if (shape.type == ShapeType::Structure && value.isObject()) {
        auto members = withWireBlobs(shape.members, value.toObject(), meaning);
        if (!members)
            return members.error();
        return QJsonValue(*members);
    }
    if (shape.type != ShapeType::List || !value.isArray())
        return value;
    QJsonArray elements;
    for (const QJsonValue& each : value.toArray()) {
        auto element = wireValue(*shape.element, each, meaning);
        if (!element)
            return element;
        elements.append(*element);
    }
    return QJsonValue(elements);
}

} // namespace

Result<QJsonObject, QString> withWireBlobs(std::span<const ShapeMember> members,
    const QJsonObject& object, BlobText meaning, const QStringList& ready)
{
    QJsonObject wire = object;
    for (const ShapeMember& member : members) {
        if (!object.contains(member.name) || ready.contains(member.name))
            continue;
        auto value = wireValue(*member.shape, object.value(member.name), meaning);
        if (!value)
            return value.error();
        wire.insert(member.name, *value);
    }
    return wire;
}

} // namespace keywright
