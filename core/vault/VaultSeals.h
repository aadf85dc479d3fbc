// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AesGcm.h"
#include "core/vault/Vault.h"

#include <QByteArray>

#include <memory>

namespace keywright {

/// A sum over marks of rows, modulo 2^128: the same whatever the order, changed by one step a row.
struct RowSum {
    quint64 high = 0;
    quint64 low = 0;

    RowSum& operator+=(RowSum other);
    RowSum& operator-=(RowSum other);
    bool operator==(const RowSum&) const = default;
};

/// What the sealed `state` row knows of the whole: it makes a removed, repeated or older row visible.
struct VaultLedger {
    qint64 commits = 0;  ///< number of the last commit
    qint64 nextId = 1;   ///< row ids are never used again
    RowSum sum = {};     ///< over every live row

    bool operator==(const VaultLedger&) const = default;
};

/// A row opened: what was sealed with its content.
struct OpenedRow {
    RowKind kind = RowKind::Key;
    qint64 version = 0; ///< number of the commit that wrote it
    QByteArray content = {};
};

/// Seals and opens everything below the vault key: subkeys by HKDF, one for each purpose, and the
/// associated data that binds a box to its vault, its table and its row.
class VaultSeals {
public:
    VaultSeals(VaultSeals&&) noexcept;
    VaultSeals& operator=(VaultSeals&&) noexcept;
    ~VaultSeals();

    [[nodiscard]] static Result<VaultSeals> from(const VaultKey& key, const QString& vaultId);

    [[nodiscard]] Result<QByteArray> sealRow(
        qint64 id, RowKind kind, qint64 version, const QByteArray& content);
    /// VaultCorrupt when the box is not this row's.
    [[nodiscard]] Result<OpenedRow> openRow(qint64 id, QByteArrayView box);

    [[nodiscard]] Result<QByteArray> sealMaterial(qint64 id, const KeyMaterial& material);
    [[nodiscard]] Result<SecretBytes> openMaterial(qint64 id, QByteArrayView box);

    [[nodiscard]] Result<QByteArray> sealLedger(const VaultLedger& ledger);
    [[nodiscard]] Result<VaultLedger> openLedger(QByteArrayView box);

    /// A pseudorandom mark of a row for RowSum: one AES block of (id, version) under its own key.
    /// Material is never rewritten; its version is 0.
    [[nodiscard]] Result<RowSum> mark(qint64 id, qint64 version);

private:
    struct Keys;
    explicit VaultSeals(std::unique_ptr<Keys> keys);
    [[nodiscard]] QByteArray associatedData(char table, qint64 id) const;

    std::unique_ptr<Keys> m_keys;
};

} // namespace keywright
