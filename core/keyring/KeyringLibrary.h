// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/Keyring.h"

#include <memory>

namespace keywright {

/// The desktop keyring in a library of its own (KeyringModule.cpp), loaded by the first call: QtKeychain
/// with D-Bus and what that brings along are a 15th of the memory of the terminal program, whose
/// commands hardly ever ask it. A library that is missing is an unavailable keyring.
class KeyringLibrary final : public Keyring {
public:
    explicit KeyringLibrary(QString path);
    ~KeyringLibrary() override;

    [[nodiscard]] QFuture<Status> store(const QString& vaultId, const VaultKey& key) override;
    [[nodiscard]] QFuture<Result<VaultKey>> fetch(const QString& vaultId) override;
    [[nodiscard]] QFuture<Status> forget(const QString& vaultId) override;

private:
    [[nodiscard]] Status load();

    const QString m_path;
    std::unique_ptr<Keyring> m_keyring;
};

} // namespace keywright
