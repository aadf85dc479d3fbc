// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/vault/Vault.h"

#include <QString>

#include <memory>

namespace keywright {

/// --vault, else $KEYWRIGHT_VAULT, else the default place in the user's data folder.
[[nodiscard]] QString vaultPath(const GlobalOptions& options);

/// Opens the vault with the first of: --passphrase-file, --passphrase-fd, the agent, the given key
/// (null: none), the key file beside the vault, a question on the terminal.
[[nodiscard]] Result<std::unique_ptr<Vault>> openVault(
    const GlobalOptions& options, VaultAccess access, const VaultKey* key);

/// As openVault, but never with the agent: for changing the passphrase and for unlocking.
[[nodiscard]] Result<std::unique_ptr<Vault>> openVaultByPassphrase(
    const GlobalOptions& options, VaultAccess access);

} // namespace keywright
