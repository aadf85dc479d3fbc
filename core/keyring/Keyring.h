// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QFuture>
#include <QString>

namespace keywright {

/// The desktop keyring, as a port: it may be missing, locked or slow. Every future finishes within
/// five seconds (TimedOut), and nothing is asked before a method is called.
class Keyring {
public:
    Keyring() = default;
    Keyring(const Keyring&) = delete;
    Keyring& operator=(const Keyring&) = delete;
    virtual ~Keyring() = default;

    /// Stores, reads back and compares, so that success means the key can be read again.
    [[nodiscard]] virtual QFuture<Status> store(const QString& vaultId, const VaultKey& key) = 0;
    /// KeyringEntryNotFound also when the keyring is locked; never a reason to make a new vault.
    [[nodiscard]] virtual QFuture<Result<VaultKey>> fetch(const QString& vaultId) = 0;
    [[nodiscard]] virtual QFuture<Status> forget(const QString& vaultId) = 0;
};

} // namespace keywright
