// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"
#include "core/session/KmsConnection.h"

#include <QFuture>
#include <QString>

namespace keywright {

/// How a new vault is to be made.
struct NewVault {
    QString path = {};
    QString accountId = {}; ///< 12 digits; empty = a random one
    QString region = {};    ///< the Region new keys go to unless told otherwise
};

struct VaultHealth {
    qint64 rows = 0;
    qint64 materials = 0;
    QStringList findings = {};
};

/// A vault as a person handles it: create, unlock, lock. The port between windows and the engine; the
/// work happens in other threads. After unlock(), service() and catalog() are there until lock().
class VaultSession : public KmsConnection {
    Q_OBJECT

public:
    using KmsConnection::KmsConnection;

    [[nodiscard]] virtual QFuture<Status> create(NewVault how, Passphrase passphrase) = 0;
    /// Names the vault to unlock; no passphrase is checked yet, and what is being opened is given up.
    /// FileNotFound, NotAVault.
    [[nodiscard]] virtual Status choose(const QString& path) = 0;
    /// The vault that unlock() opens. While one is open another can be chosen or created: the present one
    /// stays open until the other is, and then goes by way of Working.
    [[nodiscard]] virtual Environment chosen() const { return environment(); }
    [[nodiscard]] virtual QFuture<Status> unlock(Passphrase passphrase) = 0;
    [[nodiscard]] virtual QFuture<Status> unlockWithKey(VaultKey key) = 0;
    virtual void lock() = 0;

    [[nodiscard]] virtual QFuture<Result<VaultKey>> vaultKey() = 0; ///< for the keyring, when asked for
    [[nodiscard]] virtual QFuture<Status> changePassphrase(Passphrase now, Passphrase next) = 0;
    [[nodiscard]] virtual QFuture<Status> backUpTo(QString path) = 0;
    [[nodiscard]] virtual QFuture<Result<VaultHealth>> verify() = 0;
    [[nodiscard]] virtual QFuture<Status> compact() = 0;
};

} // namespace keywright
