// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyStoreConnections.h"

#include "core/keystores/Pkcs11KeyStore.h"
#include "core/keystores/XksKeyStore.h"

#include <QUrl>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Backend = std::shared_ptr<KeyStoreBackend>;

Result<Backend> tokenBackend(
    const KeyStoreRecord& store, const AccountIndex& index, SecretBytes pin)
{
    const TokenRecord* token = index.token(store.cloudHsmClusterId);
    if (!token)
        return Error {ErrorCode::InvalidInput,
            u"no token stands for the cluster %1 any more"_s.arg(store.cloudHsmClusterId)};
    return Backend(std::make_shared<Pkcs11KeyStore>(
        Pkcs11TokenName {token->modulePath, token->label, token->serial}, std::move(pin)));
}

Result<Backend> proxyBackend(
    const KeyStoreRecord& store, const AccountIndex& index, SecretBytes secretAccessKey)
{
    const XksProxyRecord* proxy = index.proxy(store.proxyUriEndpoint);
    if (!proxy)
        return Error {ErrorCode::InvalidInput,
            u"no proxy at %1 is known any more"_s.arg(store.proxyUriEndpoint)};
    return Backend(std::make_shared<XksKeyStore>(XksProxy {
        .host = QUrl(proxy->uriEndpoint).host().toUtf8(),
        .connectTo = proxy->connectTo.toUtf8(),
        .caCertificates = proxy->caCertificates,
        .timeoutMs = proxy->timeoutMs,
        .uriPath = store.proxyUriPath,
        .region = store.region,
        .accessKeyId = store.proxyAccessKeyId,
        .secretAccessKey = SecretAccessKey(std::move(secretAccessKey))}));
}

} // namespace

Result<Backend> KeyStoreConnections::backendOf(
    const KeyStoreRecord& store, const AccountIndex& index, SecretBytes secret)
{
    return store.backing == KeyStoreBacking::XksProxy
        ? proxyBackend(store, index, std::move(secret))
        : tokenBackend(store, index, std::move(secret));
}

Result<Backend> KeyStoreConnections::backendOf(
    const KeyStoreRecord& store, const AccountIndex& index)
{
    if (const auto known = m_backends.constFind(store.id); known != m_backends.cend())
        return *known;
    auto secret = m_vault.material(store.passwordRow);
    if (!secret)
        return secret.error();
    auto backend = backendOf(store, index, std::move(secret).value());
    if (backend)
        m_backends.insert(store.id, *backend);
    return backend;
}

} // namespace keywright
