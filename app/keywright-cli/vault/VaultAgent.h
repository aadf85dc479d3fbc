// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QString>

namespace keywright {

// The agent keeps the key of one vault in a process of its own, as ssh-agent keeps keys, and hands it
// to commands of the same user until it is told to lock or has not been asked for a while.

/// Starts an agent in the background; returns when it answers. `minutes` without a question end it.
[[nodiscard]] Status startAgent(const QString& vaultId, const VaultKey& key, int minutes);
/// The agent's own process: reads the vault key from standard input, says "ready" with one byte on
/// standard output, serves until it ends. Returns the exit status.
[[nodiscard]] int runAgent(const QString& vaultId, int minutes);

[[nodiscard]] Result<VaultKey> askAgentForKey(const QString& vaultId);
/// Seconds until the agent ends if nobody asks it. Asking this does not count.
[[nodiscard]] Result<qint64> askAgentForTime(const QString& vaultId);
/// Ends the agent. AgentUnavailable when there is none.
[[nodiscard]] Status stopAgent(const QString& vaultId);

} // namespace keywright
