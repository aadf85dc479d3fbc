// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyOrigin.h"
#include "core/kms/KeySpec.h"
#include "core/kms/Tag.h"
#include "core/vault/Vault.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace keywright {

/// RotationsListEntry's KeyMaterialState. Numbers are the file format.
enum class MaterialStage : quint8 {
    Current = 0,
    NonCurrent = 1,
    PendingRotation = 2,
    PendingMultiRegion = 3, ///< PENDING_MULTI_REGION_IMPORT_AND_ROTATION
};

/// How material became the current one. Numbers are the file format.
enum class RotationType : quint8 { None = 0, Automatic = 1, OnDemand = 2 };

/// One key material of a key, as far as the index knows it; the bytes are in a row of their own.
struct MaterialRecord {
    qint64 rowId = 0; ///< 0: it is gone, and only the same material can come back
    QByteArray id = {}; ///< 32 bytes; empty in custom key stores
    MaterialStage stage = MaterialStage::Current;
    bool expires = false;
    qint64 validTo = 0; ///< milliseconds since 1970 UTC; 0 unless it expires
    QString description = {}; ///< ImportKeyMaterial's KeyMaterialDescription
    RotationType rotationType = RotationType::None; ///< None for a key's first material
    qint64 rotationDate = 0; ///< when it became current; 0 for a key's first material

    bool operator==(const MaterialRecord&) const = default;
};

/// The life of a key as it is stored. PendingImport and Unavailable follow from the material, the
/// time and the key store, so they are never stored (see KeyStatus.h). Numbers are the file format.
enum class KeyLife : quint8 { Enabled = 0, Disabled = 1, PendingDeletion = 2 };

/// One key in one Region: everything of it but aliases and material.
struct KeyRecord {
    static constexpr RowKind rowKind = RowKind::Key;

    qint64 rowId = 0;
    QString arn = {}; ///< made from account, Region and key id; not stored
    QString region = {};
    QString keyId = {};
    qint64 creationDate = 0;
    KeySpec spec = KeySpec::SymmetricDefault;
    KeyUsage usage = KeyUsage::EncryptDecrypt;
    KeyOrigin origin = KeyOrigin::AwsKms;
    KeyLife life = KeyLife::Enabled;
    bool multiRegion = false;
    qint64 deletionDate = 0; ///< 0 unless the life is PendingDeletion
    QString description = {};
    QString customKeyStoreId = {};
    QString xksKeyId = {};
    TagList tags = {};
    std::vector<MaterialRecord> materials = {}; ///< in order of arrival; one of them is current
    QString primaryRegion = {}; ///< of a multi-Region key
    int pendingWindowDays = 0; ///< the period that ScheduleKeyDeletion set
    int rotationPeriodDays = 0; ///< 0: automatic rotation is off
    qint64 nextRotationDate = 0; ///< 0: automatic rotation is off
    QByteArray publicKey = {}; ///< SubjectPublicKeyInfo, DER
    QByteArray policy = {}; ///< UTF-8, byte for byte as it was given

    bool operator==(const KeyRecord&) const = default;

    /// The material that encrypts; nullptr before the first.
    [[nodiscard]] const MaterialRecord* currentMaterial() const;
    [[nodiscard]] MaterialRecord* currentMaterial();
    [[nodiscard]] const MaterialRecord* materialWithId(const QByteArray& id) const;
    [[nodiscard]] bool isPrimary() const { return multiRegion && region == primaryRegion; }
    [[nodiscard]] bool isReplica() const { return multiRegion && region != primaryRegion; }

    /// When something has to happen to the key: its end, the end of a material, a rotation; 0 when
    /// never.
    [[nodiscard]] qint64 dueDate() const;

    [[nodiscard]] QByteArray encode() const;
    /// `accountId` completes the ARN. VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<KeyRecord> decode(const VaultRow& row, const QString& accountId);
};

} // namespace keywright
