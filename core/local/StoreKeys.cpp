// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/StoreKeys.h"

#include "core/local/KeyStoreConnections.h"

namespace keywright {

namespace {

/// Runs ask(backend) on a worker.
template <typename T, typename Ask>
Result<std::shared_ptr<T>, KmsError> askStore(
    HandlerContext& context, const KeyStoreRecord& store, Ask ask)
{
    const auto backend = context.keyStores.backendOf(store, context.index);
    if (!backend)
        return KmsError(backend.error());
    return context.outside<T>(WorkLane::Other,
        [backend = *backend, ask = std::move(ask)](
            const CancelPoll&) -> Result<T, KmsError> { return ask(*backend); });
}

} // namespace

const KeyStoreRecord* realStoreOf(const HandlerContext& context, const KeyRecord& key)
{
    const KeyStoreRecord* store = context.index.keyStore(key.customKeyStoreId);
    return store && store->backing != KeyStoreBacking::Simulated ? store : nullptr;
}

Result<Unit, KmsError> makeInStore(
    HandlerContext& context, const KeyStoreRecord& store, const QString& keyId)
{
    const auto made = askStore<Unit>(
        context, store, [keyId](KeyStoreBackend& backend) { return backend.adoptKey(keyId); });
    if (!made)
        return made.error();
    return Unit {};
}

Result<QByteArray, KmsError> encryptInStore(HandlerContext& context, const KeyStoreRecord& store,
    const QString& keyId, ByteView plain, const QByteArray& associatedData)
{
    const auto secret = std::make_shared<SecretBytes>(plain); // std::function wants a copy
    const auto box = askStore<QByteArray>(context, store, [=](KeyStoreBackend& backend) {
        return backend.encrypt(keyId, secret->view(), associatedData);
    });
    if (!box)
        return box.error();
    return **box;
}

Result<SecretBytes, KmsError> decryptInStore(HandlerContext& context, const KeyStoreRecord& store,
    const QString& keyId, const QByteArray& box, const QByteArray& associatedData)
{
    const auto plain = askStore<SecretBytes>(context, store,
        [=](KeyStoreBackend& backend) { return backend.decrypt(keyId, box, associatedData); });
    if (!plain)
        return plain.error();
    return (*plain)->clone(); // the call may run again
}

} // namespace keywright
