// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/local/StagedChanges.h"

namespace keywright {

/// An open vault and its records, for commands that are no operations of KMS.
struct OpenAccount {
    std::unique_ptr<Vault> vault;
    AccountIndex index;
};

[[nodiscard]] Result<OpenAccount> openAccount(
    const GlobalOptions& options, VaultAccess access, const VaultKey* key);

/// Stores a new record of the account.
template <typename Record>
[[nodiscard]] Status addRecord(OpenAccount& account, Record record)
{
    StagedChanges changes(*account.vault, account.index);
    if (auto staged = changes.insert(std::move(record)); !staged)
        return staged;
    return changes.commit();
}

/// Takes one out of the vault.
template <typename Record>
[[nodiscard]] Status removeRecord(OpenAccount& account, qint64 rowId)
{
    StagedChanges changes(*account.vault, account.index);
    if (auto staged = changes.remove<Record>(rowId); !staged)
        return staged;
    return changes.commit();
}

} // namespace keywright
