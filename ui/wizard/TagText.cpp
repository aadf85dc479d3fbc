// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/TagText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// The spellings of a tag's two members: KMS, and most other services.
constexpr std::array tagSpellings {
    std::pair {"TagKey"_L1, "TagValue"_L1},
    std::pair {"Key"_L1, "Value"_L1},
    std::pair {"key"_L1, "value"_L1},
};

std::optional<Tag> tagFromObject(const QJsonObject& object)
{
    for (const auto& [key, value] : tagSpellings) {
        if (object.value(key).isString())
            return Tag {object.value(key).toString(), object.value(value).toString()};
    }
    return std::nullopt;
}

std::optional<TagList> tagsFromList(const QJsonArray& list)
{
    TagList tags;
    for (const QJsonValue& item : list) {
        const std::optional<Tag> tag = tagFromObject(item.toObject());
        if (!tag)
            return std::nullopt;
        tags.append(*tag);
    }
    return tags;
}

std::optional<TagList> tagsFromMembers(const QJsonObject& object)
{
    if (object.value("Tags"_L1).isArray())
        return tagsFromList(object.value("Tags"_L1).toArray());
    if (const auto single = tagFromObject(object))
        return TagList {*single};
    TagList tags;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            return std::nullopt;
        tags.append({it.key(), it.value().toString()});
    }
    return tags;
}

// RFC 4180 within one line: fields in quotes, doubled quotes inside them.
QStringList csvFields(const QString& line)
{
    QStringList fields {QString()};
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar character = line.at(at);
        const bool doubled = quoted && character == u'"' && line.mid(at + 1, 1) == "\""_L1;
        if (doubled)
            ++at;
        if (character == u'"' && !doubled)
            quoted = !quoted;
        else if (character == u',' && !quoted)
            fields.append(QString());
        else
            fields.last().append(character);
    }
    return fields;
}

std::optional<Tag> tagFromLine(const QString& line)
{
    static const QRegularExpression shorthand(
        u"^(?:Tag)?Key=\"?([^,\"]*)\"?,(?:Tag)?Value=\"?([^\"]*)\"?$"_s);
    if (const auto match = shorthand.match(line.trimmed()); match.hasMatch())
        return Tag {match.captured(1), match.captured(2)};
    if (line.contains(u'\t'))
        return Tag {line.section(u'\t', 0, 0).trimmed(), line.section(u'\t', 1, 1).trimmed()};
    const qsizetype comma = line.indexOf(u',');
    const qsizetype equals = line.indexOf(u'=');
    if (equals > 0 && (comma < 0 || equals < comma))
        return Tag {line.first(equals).trimmed(), line.sliced(equals + 1).trimmed()};
    const QStringList fields = csvFields(line);
    if (fields.size() < 2)
        return std::nullopt;
    return Tag {fields.at(0).trimmed(), fields.at(1).trimmed()};
}

bool isHeader(const Tag& tag)
{
    for (const auto& [key, value] : tagSpellings) {
        if (tag.key == key && tag.value == value)
            return true;
    }
    return false;
}

// The aws CLI takes several shorthand tags in one line, separated by spaces.
QStringList linesOf(const QString& text)
{
    static const QRegularExpression breaks(u"[\\r\\n]+|\\s+(?=(?:Tag)?Key=)"_s);
    return text.split(breaks, Qt::SkipEmptyParts);
}

} // namespace

std::optional<TagList> tagsFromText(const QString& text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isArray())
        return tagsFromList(json.array());
    if (json.isObject())
        return tagsFromMembers(json.object());
    TagList tags;
    for (const QString& line : linesOf(text)) {
        if (line.trimmed().isEmpty())
            continue;
        const std::optional<Tag> tag = tagFromLine(line);
        if (!tag)
            return std::nullopt;
        if (!tags.isEmpty() || !isHeader(*tag))
            tags.append(*tag);
    }
    return tags.isEmpty() ? std::nullopt : std::optional(tags);
}

} // namespace keywright
