// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyCipher.h"

#include "core/crypto/Sha256.h"
#include "core/keystores/XksFailure.h"
#include "core/local/KeyStatus.h"
#include "core/local/ReadyKeys.h"
#include "core/local/StoreKeys.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

KmsError invalidCiphertext()
{
    return {u"InvalidCiphertextException"_s};
}

Result<QByteArray, KmsError> sealInVault(HandlerContext& context, const KeyRecord& key,
    ByteView plain, const QByteArray& associatedData)
{
    auto cipher = context.readyKeys.cipherOf(key.currentMaterial()->rowId);
    if (!cipher)
        return KmsError(cipher.error());
    auto box = (*cipher)->seal(plain, associatedData);
    if (!box)
        return KmsError(box.error());
    return std::move(box).value();
}

/// `refusal`: for what does not open.
Result<SecretBytes, KmsError> openInVault(HandlerContext& context, const MaterialRecord& material,
    const QByteArray& box, const QByteArray& associatedData, const KmsError& refusal)
{
    auto cipher = context.readyKeys.cipherOf(material.rowId);
    if (!cipher)
        return KmsError(cipher.error());
    auto plain = (*cipher)->openSecret(box, associatedData);
    if (!plain)
        return refusal;
    return std::move(plain).value();
}

// Double encryption: the proxy gets what the vault's material has sealed, and of the encryption
// context a digest only.

Result<QByteArray, KmsError> sealTwice(HandlerContext& context, const KeyStoreRecord& store,
    const KeyRecord& key, ByteView plain, const QByteArray& associatedData)
{
    const auto inner = sealInVault(context, key, plain, associatedData);
    const auto digest = sha256(associatedData);
    if (!inner || !digest)
        return inner ? KmsError(digest.error()) : inner.error();
    return encryptInStore(context, store, key, byteView(*inner), *digest);
}

Result<SecretBytes, KmsError> openTwice(HandlerContext& context, const KeyStoreRecord& store,
    const KeyRecord& key, const QByteArray& box, const QByteArray& associatedData)
{
    const auto digest = sha256(associatedData);
    if (!digest)
        return KmsError(digest.error());
    const auto inner = decryptInStore(context, store, key, box, *digest);
    if (!inner)
        return inner.error();
    const ByteView bytes = inner->view();
    const QByteArray sealed(
        reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return openInVault(
        context, *key.currentMaterial(), sealed, associatedData, xksInvalidCiphertext());
}

} // namespace

EncryptionContext encryptionContextIn(const QJsonObject& body, const QString& member)
{
    EncryptionContext context;
    const QJsonObject pairs = body[member].toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair)
        context.insert(pair.key(), pair.value().toString());
    return context;
}

Result<QByteArray, KmsError> encryptUnder(HandlerContext& context, const KeyRecord& key,
    ByteView plain, const EncryptionContext& encryptionContext)
{
    const MaterialRecord* material = key.currentMaterial();
    if (!material)
        return KmsError(Error {ErrorCode::Internal, u"the key has no material"_s});
    const KeyStoreRecord* store = realStoreOf(context, key);
    CiphertextBlob blob {key.keyId, store ? QByteArray() : material->id};
    const QByteArray associatedData = blob.associatedData(encryptionContext);
    auto box = !store ? sealInVault(context, key, plain, associatedData)
        : store->external
        ? sealTwice(context, *store, key, plain, associatedData)
        : encryptInStore(context, *store, key, plain, associatedData);
    if (!box)
        return box;
    blob.box = std::move(box).value();
    return blob.encode();
}

Result<SecretBytes, KmsError> decryptUnder(HandlerContext& context, const KeyRecord& key,
    const CiphertextBlob& blob, const EncryptionContext& encryptionContext)
{
    const QByteArray associatedData = blob.associatedData(encryptionContext);
    const KeyStoreRecord* store = realStoreOf(context, key);
    if (store)
        return store->external
            ? openTwice(context, *store, key, blob.box, associatedData)
            : decryptInStore(context, *store, key, blob.box, associatedData);
    const MaterialRecord* material = key.materialWithId(blob.materialId);
    if (!material || !isThere(*material, context.now))
        return invalidCiphertext();
    return openInVault(context, *material, blob.box, associatedData, invalidCiphertext());
}

} // namespace keywright
