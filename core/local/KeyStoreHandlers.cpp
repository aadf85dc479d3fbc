// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"
#include "core/kms/KmsLimits.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyStatus.h"
#include "core/local/KeyStoreBacking.h"
#include "core/local/KeyStoreConnections.h"
#include "core/local/ListPage.h"
#include "core/local/SimulatedKeyStore.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

/// A member of Create- and UpdateCustomKeyStore, and where it is kept. Of secrets only the password
/// of a real store is kept (takeSecret): a simulated one logs in nowhere.
struct StoreMember {
    QLatin1StringView name;
    QString KeyStoreRecord::*field;
};

constexpr auto storeMembers = std::to_array<StoreMember>({
    {"CloudHsmClusterId"_L1, &KeyStoreRecord::cloudHsmClusterId},
    {"TrustAnchorCertificate"_L1, &KeyStoreRecord::trustAnchorCertificate},
    {"XksProxyConnectivity"_L1, &KeyStoreRecord::proxyConnectivity},
    {"XksProxyUriEndpoint"_L1, &KeyStoreRecord::proxyUriEndpoint},
    {"XksProxyUriPath"_L1, &KeyStoreRecord::proxyUriPath},
    {"XksProxyVpcEndpointServiceName"_L1, &KeyStoreRecord::vpcEndpointServiceName},
    {"XksProxyVpcEndpointServiceOwner"_L1, &KeyStoreRecord::vpcEndpointServiceOwner},
});

/// Takes over every member that is given; true when there was one.
bool takeMembers(KeyStoreRecord& store, const QJsonObject& body)
{
    bool taken = false;
    for (const StoreMember& member : storeMembers) {
        if (!body[member.name].isString())
            continue;
        store.*member.field = body[member.name].toString();
        taken = true;
    }
    return taken;
}

void takeCredential(KeyStoreRecord& store, const QJsonObject& body)
{
    const QJsonObject credential = body["XksProxyAuthenticationCredential"_L1].toObject();
    if (credential["AccessKeyId"_L1].isString())
        store.proxyAccessKeyId = credential["AccessKeyId"_L1].toString();
}

/// Names, clusters and proxy addresses belong to one store of a Region each.
std::optional<KmsError> conflictOf(const HandlerContext& context, const KeyStoreRecord& store)
{
    for (const auto& [row, other] : context.index.all<KeyStoreRecord>()) {
        if (other.region != store.region || row == store.rowId)
            continue;
        if (other.name == store.name)
            return KmsError(u"CustomKeyStoreNameInUseException"_s,
                u"The custom key store name %1 is in use already."_s.arg(store.name));
        if (!store.external && other.cloudHsmClusterId == store.cloudHsmClusterId)
            return KmsError(u"CloudHsmClusterInUseException"_s,
                u"The cluster %1 is associated with %2 already."_s.arg(
                    store.cloudHsmClusterId, other.id));
        if (store.external && other.proxyUriEndpoint == store.proxyUriEndpoint
            && other.proxyUriPath == store.proxyUriPath)
            return KmsError(u"XksProxyUriInUseException"_s,
                u"%1%2 is associated with %3 already."_s.arg(
                    store.proxyUriEndpoint, store.proxyUriPath, other.id));
    }
    return std::nullopt;
}

std::optional<KmsError> storeQuotaProblem(const HandlerContext& context)
{
    const auto count = std::ranges::count_if(context.index.all<KeyStoreRecord>(),
        [&](const auto& row) { return row.second.region == context.region; });
    if (count < kms_limits::maxCustomKeyStores)
        return std::nullopt;
    return KmsError(u"LimitExceededException"_s,
        u"The limit of %1 custom key stores has been reached."_s.arg(
            kms_limits::maxCustomKeyStores));
}

/// Connecting is done when it is answered, so a store is never seen CONNECTING.
QLatin1StringView connectionState(const KeyStoreRecord& store)
{
    if (!store.connectionErrorCode.isEmpty())
        return "FAILED"_L1;
    return store.connected ? "CONNECTED"_L1 : "DISCONNECTED"_L1;
}

KmsError wrongConnectionState(const KeyStoreRecord& store)
{
    return {u"CustomKeyStoreInvalidStateException"_s,
        u"The custom key store %1 is %2."_s.arg(store.id, connectionState(store))};
}

QJsonObject proxyOf(const KeyStoreRecord& store)
{
    QJsonObject proxy {
        {u"Connectivity"_s, store.proxyConnectivity},
        {u"AccessKeyId"_s, store.proxyAccessKeyId},
        {u"UriEndpoint"_s, store.proxyUriEndpoint},
        {u"UriPath"_s, store.proxyUriPath},
    };
    if (!store.vpcEndpointServiceName.isEmpty())
        proxy.insert("VpcEndpointServiceName"_L1, store.vpcEndpointServiceName);
    if (!store.vpcEndpointServiceOwner.isEmpty())
        proxy.insert("VpcEndpointServiceOwner"_L1, store.vpcEndpointServiceOwner);
    return proxy;
}

/// An entry as the service has it, and one member more that no endpoint knows: Simulated, so that
/// nobody takes a store of this account for a real one. Clients of the API ignore it.
QJsonObject entryOf(const KeyStoreRecord& store)
{
    QJsonObject entry {
        {u"CustomKeyStoreId"_s, store.id},
        {u"CustomKeyStoreName"_s, store.name},
        {u"ConnectionState"_s, connectionState(store)},
        {u"CreationDate"_s, wireDate(store.creationDate)},
        {u"CustomKeyStoreType"_s, store.external ? u"EXTERNAL_KEY_STORE"_s : u"AWS_CLOUDHSM"_s},
    };
    if (store.backing == KeyStoreBacking::Simulated)
        entry.insert("Simulated"_L1, true);
    if (!store.connectionErrorCode.isEmpty())
        entry.insert("ConnectionErrorCode"_L1, store.connectionErrorCode);
    if (store.external) {
        entry.insert("XksProxyConfiguration"_L1, proxyOf(store));
    } else {
        entry.insert("CloudHsmClusterId"_L1, store.cloudHsmClusterId);
        entry.insert("TrustAnchorCertificate"_L1, store.trustAnchorCertificate);
    }
    return entry;
}

} // namespace

KmsReply createCustomKeyStore(HandlerContext& context, const QJsonObject& body)
{
    if (auto problem = storeQuotaProblem(context))
        return *problem;
    const auto random = randomBytes(9);
    if (!random)
        return KmsError(random.error());
    KeyStoreRecord store;
    store.region = context.region;
    store.id = u"cks-"_s + QString::fromLatin1(random->toHex().first(17));
    store.name = body["CustomKeyStoreName"_L1].toString();
    store.external = body["CustomKeyStoreType"_L1].toString() == "EXTERNAL_KEY_STORE"_L1;
    store.creationDate = context.now;
    takeMembers(store, body);
    takeCredential(store, body);
    if (auto completed = completeSimulation(store); !completed)
        return KmsError(completed.error());
    if (auto conflict = conflictOf(context, store))
        return *conflict;
    store.backing = backingOf(store, context.index);
    if (auto problem = secretProblem(store, body))
        return *problem;
    if (auto problem = proxyProblem(context, store, body))
        return *problem;
    if (auto taken = takeSecret(store, body, context.changes); !taken)
        return KmsError(taken.error());

    const QJsonObject reply {{u"CustomKeyStoreId"_s, store.id}};
    if (auto stored = context.changes.insert(std::move(store)); !stored)
        return KmsError(stored.error());
    return reply;
}

KmsReply describeCustomKeyStores(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, {.byDefault = 100, .most = 1000});
    if (!page)
        return page.error();
    const QString id = body["CustomKeyStoreId"_L1].toString();
    const QString name = body["CustomKeyStoreName"_L1].toString();
    if (!id.isEmpty() && !name.isEmpty())
        return KmsError(u"ValidationException"_s,
            u"Specify either CustomKeyStoreId or CustomKeyStoreName, not both."_s);

    const auto& stores = context.index.all<KeyStoreRecord>();
    bool found = id.isEmpty() && name.isEmpty();
    for (auto at = stores.upper_bound(page->after().toLongLong()); at != stores.end(); ++at) {
        const KeyStoreRecord& store = at->second;
        if (store.region != context.region || (!id.isEmpty() && store.id != id)
            || (!name.isEmpty() && store.name != name))
            continue;
        found = true;
        if (!page->add(entryOf(store), QString::number(store.rowId)))
            break;
    }
    if (!found)
        return KmsError(u"CustomKeyStoreNotFoundException"_s,
            u"The custom key store %1 does not exist."_s.arg(id.isEmpty() ? name : id));
    return page->reply("CustomKeyStores"_L1);
}

// The name, and a proxy's path and credential, may change while the store is connected; everything
// else needs it DISCONNECTED (API reference, UpdateCustomKeyStore).
KmsReply updateCustomKeyStore(HandlerContext& context, const QJsonObject& body)
{
    const auto found = keyStoreNamed(context, body["CustomKeyStoreId"_L1].toString());
    if (!found)
        return found.error();
    KeyStoreRecord store = **found;
    if (body["NewCustomKeyStoreName"_L1].isString())
        store.name = body["NewCustomKeyStoreName"_L1].toString();
    takeCredential(store, body);
    QJsonObject rest = body;
    if (store.external && rest["XksProxyUriPath"_L1].isString())
        store.proxyUriPath = rest.take("XksProxyUriPath"_L1).toString();
    const bool needsDisconnection =
        takeMembers(store, rest) || body["KeyStorePassword"_L1].isString();
    if (needsDisconnection && store.connected)
        return wrongConnectionState(store);
    if (auto conflict = conflictOf(context, store))
        return *conflict;
    if (auto problem = backingProblem(context, store))
        return *problem;
    if (auto problem = proxyProblem(context, store, body))
        return *problem;
    if (auto taken = takeSecret(store, body, context.changes); !taken)
        return KmsError(taken.error());
    context.keyStores.drop(store.id); // with the password it was made with
    return emptyReply(context.changes.update(std::move(store)));
}

KmsReply deleteCustomKeyStore(HandlerContext& context, const QJsonObject& body)
{
    const auto store = keyStoreNamed(context, body["CustomKeyStoreId"_L1].toString());
    if (!store)
        return store.error();
    const bool holdsKeys =
        std::ranges::any_of(context.index.all<KeyRecord>(), [&](const auto& row) {
            const KeyRecord& key = row.second;
            return key.customKeyStoreId == (*store)->id && !isDeleted(key, context.now);
        });
    if (holdsKeys)
        return KmsError(u"CustomKeyStoreHasCMKsException"_s,
            u"The custom key store %1 contains KMS keys."_s.arg((*store)->id));
    if ((*store)->connected)
        return wrongConnectionState(**store);
    context.keyStores.drop((*store)->id);
    if ((*store)->passwordRow != 0) {
        if (auto removed = context.changes.removeMaterial((*store)->passwordRow); !removed)
            return KmsError(removed.error());
    }
    return emptyReply(context.changes.remove<KeyStoreRecord>((*store)->rowId));
}

// A connection that fails is no error of the call: the store is FAILED then, and says why (API
// reference, ConnectCustomKeyStore). It has to be disconnected before it is connected again.
KmsReply connectCustomKeyStore(HandlerContext& context, const QJsonObject& body)
{
    const auto found = keyStoreNamed(context, body["CustomKeyStoreId"_L1].toString());
    if (!found)
        return found.error();
    if ((*found)->connected)
        return emptyReply();
    if (!(*found)->connectionErrorCode.isEmpty())
        return wrongConnectionState(**found);
    const auto code = connectionErrorOf(context, **found);
    if (!code)
        return code.error();
    KeyStoreRecord store = **found;
    store.connected = code->isEmpty();
    store.connectionErrorCode = *code;
    return emptyReply(context.changes.update(std::move(store)));
}

KmsReply disconnectCustomKeyStore(HandlerContext& context, const QJsonObject& body)
{
    const auto found = keyStoreNamed(context, body["CustomKeyStoreId"_L1].toString());
    if (!found)
        return found.error();
    KeyStoreRecord store = **found;
    if (!store.connected && store.connectionErrorCode.isEmpty())
        return wrongConnectionState(store);
    context.keyStores.drop(store.id);
    store.connected = false;
    store.connectionErrorCode.clear();
    return emptyReply(context.changes.update(std::move(store)));
}

} // namespace keywright::handlers
