// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ImportWrapping.h"
#include "core/crypto/KeyMaterialCheck.h"
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsLimits.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/ImportToken.h"
#include "core/local/KeyMaterialId.h"
#include "core/local/KeyStatus.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 millisecondsPerHour = 60LL * 60 * 1000;

QByteArray blob(const QJsonObject& body, QLatin1StringView member)
{
    return QByteArray::fromBase64(body[member].toString().toLatin1());
}

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
    auto token = ImportToken::open(blob(body, "ImportToken"_L1), *sealing);
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
        token->algorithm, token->privateKey, blob(body, "EncryptedKeyMaterial"_L1));
    if (!unwrapped)
        return KmsError(u"InvalidCiphertextException"_s);
    auto checked = checkKeyMaterial(key.spec, isChinaRegion(key.region), *unwrapped);
    if (!checked)
        return incorrectMaterial(checked.error().detail);
    return std::move(checked).value();
}

/// Once a key had material, only the same can come (back) into it; NEW_KEY_MATERIAL is for the
/// first time, and for rotation, which this engine does not offer.
std::optional<KmsError> identityProblem(
    const KeyRecord& key, const QByteArray& materialId, const QJsonObject& body)
{
    const QString type = body["ImportType"_L1].toString();
    const QString expected = body["KeyMaterialId"_L1].toString();
    const MaterialRecord* current = key.currentMaterial();
    const bool first = current == nullptr;
    if (!first && type == "NEW_KEY_MATERIAL"_L1)
        return KmsError(u"UnsupportedOperationException"_s,
            u"Additional key material is not offered by the local vault."_s);
    if (first ? type == "EXISTING_KEY_MATERIAL"_L1 : current->id != materialId)
        return incorrectMaterial(u"The key material is not the one that was imported before."_s);
    if (!expected.isEmpty() && expected.toLatin1() != materialId.toHex())
        return incorrectMaterial(u"The key material does not have the given KeyMaterialId."_s);
    return std::nullopt;
}

/// Stores the key with its material; the same material that is still there keeps its row.
Status adopt(KeyRecord key, const GeneratedKey& imported, StagedChanges& changes)
{
    MaterialRecord& current = *key.currentMaterial();
    if (current.rowId == 0) {
        auto row = changes.insertMaterial(imported.material);
        if (!row)
            return row.error();
        current.rowId = row.value();
    }
    key.publicKey = imported.publicKey;
    return changes.update(std::move(key));
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
        {u"ImportToken"_s, QString::fromLatin1(sealedToken->toBase64())},
        {u"PublicKey"_s, QString::fromLatin1((*pair)->publicKey.toBase64())},
        {u"ParametersValidTo"_s, wireDate(token.validTo)},
    };
}

KmsReply importKeyMaterial(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    KeyRecord key = **found;
    const auto validTo = expiryIn(body, context.now);
    if (!validTo)
        return validTo.error();
    if (auto problem = context.stateProblemOf(key))
        return *problem;
    const auto imported = materialIn(context, key, body);
    if (!imported)
        return imported.error();
    const QByteArray materialId = keyMaterialId(key.keyId, key.spec, *imported);
    if (auto problem = identityProblem(key, materialId, body))
        return *problem;

    const QJsonObject reply {
        {u"KeyId"_s, key.arn}, {u"KeyMaterialId"_s, QString::fromLatin1(materialId.toHex())}};
    if (!hasMaterial(key, context.now))
        key.life = KeyLife::Enabled;
    if (key.materials.empty())
        key.materials.emplace_back();
    MaterialRecord& material = *key.currentMaterial();
    material.id = materialId;
    material.description = body["KeyMaterialDescription"_L1].toString();
    material.expires = validTo->has_value();
    material.validTo = validTo->value_or(0);
    if (auto stored = adopt(std::move(key), *imported, context.changes); !stored)
        return KmsError(stored.error());
    return reply;
}

// "This operation is allowed in any key state but has no effect in PendingImport" (API reference).
KmsReply deleteImportedKeyMaterial(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    KeyRecord key = **found;
    QJsonObject reply {{u"KeyId"_s, key.arn}};
    MaterialRecord* material = key.currentMaterial();
    if (!material)
        return reply;
    reply.insert("KeyMaterialId"_L1, QString::fromLatin1(material->id.toHex()));
    if (material->rowId == 0)
        return reply;
    if (auto removed = context.changes.removeMaterial(material->rowId); !removed)
        return KmsError(removed.error());
    *material = {.id = material->id};
    if (auto stored = context.changes.update(std::move(key)); !stored)
        return KmsError(stored.error());
    return reply;
}

} // namespace keywright::handlers
