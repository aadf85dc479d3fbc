// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Scrypt.h"
#include "core/foundation/Clock.h"
#include "core/session/VaultSession.h"

#include <memory>

namespace keywright {

class LocalKms;

/// VaultSession over LocalKms. The clock must outlive it; the cost is for new vaults and
/// passphrases.
class LocalVaultSession final : public VaultSession {
    Q_OBJECT

public:
    explicit LocalVaultSession(const Clock& clock, ScryptCost cost = {}, QObject* parent = nullptr);
    ~LocalVaultSession() override;

    [[nodiscard]] State state() const override;
    [[nodiscard]] Environment environment() const override;
    [[nodiscard]] const Capabilities& capabilities() const override;
    [[nodiscard]] KmsService* service() override;
    [[nodiscard]] KeyCatalog* catalog() override;
    /// For who serves the vault: nullptr unless it is open; gone after the change of state.
    [[nodiscard]] LocalKms* engine();
    [[nodiscard]] QFuture<Status> create(NewVault how, Passphrase passphrase) override;
    [[nodiscard]] Status choose(const QString& path) override;
    [[nodiscard]] Environment chosen() const override;
    [[nodiscard]] QFuture<Status> unlock(Passphrase passphrase) override;
    [[nodiscard]] QFuture<Status> unlockWithKey(VaultKey key) override;
    void lock() override;
    [[nodiscard]] QFuture<Result<VaultKey>> vaultKey() override;
    [[nodiscard]] QFuture<Status> changePassphrase(Passphrase now, Passphrase next) override;
    [[nodiscard]] QFuture<Status> backUpTo(QString path) override;
    [[nodiscard]] QFuture<Result<VaultHealth>> verify() override;
    [[nodiscard]] QFuture<Status> compact() override;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace keywright
