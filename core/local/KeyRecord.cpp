// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyRecord.h"

#include "core/kms/Regions.h"
#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 keyRowVersion = 1;

RowWriter& operator<<(RowWriter& row, const TagList& tags)
{
    row << tags.size();
    for (const Tag& tag : tags)
        row << tag.key << tag.value;
    return row;
}

RowReader& operator>>(RowReader& row, TagList& tags)
{
    qsizetype count = 0;
    row >> count;
    for (qsizetype i = 0; i < count && row.isComplete(); ++i) {
        Tag tag;
        row >> tag.key >> tag.value;
        tags.append(std::move(tag));
    }
    return row;
}

} // namespace

qint64 KeyRecord::dueDate() const
{
    if (life == KeyLife::PendingDeletion)
        return deletionDate;
    return material.rowId != 0 && material.expires ? material.validTo : 0;
}

// Specs, usages and origins are written as their place in their enum, which is the order of the
// service model and only ever grows at the end.
QByteArray KeyRecord::encode() const
{
    RowWriter row(keyRowVersion);
    row << region << keyId << creationDate << asNumber(spec) << asNumber(usage) << asNumber(origin)
        << asNumber(life) << multiRegion << deletionDate << description << customKeyStoreId
        << xksKeyId << tags << material.rowId << material.id << material.expires << material.validTo
        << material.description << publicKey << policy;
    return row.content();
}

Result<KeyRecord> KeyRecord::decode(const VaultRow& stored, const QString& accountId)
{
    KeyRecord key;
    RowReader row(stored.content, keyRowVersion);
    row >> key.region >> key.keyId >> key.creationDate;
    row.enumerator(key.spec, keySpecCount)
        .enumerator(key.usage, keyUsageCount)
        .enumerator(key.origin, keyOriginCount)
        .enumerator(key.life, 3);
    row >> key.multiRegion >> key.deletionDate >> key.description >> key.customKeyStoreId
        >> key.xksKeyId >> key.tags >> key.material.rowId >> key.material.id >> key.material.expires
        >> key.material.validTo >> key.material.description >> key.publicKey >> key.policy;
    if (auto readable = row.status("key"); !readable)
        return readable.error();
    key.rowId = stored.id;
    key.arn = keyArn(key.region, accountId, key.keyId);
    return key;
}

} // namespace keywright
