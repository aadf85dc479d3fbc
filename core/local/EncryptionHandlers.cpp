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

/// One half of an operation, as the request has it; ReEncrypt has two.
struct CipherRequest {
    KeyRole role = KeyRole::Subject;
    QString keyReference = {};
    QString algorithm = {};
    EncryptionContext encryptionContext = {};

    [[nodiscard]] static CipherRequest in(const QJsonObject& body, KeyRole role = KeyRole::Subject)
    {
        return {role, body[memberOf(role, u"KeyId"_s)].toString(),
            body[memberOf(role, u"EncryptionAlgorithm"_s)].toString(symmetricAlgorithm),
            encryptionContextIn(body, memberOf(role, u"EncryptionContext"_s))};
    }
    [[nodiscard]] bool isSymmetric() const { return algorithm == symmetricAlgorithm; }
};

/// A ciphertext on its way to be decrypted: its key, and for symmetric ones what it says of itself.
struct Opening {
    const KeyRecord* key = nullptr;
    std::optional<CiphertextBlob> blob = {};
};

KmsError invalid(const QString& message)
{
    return {u"ValidationException"_s, message};
}

KmsError mustNotBeNull(const QString& whatAndWhere)
{
    return invalid(u"1 validation error detected: %1 failed to satisfy constraint: Member must not "
                   "be null"_s.arg(whatAndWhere));
}

/// DryRunModifiers IGNORE_CIPHERTEXT: a dry run of what does not depend on the ciphertext, so that
/// permissions can be tried without one (API reference, Decrypt).
bool ignoresCiphertext(const QJsonObject& body)
{
    return body["DryRun"_L1].toBool()
        && body["DryRunModifiers"_L1].toArray().contains(u"IGNORE_CIPHERTEXT"_s);
}

/// The members of Decrypt and ReEncrypt that are required only sometimes: an asymmetric ciphertext
/// does not tell whose it is, and neither does one that is left out.
std::optional<KmsError> memberProblem(
    const QJsonObject& body, const CipherRequest& request, const QString& keyMember)
{
    if (!body["DryRunModifiers"_L1].toArray().isEmpty() && !body["DryRun"_L1].toBool())
        return invalid(u"DryRunModifiers can be used only with DryRun."_s);
    const bool ignored = ignoresCiphertext(body);
    if (!ignored && !body["CiphertextBlob"_L1].isString())
        return mustNotBeNull(u"Value at 'ciphertextBlob'"_s);
    if (request.keyReference.isEmpty() && (ignored || !request.isSymmetric()))
        return mustNotBeNull(u"Value null at '%1'"_s.arg(keyMember));
    return std::nullopt;
}

/// The key's usage, its state, the algorithm, and the context, which asymmetric encryption has no
/// place for.
std::optional<KmsError> cipherProblem(
    const HandlerContext& context, const KeyRecord& key, const CipherRequest& request)
{
    if (auto problem = usageProblem(context, key, KeyUsage::EncryptDecrypt, request.algorithm))
        return problem;
    if (!request.isSymmetric() && !request.encryptionContext.isEmpty())
        return invalid(u"EncryptionContext is not supported when encrypting/decrypting with "
                       "asymmetric CMKs."_s);
    return std::nullopt;
}

/// What a key pair can encrypt at once.
std::optional<KmsError> sizeProblem(
    const KeyRecord& key, const CipherRequest& request, std::size_t size)
{
    const auto algorithm = encryptionAlgorithmNamed(request.algorithm);
    const int most = algorithm ? largestPlaintext(*algorithm, key.spec) : 0;
    if (!algorithm || size <= static_cast<std::size_t>(most))
        return std::nullopt;
    return invalid(u"Algorithm %1 and key spec %2 cannot encrypt data larger than %3 bytes."_s.arg(
        request.algorithm, nameOf(key.spec), QString::number(most)));
}

Result<QByteArray, KmsError> sealedBy(
    HandlerContext& context, const KeyRecord& key, const CipherRequest& request, ByteView plain)
{
    const auto algorithm = encryptionAlgorithmNamed(request.algorithm);
    if (!algorithm)
        return encryptUnder(context, key, plain, request.encryptionContext);
    const auto pair = context.readyKeys.privateKeyOf(key.currentMaterial()->rowId, key.spec);
    if (!pair)
        return KmsError(pair.error());
    auto sealed = encryptWith(pair->publicHalf(), *algorithm, plain);
    if (!sealed)
        return KmsError(sealed.error());
    return std::move(sealed).value();
}

/// The key that ReEncrypt's source goes to, which policies may ask for before it is its turn.
const KeyRecord* destinationOf(const HandlerContext& context, KeyRole role)
{
    if (role != KeyRole::Source)
        return nullptr;
    const auto found = context.lookUp(context.request["DestinationKeyId"_L1].toString());
    return found ? *found : nullptr;
}

/// Whether the key of a ciphertext is gone, in another Region or another account's is not told
/// (text as logged in 2024; until 2022 it was "The ciphertext refers to a customer master key …").
KmsError closedCiphertext(const HandlerContext& context, KeyRole role)
{
    return {u"AccessDeniedException"_s,
        u"User: %1 is not authorized to perform: kms:%2 on the resource associated with this "
        "ciphertext because the resource does not exist in this Region, no resource-based policies "
        "allow access, or a resource-based policy explicitly denies access"_s.arg(
            context.callerArn, role == KeyRole::Source ? u"ReEncryptFrom"_s : u"Decrypt"_s)};
}

Result<const KeyRecord*, KmsError> keyOfBlob(
    const HandlerContext& context, const CiphertextBlob& blob, KeyRole role)
{
    const QString arn = keyArn(context.region, context.accountId(), blob.keyId);
    const auto named = context.keyNamed(arn, role, destinationOf(context, role));
    if (!named && named.error().name == "NotFoundException"_L1)
        return closedCiphertext(context, role);
    return named;
}

/// Finds the key of a ciphertext: a symmetric one names it, and KeyId has to agree; for the others
/// KeyId is all there is. The ciphertext is parsed before anything else is asked of the key.
Result<Opening, KmsError> openingOf(
    const HandlerContext& context, const QJsonObject& body, const CipherRequest& request)
{
    Opening opening;
    if (!request.keyReference.isEmpty()) {
        const auto named = context.keyNamed(
            request.keyReference, request.role, destinationOf(context, request.role));
        if (!named)
            return named.error();
        opening.key = *named;
    }
    if (ignoresCiphertext(body) || !request.isSymmetric())
        return opening;
    opening.blob = CiphertextBlob::decode(blobIn(body, "CiphertextBlob"_L1));
    if (!opening.blob)
        return KmsError(u"InvalidCiphertextException"_s);
    if (opening.key && opening.key->keyId != opening.blob->keyId)
        return KmsError(u"IncorrectKeyException"_s,
            u"The key ID in the request does not identify a CMK that can perform this operation."_s);
    if (opening.key)
        return opening;
    const auto key = keyOfBlob(context, *opening.blob, request.role);
    if (!key)
        return key.error();
    opening.key = *key;
    return opening;
}

/// Decryption with a private key takes up to four milliseconds, so a worker does it.
Result<std::shared_ptr<SecretBytes>, KmsError> openedByPair(
    HandlerContext& context, const KeyRecord& key, EncryptionAlgorithm algorithm, QByteArray sealed)
{
    const auto privateKey = context.readyKeys.privateKeyOf(key.currentMaterial()->rowId, key.spec);
    if (!privateKey)
        return KmsError(privateKey.error());
    return context.outside<SecretBytes>(WorkLane::Other,
        [privateKey = *privateKey, algorithm, sealed = std::move(sealed)](
            const CancelPoll&) -> Result<SecretBytes, KmsError> {
            auto plain = decryptWith(privateKey, algorithm, sealed);
            if (!plain)
                return KmsError(u"InvalidCiphertextException"_s);
            return std::move(plain).value();
        });
}

/// The plaintext is shared with the call, which may run again.
Result<std::shared_ptr<SecretBytes>, KmsError> plainOf(HandlerContext& context,
    const Opening& opening, const QJsonObject& body, const CipherRequest& request)
{
    if (const auto algorithm = encryptionAlgorithmNamed(request.algorithm))
        return openedByPair(context, *opening.key, *algorithm, blobIn(body, "CiphertextBlob"_L1));
    auto plain = decryptUnder(context, *opening.key, *opening.blob, request.encryptionContext);
    if (!plain)
        return plain.error();
    return std::make_shared<SecretBytes>(std::move(plain).value());
}

/// ReEncrypt's two keys, looked up and found fit, in that order: lookups come before everything
/// else that is asked of a key.
struct ReEncryption {
    CipherRequest source;
    CipherRequest destination;
    Opening opening = {};
    const KeyRecord* to = nullptr;
};

Result<ReEncryption, KmsError> reEncryption(const HandlerContext& context, const QJsonObject& body)
{
    ReEncryption planned {
        CipherRequest::in(body, KeyRole::Source), CipherRequest::in(body, KeyRole::Destination)};
    if (auto problem = memberProblem(body, planned.source, u"sourceKeyId"_s))
        return *problem;
    const auto opening = openingOf(context, body, planned.source);
    if (!opening)
        return opening.error();
    const auto to =
        context.keyNamed(planned.destination.keyReference, KeyRole::Destination, opening->key);
    if (!to)
        return to.error();
    if (auto problem = cipherProblem(context, *opening->key, planned.source))
        return *problem;
    if (auto problem = cipherProblem(context, **to, planned.destination))
        return *problem;
    planned.opening = *opening;
    planned.to = *to;
    return planned;
}

QJsonObject reEncryptReply(const ReEncryption& done, const QByteArray& sealed)
{
    QJsonObject reply {
        {u"CiphertextBlob"_s, blobText(sealed)},
        {u"SourceKeyId"_s, done.opening.key->arn},
        {u"KeyId"_s, done.to->arn},
        {u"SourceEncryptionAlgorithm"_s, done.source.algorithm},
        {u"DestinationEncryptionAlgorithm"_s, done.destination.algorithm},
    };
    if (done.opening.blob)
        addMaterialId(reply, "SourceKeyMaterialId"_L1, done.opening.blob->materialId);
    if (done.destination.isSymmetric())
        addMaterialId(reply, "DestinationKeyMaterialId"_L1, done.to->currentMaterial()->id);
    return reply;
}

} // namespace

KmsReply encrypt(HandlerContext& context, const QJsonObject& body)
{
    const auto request = CipherRequest::in(body);
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const SecretBytes plain = secretIn(body, "Plaintext"_L1);
    if (auto problem = cipherProblem(context, key, request))
        return *problem;
    if (auto problem = sizeProblem(key, request, plain.size()))
        return *problem;
    if (auto answer = dryRunAnswer(body))
        return *answer;
    const auto sealed = sealedBy(context, key, request, plain.view());
    if (!sealed)
        return sealed.error();
    context.noteUse(key);
    return QJsonObject {
        {u"CiphertextBlob"_s, blobText(*sealed)},
        {u"KeyId"_s, key.arn},
        {u"EncryptionAlgorithm"_s, request.algorithm},
    };
}

KmsReply decrypt(HandlerContext& context, const QJsonObject& body)
{
    const auto request = CipherRequest::in(body);
    if (auto problem = memberProblem(body, request, u"keyId"_s))
        return *problem;
    const auto opening = openingOf(context, body, request);
    if (!opening)
        return opening.error();
    if (auto problem = cipherProblem(context, *opening->key, request))
        return *problem;
    if (auto problem = recipientProblem(body))
        return *problem;
    if (ignoresCiphertext(body))
        return *dryRunAnswer(body);
    const auto plain = plainOf(context, *opening, body, request);
    if (!plain)
        return plain.error();
    if (auto answer = dryRunAnswer(body))
        return *answer;
    context.noteUse(*opening->key);
    QJsonObject reply {
        {u"KeyId"_s, opening->key->arn},
        {u"Plaintext"_s, blobText((*plain)->view())},
        {u"EncryptionAlgorithm"_s, request.algorithm},
    };
    if (opening->blob)
        addMaterialId(reply, "KeyMaterialId"_L1, opening->blob->materialId);
    return reply;
}

KmsReply reEncrypt(HandlerContext& context, const QJsonObject& body)
{
    const auto planned = reEncryption(context, body);
    if (!planned)
        return planned.error();
    if (ignoresCiphertext(body))
        return *dryRunAnswer(body);
    const auto plain = plainOf(context, planned->opening, body, planned->source);
    if (!plain)
        return plain.error();
    if (auto problem = sizeProblem(*planned->to, planned->destination, (*plain)->size()))
        return *problem;
    if (auto answer = dryRunAnswer(body))
        return *answer;
    const auto sealed = sealedBy(context, *planned->to, planned->destination, (*plain)->view());
    if (!sealed)
        return sealed.error();
    context.noteUse(*planned->opening.key);
    context.noteUse(*planned->to);
    return reEncryptReply(*planned, *sealed);
}

} // namespace keywright::handlers
