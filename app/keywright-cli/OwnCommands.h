// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/secrets/SecretBytes.h"

#include <QLatin1StringView>

#include <span>

namespace keywright {

/// How one command of our own runs: with the vault's key where that is at hand, else null. Returns
/// the exit status.
struct OwnRun {
    QLatin1StringView command;
    int (*run)(const CommandLine&, const VaultKey*);
    bool takesKey =
        false; ///< opens the vault by its key; the others need the passphrase or nothing
};

[[nodiscard]] std::span<const OwnRun> vaultRuns();
[[nodiscard]] std::span<const OwnRun> principalRuns();
[[nodiscard]] std::span<const OwnRun> policyRuns();
[[nodiscard]] std::span<const OwnRun> probeRuns();
[[nodiscard]] std::span<const OwnRun> serveRuns();
[[nodiscard]] std::span<const OwnRun> tokenRuns();
[[nodiscard]] std::span<const OwnRun> proxyRuns();
[[nodiscard]] std::span<const OwnRun> ssoRuns();
[[nodiscard]] std::span<const OwnRun> completionRuns();

/// Whether the command opens the vault by its key, wherever that comes from.
[[nodiscard]] bool ownCommandTakesKey(const CommandLine& line);
[[nodiscard]] int runOwnCommand(const CommandLine& line, const VaultKey* key);

} // namespace keywright
