// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"
#include "core/kms/CreateKeyRules.h"
#include "core/kms/Regions.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyCipher.h"
#include "core/local/SimulatedKeyStore.h"
#include "core/local/UsageChecks.h"
#include "core/local/WireBlob.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

/// How many bytes a data key gets; 0 when the request does not say it in exactly one way.
int dataKeyBytes(const QJsonObject& body)
{
    const QString spec = body["KeySpec"_L1].toString();
    const bool bySize = body["NumberOfBytes"_L1].isDouble();
    if (bySize == !spec.isEmpty())
        return 0;
    if (bySize)
        return body["NumberOfBytes"_L1].toInt();
    return spec == "AES_128"_L1 ? 16 : 32;
}

/// The key that encrypts data keys: "You cannot use an asymmetric KMS key" (API reference).
/// Operations without plaintext have nothing for an enclave and do not know Recipient.
std::optional<KmsError> dataKeyProblem(const HandlerContext& context, const KeyRecord& key,
    const QJsonObject& body, bool withPlaintext)
{
    if (auto problem = usageProblem(context, key, KeyUsage::EncryptDecrypt))
        return problem;
    if (key.spec != KeySpec::SymmetricDefault)
        return KmsError(u"InvalidKeyUsageException"_s,
            u"You cannot generate a data key with an asymmetric CMK"_s);
    return withPlaintext ? recipientProblem(body) : std::nullopt;
}

KmsReply dataKey(HandlerContext& context, const QJsonObject& body, bool withPlaintext)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const int size = dataKeyBytes(body);
    if (size == 0)
        return KmsError(
            u"ValidationException"_s, u"Please specify either number of bytes or key spec."_s);
    if (auto problem = dataKeyProblem(context, key, body, withPlaintext))
        return *problem;
    if (auto answer = dryRunAnswer(body))
        return *answer;

    const auto plain =
        context.once<SecretBytes>([size] { return randomSecret(static_cast<std::size_t>(size)); });
    if (!plain)
        return plain.error();
    const auto sealed = encryptUnder(
        context, key, (*plain)->view(), encryptionContextIn(body, u"EncryptionContext"_s));
    if (!sealed)
        return sealed.error();
    context.noteUse(key);
    QJsonObject reply {{u"CiphertextBlob"_s, blobText(*sealed)}, {u"KeyId"_s, key.arn}};
    if (withPlaintext)
        reply.insert("Plaintext"_L1, blobText((*plain)->view()));
    addMaterialId(reply, "KeyMaterialId"_L1, key.currentMaterial()->id);
    return reply;
}

/// "You cannot specify […] a KMS key in a custom key store" (API reference, GenerateDataKeyPair).
std::optional<KmsError> pairProblem(
    const HandlerContext& context, const KeyRecord& key, KeySpec pairSpec)
{
    const auto unsupported = [](const QString& why) {
        return KmsError(u"UnsupportedOperationException"_s, why);
    };
    if (isCustomKeyStore(key.origin))
        return unsupported(u"%1 origin is %2 which is not valid for this operation."_s.arg(
            key.arn, nameOf(key.origin)));
    if (context.capabilities.reasonAgainst(pairSpec)
        || (infoOf(pairSpec).chinaRegionsOnly && !isChinaRegion(context.region)))
        return unsupported(
            u"KeyPairSpec %1 is not supported in this Region"_s.arg(nameOf(pairSpec)));
    return std::nullopt;
}

KmsReply dataKeyPair(HandlerContext& context, const QJsonObject& body, bool withPlaintext)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const QString specName = body["KeyPairSpec"_L1].toString();
    const KeySpec spec = *keySpecNamed(specName);
    if (auto problem = dataKeyProblem(context, key, body, withPlaintext))
        return *problem;
    if (auto problem = pairProblem(context, key, spec))
        return *problem;
    if (auto answer = dryRunAnswer(body))
        return *answer;

    const auto pair = context.makeKey(spec);
    if (!pair)
        return pair.error();
    const auto sealed = encryptUnder(
        context, key, (*pair)->material.view(), encryptionContextIn(body, u"EncryptionContext"_s));
    if (!sealed)
        return sealed.error();
    context.noteUse(key);
    QJsonObject reply {
        {u"PrivateKeyCiphertextBlob"_s, blobText(*sealed)},
        {u"PublicKey"_s, blobText((*pair)->publicKey)},
        {u"KeyId"_s, key.arn},
        {u"KeyPairSpec"_s, specName},
    };
    if (withPlaintext)
        reply.insert("PrivateKeyPlaintext"_L1, blobText((*pair)->material.view()));
    addMaterialId(reply, "KeyMaterialId"_L1, key.currentMaterial()->id);
    return reply;
}

} // namespace

KmsReply generateDataKey(HandlerContext& context, const QJsonObject& body)
{
    return dataKey(context, body, true);
}

KmsReply generateDataKeyWithoutPlaintext(HandlerContext& context, const QJsonObject& body)
{
    return dataKey(context, body, false);
}

KmsReply generateDataKeyPair(HandlerContext& context, const QJsonObject& body)
{
    return dataKeyPair(context, body, true);
}

KmsReply generateDataKeyPairWithoutPlaintext(HandlerContext& context, const QJsonObject& body)
{
    return dataKeyPair(context, body, false);
}

// With CustomKeyStoreId the bytes are to come from the CloudHSM cluster; an external key store
// makes none (API reference, GenerateRandom).
KmsReply generateRandom(HandlerContext& context, const QJsonObject& body)
{
    if (!body["NumberOfBytes"_L1].isDouble())
        return KmsError(u"ValidationException"_s, u"NumberOfBytes is required."_s);
    const QString storeId = body["CustomKeyStoreId"_L1].toString();
    if (!storeId.isEmpty()) {
        const auto store = keyStoreNamed(context, storeId);
        if (!store)
            return store.error();
        if ((*store)->external)
            return KmsError(u"UnsupportedOperationException"_s,
                u"GenerateRandom is not supported for the external key store %1."_s.arg(storeId));
        if (!(*store)->connected)
            return KmsError(u"CustomKeyStoreInvalidStateException"_s,
                u"The custom key store %1 is not connected."_s.arg(storeId));
    }
    if (auto problem = recipientProblem(body))
        return *problem;
    const auto random = randomSecret(static_cast<std::size_t>(body["NumberOfBytes"_L1].toInt()));
    if (!random)
        return KmsError(random.error());
    return QJsonObject {{u"Plaintext"_s, blobText(random->view())}};
}

} // namespace keywright::handlers
