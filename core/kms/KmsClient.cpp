// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsClient.h"

#include "core/kms/MappedFuture.h"

#include <QJsonArray>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
using Reply = Result<T, KmsError>;

KmsError incomprehensible(QLatin1StringView member)
{
    return Error {ErrorCode::Internal, u"The reply has no valid "_s + member};
}

Reply<Unit> nothing(const QJsonObject& /*reply*/)
{
    return Unit {};
}

Reply<KeyMetadata> keyMetadataOf(const QJsonObject& reply)
{
    if (auto key = KeyMetadata::fromJson(reply.value("KeyMetadata"_L1).toObject()))
        return *std::move(key);
    return incomprehensible("KeyMetadata"_L1);
}

qint64 millisecondsOf(const QJsonValue& seconds)
{
    return qRound64(seconds.toDouble() * 1000.0);
}

QByteArray bytesOf(const QJsonValue& base64)
{
    return QByteArray::fromBase64(base64.toString().toLatin1());
}

QString base64Of(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Reply<PublicKeyReply> publicKeyOf(const QJsonObject& reply)
{
    const auto spec = keySpecNamed(reply.value("KeySpec"_L1).toString());
    const auto usage = keyUsageNamed(reply.value("KeyUsage"_L1).toString());
    if (!spec || !usage)
        return incomprehensible("KeySpec"_L1);
    PublicKeyReply key {bytesOf(reply.value("PublicKey"_L1)), *spec, *usage, {}};
    const QJsonArray algorithms = reply.value(algorithmsMember(*usage)).toArray();
    for (const QJsonValue algorithm : algorithms)
        key.algorithms.append(algorithm.toString());
    return key;
}

Reply<ImportParametersReply> importParametersOf(const QJsonObject& reply)
{
    return ImportParametersReply {bytesOf(reply.value("ImportToken"_L1)),
        bytesOf(reply.value("PublicKey"_L1)), millisecondsOf(reply.value("ParametersValidTo"_L1))};
}

CustomKeyStore customKeyStoreOf(const QJsonValue& entry)
{
    CustomKeyStore store;
    store.id = entry["CustomKeyStoreId"_L1].toString();
    store.name = entry["CustomKeyStoreName"_L1].toString();
    store.type = entry["CustomKeyStoreType"_L1].toString();
    store.connectionState = entry["ConnectionState"_L1].toString();
    store.cloudHsmClusterId = entry["CloudHsmClusterId"_L1].toString();
    store.simulated = entry["Simulated"_L1].toBool(); // said by a local vault, by no real endpoint
    return store;
}

Reply<QList<CustomKeyStore>> customKeyStoresOf(const QJsonObject& reply)
{
    QList<CustomKeyStore> stores;
    const QJsonArray entries = reply.value("CustomKeyStores"_L1).toArray();
    for (const QJsonValue entry : entries)
        stores.append(customKeyStoreOf(entry));
    return stores;
}

} // namespace

KmsClient::KmsClient(KmsService& service, CallContext context)
    : m_service(service)
    , m_context(std::move(context))
{
}

KmsClient KmsClient::inRegion(const QString& region) const
{
    return {m_service, {region, m_context.callerArn}};
}

QFuture<KmsReply> KmsClient::send(Operation operation, const QJsonObject& body)
{
    return m_service.call({operation, body, m_context});
}

KmsFuture<KeyMetadata> KmsClient::createKey(const CreateKeyRequest& request)
{
    return mapped<KeyMetadata>(send(Operation::CreateKey, request.toJson()), keyMetadataOf);
}

KmsFuture<KeyMetadata> KmsClient::describeKey(const QString& keyId)
{
    return mapped<KeyMetadata>(send(Operation::DescribeKey, {{u"KeyId"_s, keyId}}), keyMetadataOf);
}

KmsFuture<Unit> KmsClient::createAlias(const QString& alias, const QString& keyId)
{
    return mapped<Unit>(
        send(Operation::CreateAlias, {{u"AliasName"_s, alias}, {u"TargetKeyId"_s, keyId}}),
        nothing);
}

KmsFuture<Unit> KmsClient::deleteAlias(const QString& alias)
{
    return mapped<Unit>(send(Operation::DeleteAlias, {{u"AliasName"_s, alias}}), nothing);
}

KmsFuture<Unit> KmsClient::tagResource(const QString& keyId, const TagList& tags)
{
    return mapped<Unit>(
        send(Operation::TagResource, {{u"KeyId"_s, keyId}, {u"Tags"_s, toJson(tags)}}), nothing);
}

KmsFuture<Unit> KmsClient::untagResource(const QString& keyId, const QStringList& tagKeys)
{
    return mapped<Unit>(
        send(Operation::UntagResource,
            {{u"KeyId"_s, keyId}, {u"TagKeys"_s, QJsonArray::fromStringList(tagKeys)}}),
        nothing);
}

KmsFuture<QString> KmsClient::keyPolicy(const QString& keyId)
{
    return mapped<QString>(send(Operation::GetKeyPolicy, {{u"KeyId"_s, keyId}}),
        [](const QJsonObject& reply) -> Reply<QString> {
            return reply.value("Policy"_L1).toString();
        });
}

KmsFuture<Unit> KmsClient::putKeyPolicy(
    const QString& keyId, const QString& policy, bool bypassLockoutSafetyCheck)
{
    return mapped<Unit>(send(Operation::PutKeyPolicy,
                            {{u"KeyId"_s, keyId}, {u"Policy"_s, policy},
                                {u"BypassPolicyLockoutSafetyCheck"_s, bypassLockoutSafetyCheck}}),
        nothing);
}

KmsFuture<Unit> KmsClient::updateKeyDescription(const QString& keyId, const QString& description)
{
    return mapped<Unit>(send(Operation::UpdateKeyDescription,
                            {{u"KeyId"_s, keyId}, {u"Description"_s, description}}),
        nothing);
}

KmsFuture<Unit> KmsClient::enableKey(const QString& keyId)
{
    return mapped<Unit>(send(Operation::EnableKey, {{u"KeyId"_s, keyId}}), nothing);
}

KmsFuture<Unit> KmsClient::disableKey(const QString& keyId)
{
    return mapped<Unit>(send(Operation::DisableKey, {{u"KeyId"_s, keyId}}), nothing);
}

KmsFuture<QDateTime> KmsClient::scheduleKeyDeletion(const QString& keyId, int windowDays)
{
    return mapped<QDateTime>(send(Operation::ScheduleKeyDeletion,
                                 {{u"KeyId"_s, keyId}, {u"PendingWindowInDays"_s, windowDays}}),
        [](const QJsonObject& reply) -> Reply<QDateTime> {
            // A primary key with replicas has no date yet: an invalid one says so.
            const QJsonValue date = reply.value("DeletionDate"_L1);
            return date.isDouble() ? QDateTime::fromMSecsSinceEpoch(millisecondsOf(date), Qt::UTC)
                                   : QDateTime();
        });
}

KmsFuture<Unit> KmsClient::cancelKeyDeletion(const QString& keyId)
{
    return mapped<Unit>(send(Operation::CancelKeyDeletion, {{u"KeyId"_s, keyId}}), nothing);
}

KmsFuture<PublicKeyReply> KmsClient::publicKey(const QString& keyId)
{
    return mapped<PublicKeyReply>(
        send(Operation::GetPublicKey, {{u"KeyId"_s, keyId}}), publicKeyOf);
}

KmsFuture<ImportParametersReply> KmsClient::parametersForImport(
    const QString& keyId, const QString& wrappingAlgorithm, const QString& wrappingKeySpec)
{
    return mapped<ImportParametersReply>(
        send(Operation::GetParametersForImport,
            {{u"KeyId"_s, keyId}, {u"WrappingAlgorithm"_s, wrappingAlgorithm},
                {u"WrappingKeySpec"_s, wrappingKeySpec}}),
        importParametersOf);
}

KmsFuture<Unit> KmsClient::importKeyMaterial(const QString& keyId, const QByteArray& importToken,
    const QByteArray& encryptedKeyMaterial, std::optional<qint64> validTo)
{
    QJsonObject body {{u"KeyId"_s, keyId}, {u"ImportToken"_s, base64Of(importToken)},
        {u"EncryptedKeyMaterial"_s, base64Of(encryptedKeyMaterial)},
        {u"ExpirationModel"_s,
            validTo ? u"KEY_MATERIAL_EXPIRES"_s : u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s}};
    if (validTo)
        body.insert("ValidTo"_L1, static_cast<double>(*validTo) / 1000.0);
    return mapped<Unit>(send(Operation::ImportKeyMaterial, body), nothing);
}

KmsFuture<QList<CustomKeyStore>> KmsClient::customKeyStores()
{
    return mapped<QList<CustomKeyStore>>(
        send(Operation::DescribeCustomKeyStores, {}), customKeyStoresOf);
}

KmsFuture<CustomKeyStore> KmsClient::createSimulatedKeyStore(
    const QString& name, const QString& type)
{
    // Without a cluster or proxy, which only a service that simulates them accepts.
    const QJsonObject body {{u"CustomKeyStoreName"_s, name}, {u"CustomKeyStoreType"_s, type}};
    CustomKeyStore store;
    store.name = name;
    store.type = type;
    store.connectionState = u"DISCONNECTED"_s;
    store.simulated = true;
    return mapped<CustomKeyStore>(send(Operation::CreateCustomKeyStore, body),
        [store](const QJsonObject& reply) -> Reply<CustomKeyStore> {
            CustomKeyStore made = store;
            made.id = reply.value("CustomKeyStoreId"_L1).toString();
            return made;
        });
}

KmsFuture<Unit> KmsClient::connectCustomKeyStore(const QString& storeId)
{
    return mapped<Unit>(
        send(Operation::ConnectCustomKeyStore, {{u"CustomKeyStoreId"_s, storeId}}), nothing);
}

} // namespace keywright
