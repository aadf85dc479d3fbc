// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyRotation.h"

#include "core/crypto/KeyGenerator.h"
#include "core/kms/CreateKeyRules.h"
#include "core/local/KeyMaterialId.h"

#include <algorithm>

namespace keywright {

namespace {

/// Retires the current material and calls enter(materials) for the one that follows.
template <typename Enter>
Status replaceCurrent(KeyRecord key, StagedChanges& changes, Enter enter)
{
    if (MaterialRecord* current = key.currentMaterial())
        current->stage = MaterialStage::NonCurrent;
    if (Status entered = enter(key.materials); !entered)
        return entered;
    return changes.update(std::move(key));
}

} // namespace

QList<const KeyRecord*> wholeKey(const KeyRecord& key, const AccountIndex& index)
{
    return key.multiRegion ? index.relatedKeys(key.keyId) : QList<const KeyRecord*> {&key};
}

const KeyRecord& leadOf(const KeyRecord& key, const AccountIndex& index)
{
    const auto whole = wholeKey(key, index);
    const auto primary = std::ranges::find_if(whole, &KeyRecord::isPrimary);
    return primary == whole.end() ? key : **primary;
}

Status rotateToNewMaterial(const KeyRecord& key, RotationType type, qint64 date,
    const AccountIndex& index, StagedChanges& changes)
{
    const auto made = generateKey(key.spec, isChinaRegion(key.region), [] { return false; });
    if (!made)
        return made.error();
    const QByteArray id = keyMaterialId(key.keyId, key.spec, *made);
    for (const KeyRecord* regional : wholeKey(key, index)) {
        auto replaced = replaceCurrent(*regional, changes, [&](auto& materials) -> Status {
            const auto row = changes.insertMaterial(made->material);
            if (!row)
                return row.error();
            materials.push_back(
                {.rowId = *row, .id = id, .rotationType = type, .rotationDate = date});
            return ok();
        });
        if (!replaced)
            return replaced;
    }
    return ok();
}

Status rotateToPendingMaterial(
    const KeyRecord& key, qint64 date, const AccountIndex& index, StagedChanges& changes)
{
    for (const KeyRecord* regional : wholeKey(key, index)) {
        auto replaced = replaceCurrent(*regional, changes, [&](auto& materials) {
            const auto pending = std::ranges::find(
                materials, MaterialStage::PendingRotation, &MaterialRecord::stage);
            if (pending != materials.end()) {
                pending->stage = MaterialStage::Current;
                pending->rotationType = RotationType::OnDemand;
                pending->rotationDate = date;
            }
            return ok();
        });
        if (!replaced)
            return replaced;
    }
    return ok();
}

} // namespace keywright
