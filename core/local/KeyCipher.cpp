// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyCipher.h"

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
    if (const KeyStoreRecord* store = realStoreOf(context, key)) {
        CiphertextBlob blob {key.keyId};
        auto box = encryptInStore(
            context, *store, key.keyId, plain, blob.associatedData(encryptionContext));
        if (!box)
            return box;
        blob.box = std::move(box).value();
        return blob.encode();
    }
    const MaterialRecord* material = key.currentMaterial();
    if (!material)
        return KmsError(Error {ErrorCode::Internal, u"the key has no material"_s});
    auto cipher = context.readyKeys.cipherOf(material->rowId);
    if (!cipher)
        return KmsError(cipher.error());
    CiphertextBlob blob {key.keyId, material->id};
    auto box = (*cipher)->seal(plain, blob.associatedData(encryptionContext));
    if (!box)
        return KmsError(box.error());
    blob.box = std::move(box).value();
    return blob.encode();
}

Result<SecretBytes, KmsError> decryptUnder(HandlerContext& context, const KeyRecord& key,
    const CiphertextBlob& blob, const EncryptionContext& encryptionContext)
{
    if (const KeyStoreRecord* store = realStoreOf(context, key))
        return decryptInStore(
            context, *store, key.keyId, blob.box, blob.associatedData(encryptionContext));
    const MaterialRecord* material = key.materialWithId(blob.materialId);
    if (!material || !isThere(*material, context.now))
        return invalidCiphertext();
    auto cipher = context.readyKeys.cipherOf(material->rowId);
    if (!cipher)
        return KmsError(cipher.error());
    auto plain = (*cipher)->openSecret(blob.box, blob.associatedData(encryptionContext));
    if (!plain)
        return invalidCiphertext();
    return std::move(plain).value();
}

} // namespace keywright
