// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ImportWrapping.h"
#include "core/crypto/KeyMaterialCheck.h"
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsLimits.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/ImportedMaterial.h"
#include "core/local/ImportToken.h"
#include "core/local/KeyMaterialId.h"
#include "core/local/KeyStatus.h"
#include "core/local/WireBlob.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 millisecondsPerHour = 60LL * 60 * 1000;

KmsError validationError(const QString& message)
{
    return {u"ValidationException"_s, message};
}

KmsError incorrectMaterial(const QString& message)
{
    return {u"IncorrectKeyMaterialException"_s, message};
}

/// RSAES_PKCS1_V1_5 was withdrawn in October 2023, SM2PKE belongs to China Regions; the others have
/// to suit the key (developer guide, "Select a wrapping algorithm").
Result<WrappingAlgorithm, KmsError> wrappingFor(const KeyRecord& key, const QJsonObject& body)
{
    const QString name = body["WrappingAlgorithm"_L1].toString();
    const auto algorithm = wrappingAlgorithmNamed(name);
    const auto spec = keySpecNamed(body["WrappingKeySpec"_L1].toString());
    const auto unsupported = [](const QString& why) {
        return KmsError(u"UnsupportedOperationException"_s, why);
    };
    if (!algorithm)
        return unsupported(u"The wrapping algorithm %1 is not supported."_s.arg(name));
    if (!spec || infoOf(*spec).family != KeyFamily::Rsa)
        return unsupported(u"The wrapping key spec is not supported in this Region."_s);
    if (const auto reason = reasonAgainstWrapping(*algorithm, key.spec, infoOf(*spec).bits))
        return unsupported(reason->english());
    return *algorithm;
}

/// When material is to expire; nullopt: never.
Result<std::optional<qint64>, KmsError> expiryIn(const QJsonObject& body, qint64 now)
{
    const bool expires = body["ExpirationModel"_L1].toString() != "KEY_MATERIAL_DOES_NOT_EXPIRE"_L1;
    const bool dated = body["ValidTo"_L1].isDouble();
    if (!expires && dated)
        return validationError(u"A validTo date cannot be set if the ExpirationModel is "
                               "KEY_MATERIAL_DOES_NOT_EXPIRE"_s);
    if (!expires)
        return std::optional<qint64>();
    if (!dated)
        return validationError(u"A validTo date must be set if the ExpirationModel is "
                               "KEY_MATERIAL_EXPIRES"_s);
    const auto validTo = static_cast<qint64>(body["ValidTo"_L1].toDouble() * 1000.0);
    const qint64 latest = now + kms_limits::maxImportValidDays * 24 * millisecondsPerHour;
    if (validTo <= now || validTo > latest)
        return validationError(
            u"The validTo date must be in the future and at most 365 days from now"_s);
    return std::optional(validTo);
}

Result<ImportToken, KmsError> tokenFor(
    const HandlerContext& context, const KeyRecord& key, const QJsonObject& body)
{
    auto sealing = context.tokenSealing();
    if (!sealing)
        return sealing.error();
    auto token = ImportToken::open(blobIn(body, "ImportToken"_L1), *sealing);
    if (!token || token->keyArn != key.arn)
        return KmsError(u"InvalidImportTokenException"_s);
    if (token->validTo <= context.now)
        return KmsError(u"ExpiredImportTokenException"_s);
    return std::move(token).value();
}

/// The material of a call, unwrapped and checked against the key.
Result<GeneratedKey, KmsError> materialIn(
    const HandlerContext& context, const KeyRecord& key, const QJsonObject& body)
{
    const auto token = tokenFor(context, key, body);
    if (!token)
        return token.error();
    const auto unwrapped = unwrapKeyMaterial(
        token->algorithm, token->privateKey, blobIn(body, "EncryptedKeyMaterial"_L1));
    if (!unwrapped)
        return KmsError(u"InvalidCiphertextException"_s);
    auto checked = checkKeyMaterial(key.spec, isChinaRegion(key.region), *unwrapped);
    if (!checked)
        return incorrectMaterial(checked.error().detail);
    return std::move(checked).value();
}

} // namespace

KmsReply getParametersForImport(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const auto algorithm = wrappingFor(key, body);
    if (!algorithm)
        return algorithm.error();
    auto pair = context.makeKey(*keySpecNamed(body["WrappingKeySpec"_L1].toString()));
    if (!pair)
        return pair.error();
    auto sealing = context.tokenSealing();
    if (!sealing)
        return sealing.error();

    ImportToken token;
    token.keyArn = key.arn;
    token.algorithm = *algorithm;
    token.validTo = context.now + kms_limits::importTokenValidHours * millisecondsPerHour;
    token.privateKey = std::move((*pair)->material);
    const auto sealedToken = token.seal(*sealing);
    if (!sealedToken)
        return KmsError(sealedToken.error());
    return QJsonObject {
        {u"KeyId"_s, key.arn},
        {u"ImportToken"_s, blobText(*sealedToken)},
        {u"PublicKey"_s, blobText((*pair)->publicKey)},
        {u"ParametersValidTo"_s, wireDate(token.validTo)},
    };
}

KmsReply importKeyMaterial(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    if (key.origin != KeyOrigin::External) // about the key, so it comes before the arguments
        return *context.stateProblemOf(key);
    const auto validTo = expiryIn(body, context.now);
    if (!validTo)
        return validTo.error();
    if (auto problem = context.stateProblemOf(key))
        return *problem;
    const auto imported = materialIn(context, key, body);
    if (!imported)
        return imported.error();
    const QByteArray materialId = keyMaterialId(key.keyId, key.spec, *imported);
    if (auto problem = importProblem(key, materialId, body))
        return *problem;

    const QJsonObject reply {
        {u"KeyId"_s, key.arn}, {u"KeyMaterialId"_s, QString::fromLatin1(materialId.toHex())}};
    if (!hasMaterial(key, context.now) && key.life != KeyLife::Enabled) {
        KeyRecord enabled = key;
        enabled.life = KeyLife::Enabled;
        if (auto stored = context.changes.update(std::move(enabled)); !stored)
            return KmsError(stored.error());
    }
    const QJsonValue description = body["KeyMaterialDescription"_L1];
    const ImportedMaterial material {materialId,
        description.isString() ? std::optional(description.toString()) : std::nullopt, *validTo};
    if (auto staged = stageImport(key, material, *imported, context.index, context.changes);
        !staged)
        return KmsError(staged.error());
    return reply;
}

// "This operation is allowed in any key state but has no effect in PendingImport" (API reference).
KmsReply deleteImportedKeyMaterial(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    QJsonObject reply {{u"KeyId"_s, key.arn}};
    const QString wanted = body["KeyMaterialId"_L1].toString();
    const MaterialRecord* material = wanted.isEmpty()
        ? key.currentMaterial()
        : key.materialWithId(QByteArray::fromHex(wanted.toLatin1()));
    if (!material && !wanted.isEmpty())
        return KmsError(u"NotFoundException"_s,
            u"Key material %1 does not belong to %2."_s.arg(wanted, key.arn));
    if (!material)
        return reply;
    reply.insert("KeyMaterialId"_L1, QString::fromLatin1(material->id.toHex()));
    if (material->rowId == 0)
        return reply;
    if (auto staged =
            stageMaterialDeletion(key, QByteArray(material->id), context.index, context.changes);
        !staged)
        return KmsError(staged.error());
    return reply;
}

} // namespace keywright::handlers
