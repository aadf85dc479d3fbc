// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/QuickUnlock.h"

#include "core/foundation/WhenFinished.h"
#include "core/keyring/Keyring.h"
#include "core/session/VaultSession.h"

namespace keywright {

void QuickUnlock::follow(VaultSession& session, bool wanted) const
{
    if (!isOffered())
        return;
    const QString vaultId = session.environment().vaultId;
    if (!wanted) {
        if (isWanted(vaultId)) {
            setWanted(vaultId, false);
            whenFinished(keyring->forget(vaultId), &session, [](const Status&) { });
        }
        return;
    }
    whenFinished(session.vaultKey(), &session, [quick = *this, vaultId, &session](auto key) {
        if (!key)
            return;
        whenFinished(quick.keyring->store(vaultId, *key), &session,
            [quick, vaultId](const Status& stored) { quick.setWanted(vaultId, bool(stored)); });
    });
}

} // namespace keywright
