// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyStoreConnections.h"

#include "core/keystores/Pkcs11KeyStore.h"

namespace keywright {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<KeyStoreBackend>> KeyStoreConnections::backendOf(
    const KeyStoreRecord& store, const AccountIndex& index)
{
    if (const auto known = m_backends.constFind(store.id); known != m_backends.cend())
        return *known;
    const TokenRecord* token = index.token(store.cloudHsmClusterId);
    if (!token)
        return Error {ErrorCode::InvalidInput,
            u"no token stands for the cluster %1 any more"_s.arg(store.cloudHsmClusterId)};
    auto pin = m_vault.material(store.passwordRow);
    if (!pin)
        return pin.error();
    auto backend = std::make_shared<Pkcs11KeyStore>(
        Pkcs11TokenName {token->modulePath, token->label, token->serial}, std::move(pin).value());
    m_backends.insert(store.id, backend);
    return std::shared_ptr<KeyStoreBackend>(std::move(backend));
}

} // namespace keywright
