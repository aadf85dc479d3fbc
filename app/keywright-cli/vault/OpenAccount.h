// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/local/AccountIndex.h"

namespace keywright {

/// An open vault and its records, for commands that are no operations of KMS.
struct OpenAccount {
    std::unique_ptr<Vault> vault;
    AccountIndex index;
};

[[nodiscard]] Result<OpenAccount> openAccount(
    const GlobalOptions& options, VaultAccess access, const VaultKey* key);

} // namespace keywright
