// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/DueChanges.h"

#include "core/local/ImportedMaterial.h"
#include "core/local/KeyRotation.h"
#include "core/local/KeyStatus.h"

namespace keywright {

namespace {

template <typename Record>
Status removeAll(const QList<const Record*>& records, StagedChanges& changes)
{
    QList<qint64> rows; // the records are about to go
    for (const Record* record : records)
        rows.append(record->rowId);
    for (const qint64 row : rows) {
        if (auto removed = changes.remove<Record>(row); !removed)
            return removed;
    }
    return ok();
}

/// "The waiting period begins when the last of its replica keys is deleted" (developer guide,
/// "Deleting multi-Region keys").
Status startWaiting(const KeyRecord& replica, const AccountIndex& index, StagedChanges& changes)
{
    const KeyRecord& lead = leadOf(replica, index);
    const bool waits =
        lead.isPrimary() && lead.life == KeyLife::PendingDeletion && lead.deletionDate == 0;
    if (!waits || index.relatedKeys(replica.keyId).size() > 2)
        return ok();
    KeyRecord primary = lead;
    primary.deletionDate = replica.deletionDate + primary.pendingWindowDays * millisecondsPerDay;
    return changes.update(std::move(primary));
}

Status dropKey(const KeyRecord& key, const AccountIndex& index, StagedChanges& changes)
{
    for (const MaterialRecord& material : key.materials) {
        if (material.rowId == 0)
            continue;
        if (auto removed = changes.removeMaterial(material.rowId); !removed)
            return removed;
    }
    if (auto removed = removeAll(index.aliasesOf(key.arn), changes); !removed)
        return removed;
    if (auto removed = removeAll(index.grantsOf(key.arn), changes); !removed)
        return removed;
    if (const KeyUsageRecord* usage = index.lastUsageOf(key.arn)) {
        if (auto removed = changes.remove<KeyUsageRecord>(usage->rowId); !removed)
            return removed;
    }
    if (!key.customKeyStoreId.isEmpty())
        changes.noteGoneFromStore(key);
    if (key.isReplica()) {
        if (auto started = startWaiting(key, index, changes); !started)
            return started;
    }
    if (auto removed = changes.remove<KeyRecord>(key.rowId); !removed)
        return removed;
    return key.isReplica() ? stageRegionGone(key.keyId, index, changes) : ok();
}

Status dropExpiredMaterial(KeyRecord key, qint64 now, StagedChanges& changes)
{
    for (MaterialRecord& material : key.materials) {
        if (material.rowId == 0 || isThere(material, now))
            continue;
        if (auto removed = changes.removeMaterial(material.rowId); !removed)
            return removed;
        material.rowId = 0;
    }
    return changes.update(std::move(key));
}

Status rotateOnce(const KeyRecord& key, const AccountIndex& index, StagedChanges& changes)
{
    const qint64 row = key.rowId;
    const qint64 date = key.nextRotationDate;
    if (auto done = rotateToNewMaterial(key, RotationType::Automatic, date, index, changes); !done)
        return done;
    KeyRecord rotated = index.all<KeyRecord>().at(row);
    rotated.nextRotationDate = date + rotated.rotationPeriodDays * millisecondsPerDay;
    return changes.update(std::move(rotated));
}

Status stageOne(const KeyRecord& key, qint64 now, const AccountIndex& index, StagedChanges& changes)
{
    if (isDeleted(key, now))
        return dropKey(KeyRecord(key), index, changes);
    if (key.life == KeyLife::Enabled && key.nextRotationDate != 0 && key.nextRotationDate <= now
        && !key.isReplica())
        return rotateOnce(key, index, changes);
    return dropExpiredMaterial(key, now, changes);
}

} // namespace

// The earliest first: what is done may bring something else due, the end of a primary after its
// last replica's, or the next of several rotations.
Status stageDueChanges(const AccountIndex& index, qint64 now, StagedChanges& changes)
{
    for (;;) {
        const auto due = index.firstKeyDueBy(now);
        if (!due)
            return ok();
        if (auto staged = stageOne(index.all<KeyRecord>().at(*due), now, index, changes); !staged)
            return staged;
    }
}

} // namespace keywright
