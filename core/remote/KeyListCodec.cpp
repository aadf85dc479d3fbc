// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/KeyListCodec.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// What most keys do not have. The numbers are in files: they stay.
enum class Extra {
    KeyId = 1, ///< where it is not the end of the ARN
    AccountId, ///< where it is not that of the ARN
    DeletionDate,
    PendingWindow,
    MultiRegion,
    MaterialId,
    Expires,
    ValidTo,
    KeyStoreId,
    ClusterId,
    XksKeyId,
    SimulatedStore,
};

constexpr int rowMembers = 11;
constexpr int listMembers = 6;
constexpr quint64 mostReserved = 1'000'000; ///< a length is only a claim

struct ArnParts {
    QStringView accountId = {};
    QStringView keyId = {};
};

/// "arn:aws:kms:eu-central-1:111122223333:key/…"
ArnParts partsOf(QStringView arn)
{
    qsizetype from = 0;
    for (int colons = 0; colons < 4; ++colons) {
        from = arn.indexOf(u':', from) + 1;
        if (from == 0)
            return {};
    }
    const qsizetype end = arn.indexOf(u':', from);
    if (end < 0)
        return {};
    return {arn.sliced(from, end - from), arn.sliced(arn.lastIndexOf(u'/') + 1)};
}

class ListWriter {
public:
    [[nodiscard]] QByteArray written(const RememberedKeys& list)
    {
        m_cbor.startArray(listMembers);
        m_cbor.append(list.readAt);
        appendNames<KeySpec, keySpecCount>();
        appendNames<KeyUsage, keyUsageCount>();
        appendNames<KeyState, keyStateCount>();
        appendNames<KeyOrigin, keyOriginCount>();
        m_cbor.startArray(list.keys.size());
        for (const KeySummary& key : list.keys)
            append(key);
        m_cbor.endArray();
        m_cbor.endArray();
        return std::move(m_bytes);
    }

private:
    /// The names behind the numbers in rows, because other versions may count otherwise.
    template <typename Enum, int count>
    void appendNames()
    {
        m_cbor.startArray(count);
        for (int value = 0; value < count; ++value)
            m_cbor.append(nameOf(static_cast<Enum>(value)));
        m_cbor.endArray();
    }

    void append(const KeySummary& key)
    {
        const KeyMetadata& data = key.metadata;
        m_cbor.startArray(rowMembers);
        m_cbor.append(data.arn);
        m_cbor.append(key.knowledge == KeyKnowledge::IdOnly);
        m_cbor.append(data.creationDate);
        m_cbor.append(data.description);
        m_cbor.append(static_cast<int>(data.spec));
        m_cbor.append(static_cast<int>(data.usage));
        m_cbor.append(static_cast<int>(data.state));
        m_cbor.append(static_cast<int>(data.origin));
        m_cbor.startArray(static_cast<quint64>(key.aliases.size()));
        for (const QString& alias : key.aliases)
            m_cbor.append(alias);
        m_cbor.endArray();
        m_cbor.startArray(2 * static_cast<quint64>(key.tags.size()));
        for (const Tag& tag : key.tags) {
            m_cbor.append(tag.key);
            m_cbor.append(tag.value);
        }
        m_cbor.endArray();
        m_cbor.startMap();
        appendExtras(key);
        m_cbor.endMap();
        m_cbor.endArray();
    }

    void appendExtras(const KeySummary& key)
    {
        const KeyMetadata& data = key.metadata;
        const ArnParts parts = partsOf(data.arn);
        if (data.keyId != parts.keyId)
            append(Extra::KeyId, std::optional(data.keyId));
        if (data.accountId != parts.accountId)
            append(Extra::AccountId, std::optional(data.accountId));
        append(Extra::DeletionDate, data.deletionDate);
        append(Extra::PendingWindow, data.pendingDeletionWindowInDays);
        append(Extra::MaterialId, data.currentKeyMaterialId);
        append(Extra::Expires, data.expires);
        append(Extra::ValidTo, data.validTo);
        append(Extra::KeyStoreId, data.customKeyStoreId);
        append(Extra::ClusterId, data.cloudHsmClusterId);
        append(Extra::XksKeyId, data.xksKeyId);
        if (key.simulatedStore)
            append(Extra::SimulatedStore, std::optional(true));
        if (data.multiRegion)
            append(*data.multiRegion);
    }

    template <typename T>
    void append(Extra which, const std::optional<T>& value)
    {
        if (!value)
            return;
        m_cbor.append(static_cast<int>(which));
        m_cbor.append(*value);
    }

    void append(const MultiRegionConfiguration& configuration)
    {
        m_cbor.append(static_cast<int>(Extra::MultiRegion));
        m_cbor.startArray(3 + 2 * static_cast<quint64>(configuration.replicas.size()));
        m_cbor.append(configuration.isPrimary);
        append(configuration.primary);
        for (const MultiRegionKey& replica : configuration.replicas)
            append(replica);
        m_cbor.endArray();
    }

    void append(const MultiRegionKey& key)
    {
        m_cbor.append(key.arn);
        m_cbor.append(key.region);
    }

    QByteArray m_bytes;
    QCborStreamWriter m_cbor {&m_bytes};
};

/// The first thing that is not as it should be spoils everything that comes after it.
class ListReader {
public:
    explicit ListReader(const QByteArray& bytes)
        : m_cbor(bytes)
    {
    }

    [[nodiscard]] std::optional<RememberedKeys> read()
    {
        RememberedKeys list;
        enter();
        list.readAt = integer();
        const auto specs = names<KeySpec>(keySpecNamed);
        const auto usages = names<KeyUsage>(keyUsageNamed);
        const auto states = names<KeyState>(keyStateNamed);
        const auto origins = names<KeyOrigin>(keyOriginNamed);
        if (m_good && m_cbor.isArray() && m_cbor.isLengthKnown())
            list.keys.reserve(std::min<quint64>(m_cbor.length(), mostReserved));
        enter();
        while (m_good && m_cbor.hasNext()) {
            KeySummary& key = list.keys.emplace_back();
            KeyMetadata& data = key.metadata;
            enter();
            data.arn = text();
            key.knowledge = boolean() ? KeyKnowledge::IdOnly : KeyKnowledge::Remembered;
            data.creationDate = integer();
            data.description = text();
            data.spec = at(specs);
            data.usage = at(usages);
            data.state = at(states);
            data.origin = at(origins);
            readTexts(key.aliases);
            readTags(key.tags);
            readExtras(key);
            leave();
        }
        leave();
        leave();
        if (!m_good || m_cbor.lastError() != QCborError::NoError)
            return std::nullopt;
        return list;
    }

private:
    void fail() { m_good = false; }
    void enter()
    {
        if (!m_good || !m_cbor.isContainer() || !m_cbor.enterContainer())
            fail();
    }
    void leave()
    {
        if (!m_good || m_cbor.hasNext() || !m_cbor.leaveContainer())
            fail();
    }

    qint64 integer()
    {
        if (!m_good || !m_cbor.isInteger()) {
            fail();
            return 0;
        }
        const qint64 value = m_cbor.toInteger();
        m_cbor.next();
        return value;
    }
    bool boolean()
    {
        if (!m_good || !m_cbor.isBool()) {
            fail();
            return false;
        }
        const bool value = m_cbor.toBool();
        m_cbor.next();
        return value;
    }
    QString text()
    {
        if (!m_good || !m_cbor.isString()) {
            fail();
            return {};
        }
        QString value;
        auto part = m_cbor.readString();
        for (; part.status == QCborStreamReader::Ok; part = m_cbor.readString())
            value.isEmpty() ? value.swap(part.data) : void(value += part.data);
        if (part.status == QCborStreamReader::Error)
            fail();
        return value;
    }

    template <typename Enum>
    std::vector<Enum> names(std::optional<Enum> (*named)(QStringView))
    {
        std::vector<Enum> values;
        enter();
        while (m_good && m_cbor.hasNext()) {
            if (const auto value = named(text()))
                values.push_back(*value);
            else
                fail();
        }
        leave();
        return values;
    }
    template <typename Enum>
    Enum at(const std::vector<Enum>& values)
    {
        const auto number = static_cast<std::size_t>(integer());
        if (number < values.size())
            return values[number];
        fail();
        return Enum();
    }

    void readTexts(QStringList& texts)
    {
        enter();
        while (m_good && m_cbor.hasNext())
            texts.append(text());
        leave();
    }
    void readTags(TagList& tags)
    {
        enter();
        while (m_good && m_cbor.hasNext()) {
            QString key = text();
            tags.append({std::move(key), text()});
        }
        leave();
    }
    MultiRegionKey multiRegionKey()
    {
        QString arn = text();
        return {std::move(arn), text()};
    }
    MultiRegionConfiguration multiRegion()
    {
        MultiRegionConfiguration configuration;
        enter();
        configuration.isPrimary = boolean();
        configuration.primary = multiRegionKey();
        while (m_good && m_cbor.hasNext())
            configuration.replicas.append(multiRegionKey());
        leave();
        return configuration;
    }

    void readExtras(KeySummary& key)
    {
        const ArnParts parts = partsOf(key.metadata.arn);
        key.metadata.keyId = parts.keyId.toString();
        key.metadata.accountId = accountFrom(parts.accountId);
        enter();
        while (m_good && m_cbor.hasNext())
            readExtra(static_cast<Extra>(integer()), key);
        leave();
    }
    void readExtra(Extra which, KeySummary& key)
    {
        KeyMetadata& data = key.metadata;
        switch (which) {
        case Extra::KeyId: data.keyId = text(); return;
        case Extra::AccountId: data.accountId = text(); return;
        case Extra::DeletionDate: data.deletionDate = integer(); return;
        case Extra::PendingWindow:
            data.pendingDeletionWindowInDays = static_cast<int>(integer());
            return;
        case Extra::MultiRegion: data.multiRegion = multiRegion(); return;
        case Extra::MaterialId: data.currentKeyMaterialId = text(); return;
        case Extra::Expires: data.expires = boolean(); return;
        case Extra::ValidTo: data.validTo = integer(); return;
        case Extra::KeyStoreId: data.customKeyStoreId = text(); return;
        case Extra::ClusterId: data.cloudHsmClusterId = text(); return;
        case Extra::XksKeyId: data.xksKeyId = text(); return;
        case Extra::SimulatedStore: key.simulatedStore = boolean(); return;
        }
        fail();
    }

    /// All rows share the text of the one account that they usually have.
    const QString& accountFrom(QStringView account)
    {
        if (m_account != account)
            m_account = account.toString();
        return m_account;
    }

    QCborStreamReader m_cbor;
    QString m_account = {};
    bool m_good = true;
};

} // namespace

QByteArray encodedKeyList(const RememberedKeys& list)
{
    return ListWriter().written(list);
}

std::optional<RememberedKeys> decodedKeyList(const QByteArray& bytes)
{
    return ListReader(bytes).read();
}

} // namespace keywright
