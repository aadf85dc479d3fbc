// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/OpenAccount.h"

namespace keywright {

Result<OpenAccount> openAccount(
    const GlobalOptions& options, VaultAccess access, const VaultKey* key)
{
    auto vault = openVault(options, access, key);
    if (!vault)
        return vault.error();
    auto index = AccountIndex::load(**vault);
    if (!index)
        return index.error();
    return OpenAccount {std::move(*vault), std::move(*index)};
}

} // namespace keywright
