// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Scrypt.h"
#include "core/vault/VaultDatabase.h"

#include <QByteArray>
#include <QString>

namespace keywright {

/// The one row of `header`: how to get from a passphrase to the vault key.
struct VaultEnvelope {
    QString vaultId = {};
    QByteArray kdfName = "scrypt";
    ScryptCost cost = {};
    QByteArray salt = {};
    QByteArray wrappedKey = {}; ///< the vault key in an AES-GCM box under the scrypt output

    /// A new salt and the vault key wrapped under the passphrase.
    [[nodiscard]] static Result<VaultEnvelope> seal(const QString& vaultId, const VaultKey& key,
        const Passphrase& passphrase, const ScryptCost& cost);
    /// WrongPassphrase when the box does not open.
    [[nodiscard]] Result<VaultKey> open(const Passphrase& passphrase) const;

    /// VaultCorrupt when the row is missing or its checksum does not match.
    [[nodiscard]] static Result<VaultEnvelope> read(VaultDatabase& database);
    [[nodiscard]] Status write(VaultDatabase& database) const;

private:
    /// Every field but the wrapped key, unambiguously: what the box is bound to.
    [[nodiscard]] QByteArray associatedData() const;
    /// SHA-256 over the header; tells damage from a wrong passphrase, protects nothing.
    [[nodiscard]] QByteArray checksum() const;
};

} // namespace keywright
