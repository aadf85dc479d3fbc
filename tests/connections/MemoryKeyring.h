// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/SerialExecutor.h"
#include "core/keyring/SecretKeyring.h"

#include <map>

namespace keywright {

/// A keyring in memory, which can be absent as on a desktop without one.
class MemoryKeyring final : public SecretKeyring {
public:
    QFuture<Status> storeSecret(const QString& name, const SecretBytes& secret) override
    {
        if (absent)
            return finishedFuture(Status(Error {ErrorCode::KeyringUnavailable}));
        entries[name] = secret.clone();
        return finishedFuture(ok());
    }
    QFuture<Result<SecretBytes>> fetchSecret(const QString& name) override
    {
        const auto found = entries.find(name);
        if (absent)
            return finishedFuture(Result<SecretBytes>(Error {ErrorCode::KeyringUnavailable}));
        if (found == entries.end())
            return finishedFuture(Result<SecretBytes>(Error {ErrorCode::KeyringEntryNotFound}));
        return finishedFuture(Result<SecretBytes>(found->second.clone()));
    }
    QFuture<Status> forgetSecret(const QString& name) override
    {
        entries.erase(name);
        return finishedFuture(ok());
    }

    std::map<QString, SecretBytes> entries;
    bool absent = false;
};

} // namespace keywright
