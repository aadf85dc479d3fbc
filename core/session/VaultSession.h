// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/Capabilities.h"
#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsService.h"
#include "core/secrets/SecretBytes.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace keywright {

/// How a new vault is to be made.
struct NewVault {
    QString path = {};
    QString accountId = {}; ///< 12 digits; empty = a random one
    QString region = {};    ///< the Region new keys go to unless told otherwise
};

/// Where calls go and who makes them; always in view.
struct Environment {
    enum class Kind { LocalVault, Simulated, Endpoint, AwsProduction };
    Kind kind = Kind::LocalVault;
    QString name = {};      ///< "primary"
    QString path = {};      ///< of the vault file
    QString vaultId = {};
    QString accountId = {};
    QString region = {};
    QString callerArn = {};
    bool readOnly = false;

    bool operator==(const Environment&) const = default;
};

struct VaultHealth {
    qint64 rows = 0;
    qint64 materials = 0;
    QStringList findings = {};
};

/// A vault as a person handles it: create, unlock, lock. The port between windows and the engine; the
/// work happens in other threads. After unlock(), service() and catalog() are there until lock().
class VaultSession : public QObject {
    Q_OBJECT

public:
    enum class State { Closed, Locked, Working, Open };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual Environment environment() const = 0;
    [[nodiscard]] virtual const Capabilities& capabilities() const = 0;
    /// nullptr unless the state is Open.
    [[nodiscard]] virtual KmsService* service() = 0;
    [[nodiscard]] virtual KeyCatalog* catalog() = 0;

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

signals:
    void stateChanged(keywright::VaultSession::State state);
    /// Keys changed; an empty list means "look at everything again".
    void keysChanged(const QStringList& arns);
};

} // namespace keywright
