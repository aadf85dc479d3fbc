// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystores/KeyStoreBackend.h"
#include "core/local/AccountIndex.h"

#include <QHash>

#include <memory>

namespace keywright {

/// The backends of real custom key stores, one for each store that was used since the vault was
/// opened. Shared with the workers that wait for them; the sessions end when the last lets go.
class KeyStoreConnections {
public:
    explicit KeyStoreConnections(Vault& vault)
        : m_vault(vault)
    {
    }

    /// Of a store that is not simulated. It connects by itself when it is first used. InvalidInput
    /// when the token or proxy of the store is known no more.
    [[nodiscard]] Result<std::shared_ptr<KeyStoreBackend>> backendOf(
        const KeyStoreRecord& store, const AccountIndex& index);
    /// The same with a secret that is not stored yet, and not kept.
    [[nodiscard]] static Result<std::shared_ptr<KeyStoreBackend>> backendOf(
        const KeyStoreRecord& store, const AccountIndex& index, SecretBytes secret);
    void drop(const QString& storeId) { m_backends.remove(storeId); }
    void dropEverything() { m_backends.clear(); }

private:
    Vault& m_vault;
    QHash<QString, std::shared_ptr<KeyStoreBackend>> m_backends; ///< by store id
};

} // namespace keywright
