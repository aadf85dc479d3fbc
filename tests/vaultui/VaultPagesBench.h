// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/keyring/Keyring.h"
#include "core/local/LocalVaultSession.h"
#include "ui/vault/QuickUnlock.h"

#include <QLineEdit>
#include <QPromise>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace keywright {

template <typename T>
[[nodiscard]] QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// A keyring in memory, which can be absent as on a desktop without one.
class FakeKeyring final : public Keyring {
public:
    QFuture<Status> store(const QString& vaultId, const VaultKey& key) override
    {
        if (absent)
            return finished(Status(Error {ErrorCode::KeyringUnavailable, {}}));
        keys[vaultId] = key.clone();
        return finished(ok());
    }
    QFuture<Result<VaultKey>> fetch(const QString& vaultId) override
    {
        ++asked;
        const auto found = keys.find(vaultId);
        if (absent || found == keys.end())
            return finished(Result<VaultKey>(Error {ErrorCode::KeyringEntryNotFound, {}}));
        return finished(Result<VaultKey>(found->second.clone()));
    }
    QFuture<Status> forget(const QString& vaultId) override
    {
        keys.erase(vaultId);
        return finished(ok());
    }

    std::map<QString, VaultKey> keys;
    int asked = 0;
    bool absent = false;
};

/// A real session with a cheap key derivation, in a folder that goes away.
class VaultPagesBench {
public:
    VaultPagesBench()
        : session(clock, {.logN = 10})
    {
    }

    [[nodiscard]] QString path() const
    {
        return folder.filePath(QStringLiteral("primary.kwvault"));
    }
    [[nodiscard]] QuickUnlock quickUnlock()
    {
        return {.keyring = &keyring,
            .isWanted = [this](const QString& vaultId) { return wanted.contains(vaultId); },
            .setWanted =
                [this](const QString& vaultId, bool wish) {
                    if (wish)
                        wanted.insert(vaultId);
                    else
                        wanted.remove(vaultId);
                }};
    }

    [[nodiscard]] static Passphrase passphrase(const char* text)
    {
        const ByteView bytes(
            static_cast<const std::uint8_t*>(static_cast<const void*>(text)), qstrlen(text));
        return Passphrase(SecretBytes(bytes));
    }

    SystemClock clock;
    QTemporaryDir folder;
    FakeKeyring keyring;
    QSet<QString> wanted;
    LocalVaultSession session;
};

} // namespace keywright
