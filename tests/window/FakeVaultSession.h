// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"
#include "tests/details/FakeKms.h"

namespace keywright {

/// A vault session over a FakeKms: opens with any passphrase.
class FakeVaultSession final : public VaultSession {
    Q_OBJECT

public:
    FakeKms kms;
    QString openPath = QStringLiteral("/tmp/primary.keywright");
    QString chosenPath = openPath;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] Environment environment() const override
    {
        return {Environment::Kind::LocalVault, QStringLiteral("primary"), openPath,
            QStringLiteral("v1"), QStringLiteral("111122223333"), QStringLiteral("eu-central-1"),
            QStringLiteral("arn:aws:iam::111122223333:root"), false};
    }
    [[nodiscard]] const Capabilities& capabilities() const override { return m_capabilities; }
    [[nodiscard]] KmsService* service() override { return m_state == State::Open ? &kms : nullptr; }
    [[nodiscard]] KeyCatalog* catalog() override { return m_state == State::Open ? &kms : nullptr; }
    [[nodiscard]] QFuture<Status> create(NewVault, Passphrase) override { return open(); }
    [[nodiscard]] Status choose(const QString& path) override
    {
        chosenPath = path;
        if (m_state != State::Open)
            set(State::Locked);
        return ok();
    }
    [[nodiscard]] Environment chosen() const override
    {
        Environment other = environment();
        other.path = chosenPath;
        return other;
    }
    [[nodiscard]] QFuture<Status> unlock(Passphrase) override { return open(); }
    [[nodiscard]] QFuture<Status> unlockWithKey(VaultKey) override { return open(); }
    void lock() override
    {
        chosenPath = openPath;
        set(State::Locked);
    }
    [[nodiscard]] QFuture<Result<VaultKey>> vaultKey() override
    {
        return finishedFuture(Result<VaultKey>(Error {ErrorCode::VaultLocked, {}}));
    }
    [[nodiscard]] QFuture<Status> changePassphrase(Passphrase, Passphrase) override { return finishedFuture(ok()); }
    [[nodiscard]] QFuture<Status> backUpTo(QString) override { return finishedFuture(ok()); }
    [[nodiscard]] QFuture<Result<VaultHealth>> verify() override
    {
        return finishedFuture(Result<VaultHealth>(VaultHealth {42, 7, {}}));
    }
    [[nodiscard]] QFuture<Status> compact() override { return finishedFuture(ok()); }

    QFuture<Status> open()
    {
        set(State::Working);
        openPath = chosenPath;
        set(State::Open);
        return finishedFuture(ok());
    }

private:
    void set(State state)
    {
        m_state = state;
        emit stateChanged(state);
    }

    State m_state = State::Closed;
    Capabilities m_capabilities;
};

} // namespace keywright
