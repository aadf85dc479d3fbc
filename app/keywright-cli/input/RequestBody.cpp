// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/RequestBody.h"

#include "app/keywright-cli/input/BlobText.h"
#include "app/keywright-cli/input/Shorthand.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QStringDecoder>

#include <cerrno>
#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using ReadValue = Result<QJsonValue, QString>;

struct Word {
    QByteArray bytes;
    bool binary = false; ///< came from fileb://
};

Result<Word, QString> loaded(const QString& option, const QString& word)
{
    const bool binary = word.startsWith("fileb://"_L1);
    if (!binary && !word.startsWith("file://"_L1))
        return Word {word.toUtf8(), false};
    const QString path = word.section("://"_L1, 1);
    const QString home = QString::fromLocal8Bit(qgetenv("HOME"));
    QFile file(path.startsWith("~/"_L1) ? home + path.mid(1) : path);
    if (!file.open(QIODevice::ReadOnly)) {
        const int number = errno;
        return u"Error parsing parameter '--%1': Unable to load paramfile %2: [Errno %3] %4: '%5'"_s
            .arg(option, word, QString::number(number), file.errorString(), path);
    }
    Word content {file.readAll(), binary};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = binary ? QString() : decoder(content.bytes);
    if (decoder.hasError())
        return u"Error parsing parameter '--%1': Unable to load paramfile (%2), text contents could not be "
               "decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// "
               "prefix."_s.arg(option, path);
    return content;
}

ReadValue jsonValue(const QString& option, const QByteArray& text)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(text, &problem);
    if (document.isNull())
        return u"Error parsing parameter '--%1': Invalid JSON: %2 at byte %3\nJSON received: %4"_s
            .arg(option, problem.errorString(), QString::number(problem.offset),
                QString::fromUtf8(text));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

bool looksLikeJson(const QByteArray& text)
{
    const QByteArray trimmed = text.trimmed();
    return trimmed.startsWith('[') || trimmed.startsWith('{');
}

ReadValue structureValue(const QString& option, const QByteArray& text)
{
    if (looksLikeJson(text))
        return jsonValue(option, text);
    auto object = parseShorthand(QString::fromUtf8(text));
    if (!object)
        return u"Error parsing parameter '--%1': %2"_s.arg(option, object.error());
    return QJsonValue(*object);
}

ReadValue timestampValue(const QString& option, const QByteArray& text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber)
        return QJsonValue(seconds);
    const auto moment = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
    if (!moment.isValid())
        return u"Error parsing parameter '--%1': Invalid timestamp \"%2\""_s.arg(
            option, QString::fromUtf8(text));
    return QJsonValue(static_cast<double>(moment.toMSecsSinceEpoch()) / 1000);
}

ReadValue scalarValue(const QString& option, const Shape& shape, const Word& word)
{
    switch (shape.type) {
    case ShapeType::Integer: {
        bool isNumber = false;
        const qint64 number = word.bytes.toLongLong(&isNumber);
        if (!isNumber)
            return u"invalid literal for int() with base 10: '%1'"_s.arg(
                QString::fromUtf8(word.bytes));
        return QJsonValue(number);
    }
    case ShapeType::Blob: // a text waits for withWireBlobs()
        return QJsonValue(word.binary ? QString::fromLatin1(word.bytes.toBase64())
                                      : QString::fromUtf8(word.bytes));
    case ShapeType::Timestamp:
        return timestampValue(option, word.bytes);
    case ShapeType::Structure:
    case ShapeType::TextMap:
        return structureValue(option, word.bytes);
    default:
        return QJsonValue(QString::fromUtf8(word.bytes));
    }
}

ReadValue listValue(const QString& option, const Shape& shape, const QStringList& words)
{
    QJsonArray elements;
    for (const QString& each : words) {
        const auto word = loaded(option, each);
        if (!word)
            return word.error();
        const bool wholeList = words.size() == 1 && word->bytes.trimmed().startsWith('[');
        if (wholeList)
            return jsonValue(option, word->bytes);
        auto element = scalarValue(option, *shape.element, *word);
        if (!element)
            return element;
        elements.append(*element);
    }
    return QJsonValue(elements);
}

Result<QJsonObject, QString> inputJson(const CommandLine& line)
{
    const QStringList words = line.options.value(u"cli-input-json"_s);
    if (words.isEmpty())
        return QJsonObject();
    const auto word = loaded(u"cli-input-json"_s, words.first());
    if (!word)
        return word.error();
    const auto document = QJsonDocument::fromJson(word->bytes);
    if (!document.isObject())
        return u"Error parsing parameter 'cli-input-json': Invalid JSON received."_s;
    return document.object();
}

std::optional<QJsonValue> flagValue(const CommandLine& line, const QString& option)
{
    if (line.options.contains(option))
        return QJsonValue(true);
    if (line.options.contains(u"no-"_s + option))
        return QJsonValue(false);
    return std::nullopt;
}

OrderedJson sampleOf(const Shape& shape)
{
    switch (shape.type) {
    case ShapeType::Integer:
        return 0.0;
    case ShapeType::Boolean:
        return true;
    case ShapeType::Blob:
        return {};
    case ShapeType::Timestamp:
        return u"1970-01-01T00:00:00"_s;
    case ShapeType::List:
        return OrderedJson::Array {sampleOf(*shape.element)};
    case ShapeType::Structure: {
        OrderedJson::Object members;
        for (const ShapeMember& member : shape.members)
            members.emplace_back(member.name, sampleOf(*member.shape));
        return members;
    }
    case ShapeType::TextMap:
        return OrderedJson::Object {{u"KeyName"_s, QString()}};
    default:
        return shape.values.empty() ? QString() : QString(shape.values.front());
    }
}

} // namespace

Result<QByteArray, QString> wordContent(const QString& option, const QString& word)
{
    auto content = loaded(option, word);
    if (!content)
        return content.error();
    return std::move(content->bytes);
}

Result<QJsonObject, QString> requestBody(const CommandLine& line)
{
    auto body = inputJson(line);
    if (!body)
        return body;
    QStringList wireBlobs;
    for (const ShapeMember& member : requestMembers(line.operation)) {
        const QString option = optionName(member.name);
        if (member.shape->type == ShapeType::Boolean) {
            if (const auto value = flagValue(line, option))
                body->insert(member.name, *value);
            continue;
        }
        const auto given = line.options.constFind(option);
        if (given == line.options.constEnd())
            continue;
        ReadValue value = QJsonValue();
        if (member.shape->type == ShapeType::List) {
            value = listValue(option, *member.shape, *given);
        } else {
            const auto word = loaded(option, given->first());
            if (!word)
                return word.error();
            value = scalarValue(option, *member.shape, *word);
            if (member.shape->type == ShapeType::Blob && word->binary)
                wireBlobs.append(member.name);
        }
        if (!value)
            return value.error();
        body->insert(member.name, *value);
    }
    const BlobText meaning
        = line.global.binaryFormat == "base64"_L1 ? BlobText::Base64 : BlobText::Bytes;
    return withWireBlobs(requestMembers(line.operation), *body, meaning, wireBlobs);
}

OrderedJson sampleInput(Operation operation)
{
    OrderedJson::Object members;
    for (const ShapeMember& member : requestMembers(operation))
        members.emplace_back(member.name, sampleOf(*member.shape));
    return members;
}

} // namespace keywright
