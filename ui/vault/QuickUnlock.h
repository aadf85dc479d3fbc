// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace keywright {

class Keyring;
class VaultSession;

/// Keeping a vault's key in the desktop keyring: the keyring, and where the person's wish for each
/// vault is remembered. Without a keyring nothing is offered.
struct QuickUnlock {
    Keyring* keyring = nullptr;
    std::function<bool(const QString& vaultId)> isWanted = {};
    std::function<void(const QString& vaultId, bool wanted)> setWanted = {};

    [[nodiscard]] bool isOffered() const { return keyring != nullptr && isWanted && setWanted; }
    /// Stores or forgets the key of the open vault, later and without waiting; a keyring that does not
    /// answer leaves the passphrase as the only way in.
    void follow(VaultSession& session, bool wanted) const;
};

} // namespace keywright
