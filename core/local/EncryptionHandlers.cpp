// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyEncryption.h"
#include "core/kms/Regions.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyCipher.h"
#include "core/local/ReadyKeys.h"
#include "core/local/UsageChecks.h"
#include "core/local/WireBlob.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView symmetricAlgorithm("SYMMETRIC_DEFAULT");

/// One half of an operation: which members of the request it reads.
struct EncryptionSide {
    QLatin1StringView keyId;
    QLatin1StringView algorithm;
    QLatin1StringView encryptionContext;
};
constexpr EncryptionSide plainSide {"KeyId"_L1, "EncryptionAlgorithm"_L1, "EncryptionContext"_L1};
constexpr EncryptionSide sourceSide {
    "SourceKeyId"_L1, "SourceEncryptionAlgorithm"_L1, "SourceEncryptionContext"_L1};
constexpr EncryptionSide destinationSide {
    "DestinationKeyId"_L1, "DestinationEncryptionAlgorithm"_L1, "DestinationEncryptionContext"_L1};

KmsError invalid(const QString& message)
{
    return {u"ValidationException"_s, message};
}

QString algorithmIn(const QJsonObject& body, const EncryptionSide& side)
{
    return body[side.algorithm].toString(symmetricAlgorithm);
}

/// "An encryption context is supported only on operations with symmetric encryption KMS keys." (API
/// reference)
std::optional<KmsError> contextProblem(const QJsonObject& body, const EncryptionSide& side)
{
    if (algorithmIn(body, side) == symmetricAlgorithm
        || body[side.encryptionContext].toObject().isEmpty())
        return std::nullopt;
    return invalid(
        u"%1 is supported only with symmetric encryption KMS keys."_s.arg(side.encryptionContext));
}

/// What stands against encrypting so many bytes with the key.
std::optional<KmsError> encryptionProblem(const HandlerContext& context, const KeyRecord& key,
    const QJsonObject& body, const EncryptionSide& side, std::size_t size)
{
    const QString algorithm = algorithmIn(body, side);
    if (auto problem = usageProblem(context, key, KeyUsage::EncryptDecrypt, algorithm))
        return problem;
    if (auto problem = contextProblem(body, side))
        return problem;
    const auto asymmetric = encryptionAlgorithmNamed(algorithm);
    const int most = asymmetric ? largestPlaintext(*asymmetric, key.spec) : 0;
    if (asymmetric && size > static_cast<std::size_t>(most))
        return invalid(u"Algorithm %1 and key spec %2 cannot encrypt data larger than %3 bytes."_s
                           .arg(algorithm, nameOf(key.spec))
                           .arg(most));
    return std::nullopt;
}

Result<QByteArray, KmsError> sealedBy(HandlerContext& context, const KeyRecord& key,
    const QJsonObject& body, const EncryptionSide& side, ByteView plain)
{
    const auto algorithm = encryptionAlgorithmNamed(algorithmIn(body, side));
    if (!algorithm)
        return encryptUnder(context, key, plain, encryptionContextIn(body, side.encryptionContext));
    const auto publicKey = PublicKey::from(key.spec, key.publicKey);
    if (!publicKey)
        return KmsError(publicKey.error());
    auto sealed = encryptWith(*publicKey, *algorithm, plain);
    if (!sealed)
        return KmsError(sealed.error());
    return std::move(sealed).value();
}

/// A ciphertext on its way to be decrypted: its key, and for symmetric ones what it says of itself.
struct Opening {
    const KeyRecord* key = nullptr;
    std::optional<CiphertextBlob> blob = {};
};

/// "The ciphertext refers to …": AWS does not tell whether the key is elsewhere, gone, or hidden.
KmsError unknownCiphertextKey()
{
    return {u"AccessDeniedException"_s,
        u"The ciphertext refers to a customer master key that does not exist, does not exist in "
        "this region, or you are not allowed to access."_s};
}

/// Finds the key of a ciphertext: a symmetric one names it, and KeyId has to agree; for the others
/// KeyId is all there is. The ciphertext is parsed before anything else is asked of the key.
Result<Opening, KmsError> openingOf(
    const HandlerContext& context, const QJsonObject& body, const EncryptionSide& side)
{
    const QString reference = body[side.keyId].toString();
    const bool symmetric = algorithmIn(body, side) == symmetricAlgorithm;
    Opening opening;
    if (!reference.isEmpty()) {
        const auto named = context.keyNamed(reference);
        if (!named)
            return named.error();
        opening.key = *named;
    } else if (!symmetric) {
        return invalid(
            u"%1 is required when the ciphertext was encrypted under an asymmetric KMS key."_s.arg(
                side.keyId));
    }
    if (!symmetric)
        return opening;
    opening.blob = CiphertextBlob::decode(blobIn(body, "CiphertextBlob"_L1));
    if (!opening.blob)
        return KmsError(u"InvalidCiphertextException"_s);
    if (opening.key && opening.key->keyId != opening.blob->keyId)
        return KmsError(u"IncorrectKeyException"_s,
            u"The key ID in the request does not identify a CMK that can perform this operation."_s);
    if (!opening.key) {
        const auto named =
            context.keyNamed(keyArn(context.region, context.accountId(), opening.blob->keyId));
        if (!named)
            return named.error().name == "NotFoundException"_L1 ? unknownCiphertextKey()
                                                                : named.error();
        opening.key = *named;
    }
    return opening;
}

Result<SecretBytes, KmsError> plainOf(HandlerContext& context, const Opening& opening,
    const QJsonObject& body, const EncryptionSide& side)
{
    const KeyRecord& key = *opening.key;
    if (opening.blob)
        return decryptUnder(
            context, key, *opening.blob, encryptionContextIn(body, side.encryptionContext));
    const auto privateKey = context.readyKeys.privateKeyOf(key.currentMaterial()->rowId, key.spec);
    if (!privateKey)
        return KmsError(privateKey.error());
    const auto decrypted = context.outside<SecretBytes>(WorkLane::Other,
        [privateKey = *privateKey, algorithm = *encryptionAlgorithmNamed(algorithmIn(body, side)),
            sealed = blobIn(body, "CiphertextBlob"_L1)](
            const CancelPoll&) -> Result<SecretBytes, KmsError> {
            auto plain = decryptWith(privateKey, algorithm, sealed);
            if (!plain)
                return KmsError(u"InvalidCiphertextException"_s);
            return std::move(plain).value();
        });
    if (!decrypted)
        return decrypted.error();
    return std::move(**decrypted);
}

/// DryRunModifiers IGNORE_CIPHERTEXT: a dry run of what does not depend on the ciphertext, so that
/// permissions can be tried without one (API reference, Decrypt).
bool ignoresCiphertext(const QJsonObject& body)
{
    return body["DryRun"_L1].toBool()
        && body["DryRunModifiers"_L1].toArray().contains(u"IGNORE_CIPHERTEXT"_s);
}

std::optional<KmsError> modifierProblem(const QJsonObject& body)
{
    if (!body["DryRunModifiers"_L1].toArray().isEmpty() && !body["DryRun"_L1].toBool())
        return invalid(u"DryRunModifiers can be used only with DryRun."_s);
    if (!ignoresCiphertext(body) && !body["CiphertextBlob"_L1].isString())
        return invalid(u"1 validation error detected: Value at 'ciphertextBlob' failed to satisfy "
                       "constraint: Member must not be null"_s);
    return std::nullopt;
}

/// A decryption up to its plaintext, every check included.
Result<SecretBytes, KmsError> decrypted(
    HandlerContext& context, const QJsonObject& body, const EncryptionSide& side, Opening& opening)
{
    if (auto problem = modifierProblem(body))
        return *problem;
    if (ignoresCiphertext(body)) {
        const auto named = context.keyNamed(body[side.keyId].toString());
        if (!named)
            return named.error();
        opening.key = *named;
        if (auto problem = usageProblem(
                context, *opening.key, KeyUsage::EncryptDecrypt, algorithmIn(body, side)))
            return *problem;
        return SecretBytes();
    }
    auto found = openingOf(context, body, side);
    if (!found)
        return found.error();
    opening = std::move(found).value();
    if (auto problem =
            usageProblem(context, *opening.key, KeyUsage::EncryptDecrypt, algorithmIn(body, side)))
        return *problem;
    if (auto problem = contextProblem(body, side))
        return *problem;
    if (auto problem = recipientProblem(body))
        return *problem;
    return plainOf(context, opening, body, side);
}

} // namespace

KmsReply encrypt(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const SecretBytes plain = secretIn(body, "Plaintext"_L1);
    if (auto problem = encryptionProblem(context, key, body, plainSide, plain.size()))
        return *problem;
    if (auto answer = dryRunAnswer(body))
        return *answer;
    const auto sealed = sealedBy(context, key, body, plainSide, plain.view());
    if (!sealed)
        return sealed.error();
    context.noteUse(key);
    return QJsonObject {
        {u"CiphertextBlob"_s, blobText(*sealed)},
        {u"KeyId"_s, key.arn},
        {u"EncryptionAlgorithm"_s, algorithmIn(body, plainSide)},
    };
}

KmsReply decrypt(HandlerContext& context, const QJsonObject& body)
{
    Opening opening;
    const auto plain = decrypted(context, body, plainSide, opening);
    if (!plain)
        return plain.error();
    if (auto answer = dryRunAnswer(body))
        return *answer;
    context.noteUse(*opening.key);
    QJsonObject reply {
        {u"KeyId"_s, opening.key->arn},
        {u"Plaintext"_s, blobText(plain->view())},
        {u"EncryptionAlgorithm"_s, algorithmIn(body, plainSide)},
    };
    if (opening.blob)
        addMaterialId(reply, "KeyMaterialId"_L1, opening.blob->materialId);
    return reply;
}

KmsReply reEncrypt(HandlerContext& context, const QJsonObject& body)
{
    Opening source;
    const auto plain = decrypted(context, body, sourceSide, source);
    if (!plain)
        return plain.error();
    const auto found = context.keyNamed(body[destinationSide.keyId].toString());
    if (!found)
        return found.error();
    const KeyRecord& destination = **found;
    if (auto problem =
            encryptionProblem(context, destination, body, destinationSide, plain->size()))
        return *problem;
    if (auto answer = dryRunAnswer(body))
        return *answer;
    const auto sealed = sealedBy(context, destination, body, destinationSide, plain->view());
    if (!sealed)
        return sealed.error();
    context.noteUse(*source.key);
    context.noteUse(destination);
    QJsonObject reply {
        {u"CiphertextBlob"_s, blobText(*sealed)},
        {u"SourceKeyId"_s, source.key->arn},
        {u"KeyId"_s, destination.arn},
        {u"SourceEncryptionAlgorithm"_s, algorithmIn(body, sourceSide)},
        {u"DestinationEncryptionAlgorithm"_s, algorithmIn(body, destinationSide)},
    };
    if (source.blob)
        addMaterialId(reply, "SourceKeyMaterialId"_L1, source.blob->materialId);
    if (destination.spec == KeySpec::SymmetricDefault)
        addMaterialId(reply, "DestinationKeyMaterialId"_L1, destination.currentMaterial()->id);
    return reply;
}

} // namespace keywright::handlers
