// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyStatus.h"

namespace keywright {

bool isDeleted(const KeyRecord& key, qint64 now)
{
    return key.life == KeyLife::PendingDeletion && key.deletionDate != 0 && key.deletionDate <= now;
}

bool isThere(const MaterialRecord& material, qint64 now)
{
    return material.rowId != 0 && !(material.expires && material.validTo <= now);
}

bool hasMaterial(const KeyRecord& key, qint64 now)
{
    bool any = false;
    for (const MaterialRecord& material : key.materials) {
        if (material.stage != MaterialStage::Current && material.stage != MaterialStage::NonCurrent)
            continue;
        if (!isThere(material, now))
            return false;
        any = true;
    }
    return any;
}

// PendingDeletion outlives everything: "While a KMS key in a custom key store is pending deletion,
// its key state remains PendingDeletion, even if the KMS key becomes unavailable" (KMS developer
// guide, "Key states", note 13).
KeyState stateOf(const KeyRecord& key, const AccountIndex& index, qint64 now)
{
    if (key.life == KeyLife::PendingDeletion)
        return key.deletionDate == 0 ? KeyState::PendingReplicaDeletion : KeyState::PendingDeletion;
    if (key.origin == KeyOrigin::External && !hasMaterial(key, now))
        return KeyState::PendingImport;
    if (isCustomKeyStore(key.origin)) {
        const KeyStoreRecord* store = index.keyStore(key.customKeyStoreId);
        if (!store || !store->connected)
            return KeyState::Unavailable;
    }
    return key.life == KeyLife::Enabled ? KeyState::Enabled : KeyState::Disabled;
}

namespace {

void addKeyStore(KeyMetadata& metadata, const KeyRecord& key, const AccountIndex& index)
{
    if (!isCustomKeyStore(key.origin))
        return;
    metadata.customKeyStoreId = key.customKeyStoreId;
    if (key.origin == KeyOrigin::ExternalKeyStore)
        metadata.xksKeyId = key.xksKeyId;
    else if (const KeyStoreRecord* store = index.keyStore(key.customKeyStoreId))
        metadata.cloudHsmClusterId = store->cloudHsmClusterId;
}

// CurrentKeyMaterialId stands for symmetric encryption keys only, and stays after imported material
// is gone; ExpirationModel and ValidTo go with the material (API reference, KeyMetadata).
void addMaterial(KeyMetadata& metadata, const KeyRecord& key, qint64 now)
{
    const MaterialRecord* current = key.currentMaterial();
    if (!current)
        return;
    if (key.spec == KeySpec::SymmetricDefault && !current->id.isEmpty())
        metadata.currentKeyMaterialId = QString::fromLatin1(current->id.toHex());
    if (key.origin != KeyOrigin::External || !isThere(*current, now))
        return;
    metadata.expires = current->expires;
    if (current->expires)
        metadata.validTo = current->validTo;
}

void addRegions(KeyMetadata& metadata, const KeyRecord& key, const AccountIndex& index, qint64 now)
{
    if (!key.multiRegion)
        return;
    MultiRegionConfiguration regions {key.isPrimary()};
    for (const KeyRecord* regional : index.relatedKeys(key.keyId)) {
        if (regional->isPrimary())
            regions.primary = {regional->arn, regional->region};
        else if (!isDeleted(*regional, now))
            regions.replicas.append({regional->arn, regional->region});
    }
    metadata.multiRegion = regions;
}

} // namespace

KeyMetadata metadataOf(const KeyRecord& key, const AccountIndex& index, qint64 now)
{
    KeyMetadata metadata {
        .accountId = index.account().accountId,
        .keyId = key.keyId,
        .arn = key.arn,
        .creationDate = key.creationDate,
        .description = key.description,
        .spec = key.spec,
        .usage = key.usage,
        .state = stateOf(key, index, now),
        .origin = key.origin,
    };
    if (metadata.state == KeyState::PendingDeletion)
        metadata.deletionDate = key.deletionDate;
    if (metadata.state == KeyState::PendingReplicaDeletion)
        metadata.pendingDeletionWindowInDays = key.pendingWindowDays;
    addRegions(metadata, key, index, now);
    addMaterial(metadata, key, now);
    addKeyStore(metadata, key, index);
    return metadata;
}

KeySummary summaryOf(const KeyRecord& key, const AccountIndex& index, qint64 now)
{
    KeySummary summary {.metadata = metadataOf(key, index, now), .tags = key.tags};
    for (const AliasRecord* alias : index.aliasesOf(key.arn))
        summary.aliases.append(alias->name);
    const KeyStoreRecord* store = index.keyStore(key.customKeyStoreId);
    summary.simulatedStore = store && store->backing == KeyStoreBacking::Simulated;
    return summary;
}

} // namespace keywright
