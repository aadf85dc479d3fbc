// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyStoreBacking.h"

#include "core/local/KeyStoreConnections.h"
#include "core/local/StoreKeys.h"

#include <algorithm>
#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// What a real store logs in with: the PIN of the token, or the proxy's secret access key.
QJsonValue secretMember(const KeyStoreRecord& store, const QJsonObject& body)
{
    switch (store.backing) {
    case KeyStoreBacking::Pkcs11:
        return body["KeyStorePassword"_L1];
    case KeyStoreBacking::XksProxy:
        return body["XksProxyAuthenticationCredential"_L1]["RawSecretAccessKey"_L1];
    case KeyStoreBacking::Simulated:
        break;
    }
    return QJsonValue::Undefined;
}

SecretBytes secretOf(const QJsonValue& member)
{
    QByteArray text = member.toString().toUtf8();
    SecretBytes secret(byteView(text));
    text.fill('\0');
    return secret;
}

/// Why the store cannot be used, if it cannot; asked by a worker.
Result<std::optional<ConnectionFailure>, KmsError> failureToConnect(
    HandlerContext& context, const std::shared_ptr<KeyStoreBackend>& backend)
{
    using Failure = std::optional<ConnectionFailure>;
    const auto failure = context.outside<Failure>(WorkLane::Other,
        [backend, call = storeCallOf(context)](
            const CancelPoll&) -> Result<Failure, KmsError> { return backend->connect(call); });
    if (!failure)
        return failure.error();
    return **failure;
}

} // namespace

Status takeSecret(KeyStoreRecord& store, const QJsonObject& body, StagedChanges& changes)
{
    const QJsonValue member = secretMember(store, body);
    if (!member.isString())
        return ok();
    const auto row = changes.insertMaterial(KeyMaterial(secretOf(member)));
    if (!row)
        return row.error();
    const qint64 before = std::exchange(store.passwordRow, *row);
    return before == 0 ? ok() : changes.removeMaterial(before);
}

std::optional<KmsError> secretProblem(const KeyStoreRecord& store, const QJsonObject& body)
{
    if (store.backing == KeyStoreBacking::Simulated || secretMember(store, body).isString())
        return std::nullopt;
    return KmsError(u"ValidationException"_s,
        store.external
            ? u"XksProxyAuthenticationCredential is required: %1 is a real proxy."_s.arg(
                store.proxyUriEndpoint)
            : u"KeyStorePassword is required: it is the PIN of the token behind %1."_s.arg(
                store.cloudHsmClusterId));
}

std::optional<KmsError> proxyProblem(
    HandlerContext& context, const KeyStoreRecord& store, const QJsonObject& body)
{
    const QStringList members = body.keys();
    const bool isAboutTheProxy = std::ranges::any_of(
        members, [](const QString& name) { return name.startsWith("XksProxy"_L1); });
    if (store.backing != KeyStoreBacking::XksProxy || !isAboutTheProxy)
        return std::nullopt;
    const QJsonValue member = secretMember(store, body);
    auto secret = member.isString() ? Result<SecretBytes>(secretOf(member))
                                    : context.vault.material(store.passwordRow);
    if (!secret)
        return KmsError(secret.error());
    const auto backend =
        KeyStoreConnections::backendOf(store, context.index, std::move(secret).value());
    if (!backend)
        return KmsError(backend.error());
    const auto failure = failureToConnect(context, *backend);
    if (!failure)
        return failure.error();
    if (*failure)
        return KmsError((*failure)->exception, (*failure)->detail);
    return std::nullopt;
}

std::optional<KmsError> backingProblem(const HandlerContext& context, const KeyStoreRecord& store)
{
    const bool onProxy = store.external && context.index.proxy(store.proxyUriEndpoint) != nullptr;
    if (onProxy == (store.backing == KeyStoreBacking::XksProxy))
        return std::nullopt;
    return KmsError(u"ValidationException"_s,
        u"%1 is a simulated custom key store and %2 a real proxy, or the other way round."_s.arg(
            store.id, store.proxyUriEndpoint));
}

KeyStoreBacking backingOf(const KeyStoreRecord& store, const AccountIndex& index)
{
    if (store.external)
        return index.proxy(store.proxyUriEndpoint) ? KeyStoreBacking::XksProxy
                                                   : KeyStoreBacking::Simulated;
    return index.token(store.cloudHsmClusterId) ? KeyStoreBacking::Pkcs11
                                                : KeyStoreBacking::Simulated;
}

Result<QString, KmsError> connectionErrorOf(HandlerContext& context, const KeyStoreRecord& store)
{
    if (store.backing == KeyStoreBacking::Simulated)
        return QString();
    const auto backend = context.keyStores.backendOf(store, context.index);
    if (!backend)
        return store.external ? u"XKS_PROXY_NOT_REACHABLE"_s : u"CLUSTER_NOT_FOUND"_s;
    const auto failure = failureToConnect(context, *backend);
    if (!failure)
        return failure.error();
    return *failure ? (*failure)->code : QString();
}

} // namespace keywright
