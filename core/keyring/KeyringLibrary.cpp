// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/KeyringLibrary.h"

#include "core/foundation/SerialExecutor.h"

#include <QLibrary>

namespace keywright {

KeyringLibrary::KeyringLibrary(QString path) : m_path(std::move(path))
{
}

KeyringLibrary::~KeyringLibrary() = default;

QFuture<Status> KeyringLibrary::store(const QString& vaultId, const VaultKey& key)
{
    const Status loaded = load();
    return loaded ? m_keyring->store(vaultId, key) : finishedFuture(loaded);
}

QFuture<Result<VaultKey>> KeyringLibrary::fetch(const QString& vaultId)
{
    const Status loaded = load();
    return loaded ? m_keyring->fetch(vaultId)
                  : finishedFuture(Result<VaultKey>(loaded.error()));
}

QFuture<Status> KeyringLibrary::forget(const QString& vaultId)
{
    const Status loaded = load();
    return loaded ? m_keyring->forget(vaultId) : finishedFuture(loaded);
}

Status KeyringLibrary::load()
{
    if (m_keyring)
        return ok();
    using Maker = Keyring* (*)();
    QLibrary library(m_path);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto make = reinterpret_cast<Maker>(library.resolve("keywrightDesktopKeyring"));
    if (make == nullptr)
        return Error {ErrorCode::KeyringUnavailable, library.errorString()};
    m_keyring.reset(make());
    return ok();
}

} // namespace keywright
