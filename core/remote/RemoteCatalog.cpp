// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RemoteCatalog.h"

#include "core/foundation/SerialExecutor.h"
#include "core/kms/Regions.h"
#include "core/remote/CallBundle.h"
#include "core/remote/CatalogReplies.h"
#include "core/remote/ListCursor.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstKeys = 100; ///< so that there is something to see at once
constexpr int moreKeys = 1000; ///< the service's maximum
constexpr int mostAliases = 100; ///< the service's maximum
constexpr int mostTags = 50;     ///< the service's maximum

/// Where one stands in the two lists; what KeyPage::next says.
struct Places {
    ListCursor keys = {};
    ListCursor aliases = {};

    [[nodiscard]] QString marker() const
    {
        if (keys.atEnd() && aliases.atEnd())
            return {};
        return QString::fromUtf8(QJsonDocument(QJsonObject {{u"keys"_s, keys.toJson()},
            {u"aliases"_s, aliases.toJson()}}).toJson(QJsonDocument::Compact));
    }

    [[nodiscard]] static std::optional<Places> from(const QString& marker)
    {
        if (marker.isEmpty())
            return Places {};
        const QJsonObject object = QJsonDocument::fromJson(marker.toUtf8()).object();
        const auto keys = ListCursor::fromJson(object[u"keys"].toObject());
        const auto aliases = ListCursor::fromJson(object[u"aliases"].toObject());
        if (!keys || !aliases)
            return std::nullopt;
        return Places {*keys, *aliases};
    }
};

KmsCall listCall(Operation operation, const ListCursor& cursor, int limit, const QString& region,
    QJsonObject body = {})
{
    body.insert(u"Limit"_s, limit);
    if (!cursor.atBegin())
        body.insert(u"Marker"_s, cursor.marker());
    return {operation, std::move(body), {.region = region}};
}

/// A piece of a list, and where it goes on.
template <typename T>
struct Piece {
    T content = {};
    ListCursor place = {};
};

/// Reads a piece with content(reply).
template <typename T>
auto pieceReader(ListCursor place, T (*content)(const QJsonObject&))
{
    return [place, content](const QJsonObject& reply) -> Result<Piece<T>, KmsError> {
        Piece<T> piece {content(reply), place};
        piece.place.advance(reply);
        return piece;
    };
}

class PageReading final : public CallBundle<KeyPage> {
public:
    PageReading(KmsService& service, const QString& region, Places places, QObject* parent)
        : CallBundle(service, parent)
        , m_places(std::move(places))
    {
        if (!m_places.keys.atEnd())
            askForKeys(region);
        if (!m_places.aliases.atEnd())
            askForAliases(region);
    }

private:
    void askForKeys(const QString& region)
    {
        using Keys = std::vector<KeySummary>;
        ask<Piece<Keys>>(listCall(Operation::ListKeys, m_places.keys,
                             m_places.keys.atBegin() ? firstKeys : moreKeys, region),
            pieceReader(m_places.keys, keysIn), [this](Result<Piece<Keys>, KmsError> answer) {
                if (!answer)
                    return end(answer.error());
                m_page.keys = std::move(answer->content);
                m_places.keys = answer->place;
            });
    }

    void askForAliases(const QString& region)
    {
        using Aliases = std::vector<KeyAlias>;
        ask<Piece<Aliases>>(
            listCall(Operation::ListAliases, m_places.aliases, mostAliases, region),
            pieceReader(m_places.aliases, aliasesIn),
            [this](Result<Piece<Aliases>, KmsError> answer) {
                if (!answer && !refusesOperation(answer.error()))
                    return end(answer.error());
                if (answer) {
                    m_page.aliases = std::move(answer->content);
                    m_places.aliases = answer->place;
                }
                if (!answer || m_places.aliases.isLost())
                    m_places.aliases.end(); // keys are there without them
            });
    }

    void complete() override
    {
        m_page.next = m_places.marker();
        end(std::move(m_page));
    }

    Places m_places;
    KeyPage m_page = {};
};

QStringList namesIn(const std::vector<KeyAlias>& aliases, const QString& keyId)
{
    QStringList names;
    for (const KeyAlias& alias : aliases) {
        if (alias.keyId == keyId) // some endpoints answer with those of all keys
            names.append(alias.name);
    }
    names.sort();
    return names;
}

TagList tagsOf(const QJsonObject& reply)
{
    return tagsFrom(reply[u"Tags"].toArray());
}

class KeyReading final : public CallBundle<KeySummary> {
public:
    KeyReading(KmsService& service, QString arn, QString region, QObject* parent)
        : CallBundle(service, parent)
        , m_arn(std::move(arn))
        , m_region(std::move(region))
    {
        ask<KeyMetadata>({Operation::DescribeKey, keyBody(), {.region = m_region}}, metadataIn,
            [this](Result<KeyMetadata, KmsError> answer) {
                if (!answer)
                    return end(answer.error());
                m_key.metadata = std::move(*answer);
            });
        askForAll({}, {Operation::ListAliases, mostAliases}, aliasesIn, m_aliases);
        askForAll({}, {Operation::ListResourceTags, mostTags}, tagsOf, m_key.tags);
    }

private:
    struct List {
        Operation operation;
        int limit;
    };

    [[nodiscard]] QJsonObject keyBody() const { return {{u"KeyId"_s, m_arn}}; }

    /// All pages of a list into `all`, one after the other.
    template <typename T>
    void askForAll(ListCursor place, List list, T (*content)(const QJsonObject&), T& all)
    {
        ask<Piece<T>>(listCall(list.operation, place, list.limit, m_region, keyBody()),
            pieceReader(place, content),
            [this, list, content, &all](Result<Piece<T>, KmsError> answer) {
                if (!answer)
                    return refusesOperation(answer.error()) ? void() : end(answer.error());
                std::ranges::move(answer->content, std::back_inserter(all));
                if (answer->place.isLost())
                    end(lostPlace(infoOf(list.operation).name));
                else if (!answer->place.atEnd())
                    askForAll(answer->place, list, content, all);
            });
    }

    void complete() override
    {
        m_key.aliases = namesIn(m_aliases, m_key.metadata.keyId);
        end(std::move(m_key));
    }

    QString m_arn;
    QString m_region;
    KeySummary m_key = {};
    std::vector<KeyAlias> m_aliases = {};
};

QFuture<Result<KeyPage, KmsError>> failedPage(KmsError error)
{
    return finishedFuture(Result<KeyPage, KmsError>(std::move(error)));
}

} // namespace

RemoteCatalog::RemoteCatalog(KmsService& service, QString region)
    : m_service(service)
    , m_region(std::move(region))
{
}

QFuture<Result<KeyPage, KmsError>> RemoteCatalog::page(QString marker)
{
    auto places = Places::from(marker);
    if (!places || (places->keys.atEnd() && places->aliases.atEnd()))
        return failedPage(KmsError(u"InvalidMarkerException"_s));
    if (places->keys.isLost())
        return failedPage(lostPlace(infoOf(Operation::ListKeys).name));
    return (new PageReading(m_service, m_region, *std::move(places), &m_work))->future();
}

QFuture<Result<KeySummary, KmsError>> RemoteCatalog::key(QString arn)
{
    const QString region = regionOfArn(arn);
    return (new KeyReading(m_service, arn, region.isEmpty() ? m_region : region, &m_work))->future();
}

} // namespace keywright
