// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyRecord.h"

#include "core/kms/Regions.h"
#include "core/local/RowStream.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr quint8 keyRowVersion = 2;
constexpr int materialStages = 4;
constexpr int rotationTypes = 3;

template <typename Record>
auto* currentOf(Record& key)
{
    const auto found =
        std::ranges::find(key.materials, MaterialStage::Current, &MaterialRecord::stage);
    return found == key.materials.end() ? nullptr : &*found;
}

RowWriter& operator<<(RowWriter& row, const std::vector<MaterialRecord>& materials)
{
    row << materials.size();
    for (const MaterialRecord& material : materials)
        row << material.rowId << material.id << asNumber(material.stage) << material.expires
            << material.validTo << material.description << asNumber(material.rotationType)
            << material.rotationDate;
    return row;
}

RowReader& operator>>(RowReader& row, std::vector<MaterialRecord>& materials)
{
    std::size_t count = 0;
    row >> count;
    for (std::size_t i = 0; i < count && row.isComplete(); ++i) {
        MaterialRecord material;
        row >> material.rowId >> material.id;
        row.enumerator(material.stage, materialStages);
        row >> material.expires >> material.validTo >> material.description;
        row.enumerator(material.rotationType, rotationTypes);
        row >> material.rotationDate;
        materials.push_back(std::move(material));
    }
    return row;
}

/// Version 1 knew one material and no replicas.
void readVersion1(RowReader& row, KeyRecord& key)
{
    MaterialRecord material;
    row >> material.rowId >> material.id >> material.expires >> material.validTo
        >> material.description;
    if (material.rowId != 0 || !material.id.isEmpty())
        key.materials.push_back(std::move(material));
    key.primaryRegion = key.multiRegion ? key.region : QString();
}

} // namespace

const MaterialRecord* KeyRecord::currentMaterial() const
{
    return currentOf(*this);
}

MaterialRecord* KeyRecord::currentMaterial()
{
    return currentOf(*this);
}

const MaterialRecord* KeyRecord::materialWithId(const QByteArray& id) const
{
    const auto found = std::ranges::find(materials, id, &MaterialRecord::id);
    return found == materials.end() ? nullptr : &*found;
}

// While a key is disabled or waits to be deleted it is not rotated; a replica follows its primary
// (developer guide, "Rotating keys").
qint64 KeyRecord::dueDate() const
{
    if (life == KeyLife::PendingDeletion)
        return deletionDate;
    qint64 due = life == KeyLife::Enabled && !isReplica() ? nextRotationDate : 0;
    for (const MaterialRecord& material : materials) {
        if (material.rowId != 0 && material.expires)
            due = due == 0 ? material.validTo : std::min(due, material.validTo);
    }
    return due;
}

// Specs, usages and origins are written as their place in their enum, which is the order of the
// service model and only ever grows at the end.
QByteArray KeyRecord::encode() const
{
    RowWriter row(keyRowVersion);
    row << region << keyId << creationDate << asNumber(spec) << asNumber(usage) << asNumber(origin)
        << asNumber(life) << multiRegion << deletionDate << description << customKeyStoreId
        << xksKeyId << tags << materials << primaryRegion << pendingWindowDays << rotationPeriodDays
        << nextRotationDate << publicKey << policy;
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
        >> key.xksKeyId >> key.tags;
    if (row.version() == 1)
        readVersion1(row, key);
    else
        row >> key.materials >> key.primaryRegion >> key.pendingWindowDays >> key.rotationPeriodDays
            >> key.nextRotationDate;
    row >> key.publicKey >> key.policy;
    if (auto readable = row.status("key"); !readable)
        return readable.error();
    key.rowId = stored.id;
    key.arn = keyArn(key.region, accountId, key.keyId);
    return key;
}

} // namespace keywright
