// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/SimulatedKeyStore.h"

#include "core/crypto/RandomBytes.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

bool isUsedBy(const KeyRecord& key, const QString& storeId, const QString& externalKeyId)
{
    return key.xksKeyId == externalKeyId && key.customKeyStoreId == storeId;
}

std::optional<KmsError> externalKeyProblem(
    const HandlerContext& context, const KeyStoreRecord& store, const QString& externalKeyId)
{
    const bool simulated = store.backing == KeyStoreBacking::Simulated;
    if (simulated && externalKeyId.startsWith("missing-"_L1))
        return KmsError(u"XksKeyNotFoundException"_s,
            u"The external key store proxy does not find the external key %1."_s.arg(
                externalKeyId));
    if (simulated && externalKeyId.startsWith("disabled-"_L1))
        return KmsError(u"XksKeyInvalidConfigurationException"_s,
            u"The external key %1 is not an enabled AES-256 key that encrypts and decrypts."_s.arg(
                externalKeyId));
    const bool used = std::ranges::any_of(context.index.all<KeyRecord>(),
        [&](const auto& row) { return isUsedBy(row.second, store.id, externalKeyId); });
    if (used)
        return KmsError(u"XksKeyAlreadyInUseException"_s,
            u"The external key %1 is associated with another KMS key in %2 already."_s.arg(
                externalKeyId, store.id));
    return std::nullopt;
}

/// The letters of cluster ids (service model, CloudHsmClusterIdType): "cluster-[2-7a-zA-Z]{11,16}".
Result<QString> simulatedClusterId()
{
    constexpr QLatin1StringView letters("234567abcdefghijklmnopqrstuvwxyz");
    const auto random = randomBytes(7);
    if (!random)
        return random.error();
    QString id = u"cluster-simulated"_s;
    for (const char byte : *random)
        id += letters[static_cast<uchar>(byte) % letters.size()];
    return id;
}

} // namespace

std::optional<KmsError> simulatedKeyStoreProblem(
    const HandlerContext& context, const CreateKeyRequest& request)
{
    const auto found = keyStoreNamed(context, request.customKeyStoreId.value_or(QString()));
    if (!found)
        return found.error();
    const KeyStoreRecord& store = **found;
    const bool wantsExternal = request.effectiveOrigin() == KeyOrigin::ExternalKeyStore;
    if (store.external != wantsExternal)
        return KmsError(u"UnsupportedOperationException"_s,
            u"The custom key store %1 does not hold keys of origin %2."_s.arg(
                store.id, nameOf(request.effectiveOrigin())));
    if (!store.connected)
        return KmsError(u"CustomKeyStoreInvalidStateException"_s,
            u"The custom key store %1 is not connected."_s.arg(store.id));
    return wantsExternal ? externalKeyProblem(context, store, request.xksKeyId.value_or(QString()))
                         : std::nullopt;
}

Result<const KeyStoreRecord*, KmsError> keyStoreNamed(
    const HandlerContext& context, const QString& id)
{
    const KeyStoreRecord* store = context.index.keyStore(id);
    if (!store || store->region != context.region)
        return KmsError(u"CustomKeyStoreNotFoundException"_s,
            u"The custom key store %1 does not exist."_s.arg(id));
    return store;
}

Status completeSimulation(KeyStoreRecord& store)
{
    const auto fill = [](QString& member, const QString& value) {
        if (member.isEmpty())
            member = value;
    };
    if (store.external) {
        fill(store.proxyConnectivity, u"PUBLIC_ENDPOINT"_s);
        fill(store.proxyUriEndpoint, u"https://simulated-proxy.invalid"_s);
        fill(store.proxyUriPath, u"/"_s + store.id + u"/kms/xks/v1"_s);
        fill(store.proxyAccessKeyId, u"SIMULATEDACCESSKEYID"_s);
        return ok();
    }
    if (store.cloudHsmClusterId.isEmpty()) {
        auto cluster = simulatedClusterId();
        if (!cluster)
            return cluster.error();
        store.cloudHsmClusterId = std::move(cluster).value();
    }
    fill(store.trustAnchorCertificate, u"simulated"_s);
    return ok();
}

} // namespace keywright
