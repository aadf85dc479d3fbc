// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/CatalogReplies.h"

#include "core/kms/KeyReference.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto refusals = std::to_array<QLatin1StringView>({
    "AccessDenied"_L1, "AccessDeniedException"_L1, "InvalidAction"_L1,
    "UnknownOperationException"_L1, "UnsupportedOperationException"_L1,
    // without a name, by their status
    "403"_L1, "404"_L1, "405"_L1, "501"_L1,
});

struct WordRow {
    QLatin1StringView member;
    bool (*isKnown)(QStringView word);
};

// Of KeyMetadata, in the order in which they are told.
constexpr auto wordRows = std::to_array<WordRow>({
    {"KeySpec"_L1, [](QStringView word) { return keySpecNamed(word).has_value(); }},
    {"KeyUsage"_L1, [](QStringView word) { return keyUsageNamed(word).has_value(); }},
    {"KeyState"_L1, [](QStringView word) { return keyStateNamed(word).has_value(); }},
    {"Origin"_L1, [](QStringView word) { return keyOriginNamed(word).has_value(); }},
});

KmsError unreadable(const QString& what)
{
    KmsError error(u"ResponseParserError"_s, what);
    error.httpStatus = 0;
    error.cause = Error {ErrorCode::EndpointFailed, {}};
    return error;
}

} // namespace

std::vector<KeySummary> keysIn(const QJsonObject& reply)
{
    const QJsonArray entries = reply[u"Keys"].toArray();
    std::vector<KeySummary> keys;
    keys.reserve(static_cast<std::size_t>(entries.size()));
    for (const QJsonValue entry : entries) {
        KeySummary key {.knowledge = KeyKnowledge::IdOnly};
        key.metadata.arn = entry["KeyArn"_L1].toString();
        const KeyReference reference = keyReferenceFrom(key.metadata.arn);
        if (reference.kind != KeyReference::Kind::KeyArn)
            continue;
        key.metadata.keyId = reference.name;
        key.metadata.accountId = reference.accountId;
        keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<KeyAlias> aliasesIn(const QJsonObject& reply)
{
    const QJsonArray entries = reply[u"Aliases"].toArray();
    std::vector<KeyAlias> aliases;
    aliases.reserve(static_cast<std::size_t>(entries.size()));
    for (const QJsonValue entry : entries) {
        KeyAlias alias {entry["AliasName"_L1].toString(), entry["TargetKeyId"_L1].toString()};
        if (!alias.name.isEmpty() && !alias.keyId.isEmpty()) // those of AWS may be without a key
            aliases.push_back(std::move(alias));
    }
    return aliases;
}

Result<KeyMetadata, KmsError> metadataIn(const QJsonObject& reply)
{
    const QJsonObject object = reply[u"KeyMetadata"].toObject();
    if (auto metadata = KeyMetadata::fromJson(object))
        return *std::move(metadata);
    for (const WordRow& row : wordRows) {
        const QString word = object[row.member].toString();
        if (word.isEmpty() || row.isKnown(word))
            continue;
        KmsError error(u"KeyNotUnderstood"_s,
            u"This version of Keywright does not know the %1 of the key: %2"_s.arg(row.member, word));
        error.httpStatus = 0;
        return error;
    }
    return unreadable(u"The endpoint's answer to DescribeKey describes no key"_s);
}

KmsError lostPlace(QLatin1StringView operation)
{
    return unreadable(u"The endpoint's answer to %1 is not the last page, but names no page that "
                      "has not been read"_s.arg(operation));
}

bool refusesOperation(const KmsError& error)
{
    return std::ranges::find(refusals, error.name) != refusals.end();
}

} // namespace keywright
