// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"
#include "core/vault/VaultDatabase.h"
#include "core/vault/VaultEnvelope.h"
#include "core/vault/VaultLock.h"
#include "core/vault/VaultSeals.h"

#include <optional>

namespace keywright {

/// What an open vault holds. The lock is declared first, so that it is given back last, when the
/// database is closed.
struct Vault::State {
    QString path;
    VaultAccess access = VaultAccess::Read;
    std::optional<VaultLock> lock;
    VaultDatabase database;
    QString vaultId;
    VaultKey key;
    VaultSeals seals;
    VaultLedger ledger;
    qint64 dataVersion = 0;
    bool changing = false; ///< a Transaction is open

    /// Opens the file, checks its format and reads the envelope; the lock is taken for writing.
    struct Opened {
        std::optional<VaultLock> lock;
        VaultDatabase database;
        VaultEnvelope envelope;
    };
    [[nodiscard]] static Result<Opened> openFile(const QString& path, VaultAccess access);
    /// Unseals the ledger; `keyIsFresh`: the key came out of this file's envelope just now.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> assemble(
        const QString& path, VaultAccess access, Opened opened, VaultKey key, bool keyIsFresh);

    /// Internal while a Transaction is open or rows are being visited: a caller's mistake.
    [[nodiscard]] Status atRest() const;
    [[nodiscard]] Result<VaultLedger> readLedger();
    [[nodiscard]] Status writeLedger(const VaultLedger& next);
    [[nodiscard]] Result<OpenedRow> readRow(qint64 id);
    /// Visits rows inside one read transaction; adds their marks to `sum`.
    [[nodiscard]] Result<bool> visitRows(
        const std::function<bool(const VaultRow&)>& visit, RowSum& sum);
    [[nodiscard]] Status sumMaterials(RowSum& sum);
};

} // namespace keywright
