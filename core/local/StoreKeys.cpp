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

StoreCall storeCallOf(const HandlerContext& context)
{
    return {.operation = infoOf(context.operation).name,
        .callerArn = context.callerArn,
        .requestId = context.call.requestId};
}

// A token names the key as KMS does; an external key has a name of its own, and is looked at before
// there is a KMS key.
StoreCall storeCallOf(
    const HandlerContext& context, const KeyStoreRecord& store, const KeyRecord& key)
{
    StoreCall call = storeCallOf(context);
    call.storeKeyId = store.backing == KeyStoreBacking::XksProxy ? key.xksKeyId : key.keyId;
    if (context.operation != Operation::CreateKey)
        call.keyArn = key.arn;
    return call;
}

Result<Unit, KmsError> adoptInStore(
    HandlerContext& context, const KeyStoreRecord& store, const KeyRecord& key)
{
    const auto adopted = askStore<Unit>(context, store,
        [call = storeCallOf(context, store, key)](
            KeyStoreBackend& backend) { return backend.adoptKey(call); });
    if (!adopted)
        return adopted.error();
    return Unit {};
}

Result<QByteArray, KmsError> encryptInStore(HandlerContext& context, const KeyStoreRecord& store,
    const KeyRecord& key, ByteView plain, const QByteArray& associatedData)
{
    const auto secret = std::make_shared<SecretBytes>(plain); // std::function wants a copy
    const auto box = askStore<QByteArray>(context, store,
        [=, call = storeCallOf(context, store, key)](KeyStoreBackend& backend) {
            return backend.encrypt(call, secret->view(), associatedData);
        });
    if (!box)
        return box.error();
    return **box;
}

Result<SecretBytes, KmsError> decryptInStore(HandlerContext& context, const KeyStoreRecord& store,
    const KeyRecord& key, const QByteArray& box, const QByteArray& associatedData)
{
    const auto plain = askStore<SecretBytes>(context, store,
        [=, call = storeCallOf(context, store, key)](
            KeyStoreBackend& backend) { return backend.decrypt(call, box, associatedData); });
    if (!plain)
        return plain.error();
    return (*plain)->clone(); // the call may run again
}

} // namespace keywright
