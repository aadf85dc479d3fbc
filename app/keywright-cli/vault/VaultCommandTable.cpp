// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/VaultCommandTable.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto vaultCommandTable = std::to_array<VaultCommandInfo>({
    {"create"_L1, "make a new, empty vault"_L1},
    {"unlock"_L1, "keep the vault open for the commands that follow"_L1},
    {"lock"_L1, "close it again at once"_L1},
    {"status"_L1, "say which vault is used and whether it is open"_L1},
    {"passphrase"_L1, "set a new passphrase"_L1},
    {"backup"_L1, "write a checked copy, also while the vault is open"_L1},
    {"verify"_L1, "read and check every row"_L1},
    {"compact"_L1, "give unused space back to the disk"_L1},
});

constexpr auto vaultOptionTable = std::to_array<VaultOption>({
    {"create"_L1, "account-id"_L1, true, "12 digits of the simulated account; random if left out"_L1},
    {"create"_L1, "use-key-file"_L1, false,
        "unlock with a random key file beside the vault until a passphrase is set"_L1},
    {"unlock"_L1, "timeout"_L1, true, "minutes until it locks by itself; 15 if left out"_L1},
    {"unlock"_L1, "use-keyring"_L1, false,
        "keep the key in the desktop keyring until \"vault lock\""_L1},
    {"agent"_L1, "timeout"_L1, true, {}}, // what "unlock" starts in the background
    {"agent"_L1, "vault-id"_L1, true, {}},
    {"passphrase"_L1, "new-passphrase-file"_L1, true, "read the new passphrase from this file"_L1},
    {"backup"_L1, "to"_L1, true, "the file to write; it must not exist yet"_L1},
});

} // namespace

std::span<const VaultCommandInfo> vaultCommands()
{
    return vaultCommandTable;
}

std::span<const VaultOption> vaultOptions()
{
    return vaultOptionTable;
}

std::optional<VaultOption> vaultOption(QStringView command, QStringView name)
{
    const auto* found = std::find_if(
        vaultOptionTable.begin(), vaultOptionTable.end(), [&](const VaultOption& each) {
            return each.command == command && each.name == name;
        });
    return found != vaultOptionTable.end() ? std::optional(*found) : std::nullopt;
}

} // namespace keywright
