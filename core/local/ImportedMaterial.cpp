// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/ImportedMaterial.h"

#include "core/local/KeyRotation.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

bool isPending(const MaterialRecord& material)
{
    return material.stage == MaterialStage::PendingRotation
        || material.stage == MaterialStage::PendingMultiRegion;
}

KmsError incorrect(const QString& message)
{
    return {u"IncorrectKeyMaterialException"_s, message};
}

QString hexId(const QByteArray& id)
{
    return QString::fromLatin1(id.toHex());
}

/// Material that the key has not had before.
std::optional<KmsError> newMaterialProblem(const KeyRecord& key, const QByteArray& id)
{
    if (key.isReplica())
        return KmsError(
            u"UnsupportedOperationException"_s, key.arn + u" is not a multi-region primary key.");
    if (key.materials.empty())
        return std::nullopt;
    if (key.spec != KeySpec::SymmetricDefault)
        return KmsError(u"UnsupportedOperationException"_s,
            u"Only symmetric encryption keys take further key material."_s);
    if (key.materialWithId(id))
        return incorrect(u"The key material belongs to the key already."_s);
    const auto pending = std::ranges::find_if(key.materials, isPending);
    if (pending == key.materials.end())
        return std::nullopt;
    return KmsError(u"KMSInvalidStateException"_s,
        u"New key material (id: %1) cannot be imported into KMS key %2, because another key "
        "material (id: %3) is pending rotation."_s.arg(hexId(id), key.keyId, hexId(pending->id)));
}

MaterialRecord* materialIn(KeyRecord& key, const QByteArray& id)
{
    const auto found = std::ranges::find(key.materials, id, &MaterialRecord::id);
    return found == key.materials.end() ? nullptr : &*found;
}

/// Makes the material known in every Region of the key, without its bytes.
Status announce(
    const KeyRecord& key, const QByteArray& id, const AccountIndex& index, StagedChanges& changes)
{
    const auto whole = wholeKey(key, index);
    const MaterialStage stage = key.materials.empty() ? MaterialStage::Current
        : whole.size() > 1                            ? MaterialStage::PendingMultiRegion
                                                      : MaterialStage::PendingRotation;
    for (const KeyRecord* regional : whole) {
        if (regional->materialWithId(id))
            continue;
        KeyRecord changed = *regional;
        changed.materials.push_back({.id = id, .stage = stage});
        if (auto stored = changes.update(std::move(changed)); !stored)
            return stored;
    }
    return ok();
}

/// Once every Region has the material, it waits for nothing but the rotation.
Status awaitRotation(
    const KeyRecord& key, const QByteArray& id, const AccountIndex& index, StagedChanges& changes)
{
    const auto whole = wholeKey(key, index);
    const bool everywhere = std::ranges::all_of(whole, [&](const KeyRecord* regional) {
        const MaterialRecord* material = regional->materialWithId(id);
        return material && material->rowId != 0
            && material->stage == MaterialStage::PendingMultiRegion;
    });
    if (!everywhere)
        return ok();
    for (const KeyRecord* regional : whole) {
        KeyRecord changed = *regional;
        materialIn(changed, id)->stage = MaterialStage::PendingRotation;
        if (auto stored = changes.update(std::move(changed)); !stored)
            return stored;
    }
    return ok();
}

} // namespace

std::optional<KmsError> importProblem(
    const KeyRecord& key, const QByteArray& materialId, const QJsonObject& body)
{
    const QString expected = body["KeyMaterialId"_L1].toString();
    // "You cannot specify a key material ID with ImportType set to NEW_KEY_MATERIAL." (API
    // reference)
    if (!expected.isEmpty() && body["ImportType"_L1].toString() == "NEW_KEY_MATERIAL"_L1)
        return KmsError(u"ValidationException"_s,
            u"KeyMaterialId cannot be specified when ImportType is NEW_KEY_MATERIAL"_s);
    if (!expected.isEmpty() && expected != hexId(materialId))
        return incorrect(u"The key material does not have the given KeyMaterialId."_s);
    const bool first = key.materials.empty();
    const QString type =
        body["ImportType"_L1].toString(first ? u"NEW_KEY_MATERIAL"_s : u"EXISTING_KEY_MATERIAL"_s);
    if (type == "NEW_KEY_MATERIAL"_L1)
        return newMaterialProblem(key, materialId);
    if (!key.materialWithId(materialId))
        return incorrect(u"The key material is not the one that was imported before."_s);
    return std::nullopt;
}

Status stageImport(const KeyRecord& key, const ImportedMaterial& material,
    const GeneratedKey& imported, const AccountIndex& index, StagedChanges& changes)
{
    if (auto announced = announce(key, material.id, index, changes); !announced)
        return announced;
    KeyRecord changed = key; // the index has the announced material by now
    MaterialRecord& entry = *materialIn(changed, material.id);
    if (entry.rowId == 0) {
        const auto row = changes.insertMaterial(imported.material);
        if (!row)
            return row.error();
        entry.rowId = *row;
    }
    if (material.description)
        entry.description = *material.description;
    entry.expires = material.validTo.has_value();
    entry.validTo = material.validTo.value_or(0);
    changed.publicKey = imported.publicKey;
    if (auto stored = changes.update(std::move(changed)); !stored)
        return stored;
    return awaitRotation(key, material.id, index, changes);
}

Status stageRegionGone(const QString& keyId, const AccountIndex& index, StagedChanges& changes)
{
    const auto regions = index.relatedKeys(keyId);
    if (regions.isEmpty())
        return ok();
    const KeyRecord key = *regions.first(); // as it was before anything is staged
    for (const MaterialRecord& material : key.materials) {
        if (material.stage != MaterialStage::PendingMultiRegion)
            continue;
        if (auto settled = awaitRotation(key, material.id, index, changes); !settled)
            return settled;
    }
    return ok();
}

Status stageMaterialDeletion(const KeyRecord& key, const QByteArray& materialId,
    const AccountIndex& index, StagedChanges& changes)
{
    const bool forgotten = isPending(*key.materialWithId(materialId)) && !key.isReplica();
    const auto touched = forgotten ? wholeKey(key, index) : QList<const KeyRecord*> {&key};
    for (const KeyRecord* regional : touched) {
        KeyRecord changed = *regional;
        MaterialRecord* material = materialIn(changed, materialId);
        if (!material)
            continue;
        if (material->rowId != 0) {
            if (auto removed = changes.removeMaterial(material->rowId); !removed)
                return removed;
        }
        material->rowId = 0;
        material->expires = false;
        material->validTo = 0;
        if (forgotten)
            std::erase_if(changed.materials,
                [&](const MaterialRecord& entry) { return entry.id == materialId; });
        if (auto stored = changes.update(std::move(changed)); !stored)
            return stored;
    }
    return ok();
}

} // namespace keywright
