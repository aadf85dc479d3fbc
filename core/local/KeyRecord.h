// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyOrigin.h"
#include "core/kms/KeySpec.h"
#include "core/kms/Tag.h"
#include "core/vault/Vault.h"

#include <QByteArray>
#include <QString>

namespace keywright {

/// The key material of a key, as far as the index knows it; the bytes are in a row of their own.
struct MaterialRecord {
    qint64 rowId = 0; ///< 0: there is none (yet, or any more)
    QByteArray id =
        {}; ///< 32 bytes; kept after the material is gone, so that only it can come back
    bool expires = false;
    qint64 validTo = 0; ///< milliseconds since 1970 UTC; 0 unless it expires
    QString description = {}; ///< ImportKeyMaterial's KeyMaterialDescription

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
    MaterialRecord material = {};
    QByteArray publicKey = {}; ///< SubjectPublicKeyInfo, DER
    QByteArray policy = {}; ///< UTF-8, byte for byte as it was given

    bool operator==(const KeyRecord&) const = default;

    /// When the key, or its material, has to be swept out; 0 when never.
    [[nodiscard]] qint64 dueDate() const;

    [[nodiscard]] QByteArray encode() const;
    /// `accountId` completes the ARN. VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<KeyRecord> decode(const VaultRow& row, const QString& accountId);
};

} // namespace keywright
