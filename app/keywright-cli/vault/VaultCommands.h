// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/secrets/SecretBytes.h"

namespace keywright {

/// Whether "vault <command>" opens the vault by its key, wherever that comes from.
[[nodiscard]] bool vaultCommandTakesKey(const QString& command);
/// Runs "keywright-cli vault <command>", with a key that is at hand or null. Returns the exit status.
[[nodiscard]] int runVaultCommand(const CommandLine& line, const VaultKey* key);

} // namespace keywright
