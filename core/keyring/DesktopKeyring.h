// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/Keyring.h"
#include "core/keyring/SecretKeyring.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace keywright {

class KeychainQueue;

/// The Secret Service or KWallet, by QtKeychain. QtKeychain may block in D-Bus and waits for a prompt
/// without end, so it works in a thread of its own, started by the first call; the five seconds are
/// counted in the thread of this object, which needs an event loop. One per process: QtKeychain stays
/// with the first thread that uses it.
class DesktopKeyring final : public Keyring, public SecretKeyring {
public:
    DesktopKeyring();
    /// Cancels what has no answer yet.
    ~DesktopKeyring() override;

    [[nodiscard]] QFuture<Status> store(const QString& vaultId, const VaultKey& key) override;
    [[nodiscard]] QFuture<Result<VaultKey>> fetch(const QString& vaultId) override;
    [[nodiscard]] QFuture<Status> forget(const QString& vaultId) override;

    [[nodiscard]] QFuture<Status> storeSecret(
        const QString& name, const SecretBytes& secret) override;
    [[nodiscard]] QFuture<Result<SecretBytes>> fetchSecret(const QString& name) override;
    [[nodiscard]] QFuture<Status> forgetSecret(const QString& name) override;

private:
    template <typename Outcome, typename Begin>
    QFuture<Outcome> ask(Begin begin);
    QFuture<Status> keep(const QString& entry, const SecretBytes& secret);
    QFuture<Status> drop(const QString& entry);

    QObject m_timers;
    std::unique_ptr<QThread> m_thread;
    KeychainQueue* m_queue = nullptr; ///< lives in m_thread and dies with it
};

} // namespace keywright
