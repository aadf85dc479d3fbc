// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyMetadata.h"

#include "core/kms/Regions.h"

#include <QJsonArray>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// Timestamps of AWS JSON 1.1 are numbers: seconds since 1970 UTC, with a fraction.
QJsonValue secondsOf(qint64 milliseconds)
{
    return static_cast<double>(milliseconds) / 1000.0;
}

std::optional<qint64> millisecondsAt(const QJsonObject& object, QLatin1StringView member)
{
    const QJsonValue value = object.value(member);
    if (!value.isDouble())
        return std::nullopt;
    return qRound64(value.toDouble() * 1000.0);
}

std::optional<QString> textAt(const QJsonObject& object, QLatin1StringView member)
{
    const QJsonValue value = object.value(member);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

void insertText(QJsonObject& object, QLatin1StringView member, const std::optional<QString>& text)
{
    if (text)
        object.insert(member, *text);
}

void insertTime(QJsonObject& object, QLatin1StringView member, std::optional<qint64> time)
{
    if (time)
        object.insert(member, secondsOf(*time));
}

QJsonObject jsonOf(const MultiRegionKey& key)
{
    return {{u"Arn"_s, key.arn}, {u"Region"_s, key.region}};
}

MultiRegionKey multiRegionKeyFrom(const QJsonValue& value)
{
    return {value["Arn"_L1].toString(), value["Region"_L1].toString()};
}

QJsonObject jsonOf(const MultiRegionConfiguration& configuration)
{
    QJsonArray replicas;
    for (const MultiRegionKey& replica : configuration.replicas)
        replicas.append(jsonOf(replica));
    return {{u"MultiRegionKeyType"_s, configuration.isPrimary ? u"PRIMARY"_s : u"REPLICA"_s},
        {u"PrimaryKey"_s, jsonOf(configuration.primary)}, {u"ReplicaKeys"_s, replicas}};
}

MultiRegionConfiguration multiRegionFrom(const QJsonObject& object)
{
    MultiRegionConfiguration configuration;
    configuration.isPrimary = object.value("MultiRegionKeyType"_L1).toString() == "PRIMARY"_L1;
    configuration.primary = multiRegionKeyFrom(object.value("PrimaryKey"_L1));
    const QJsonArray replicas = object.value("ReplicaKeys"_L1).toArray();
    for (const QJsonValue replica : replicas)
        configuration.replicas.append(multiRegionKeyFrom(replica));
    return configuration;
}

QJsonArray algorithmNames(KeySpec spec, KeyUsage usage)
{
    QJsonArray names;
    for (const QLatin1StringView name : algorithmsOf(spec, usage))
        names.append(QString(name));
    return names;
}

void insertConditionalMembers(QJsonObject& object, const KeyMetadata& key)
{
    insertTime(object, "DeletionDate"_L1, key.deletionDate);
    insertTime(object, "ValidTo"_L1, key.validTo);
    insertText(object, "CurrentKeyMaterialId"_L1, key.currentKeyMaterialId);
    insertText(object, "CustomKeyStoreId"_L1, key.customKeyStoreId);
    insertText(object, "CloudHsmClusterId"_L1, key.cloudHsmClusterId);
    if (key.pendingDeletionWindowInDays)
        object.insert("PendingDeletionWindowInDays"_L1, *key.pendingDeletionWindowInDays);
    if (key.multiRegion)
        object.insert("MultiRegionConfiguration"_L1, jsonOf(*key.multiRegion));
    if (key.expires) {
        object.insert("ExpirationModel"_L1,
            *key.expires ? u"KEY_MATERIAL_EXPIRES"_s : u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s);
    }
    if (key.xksKeyId)
        object.insert("XksKeyConfiguration"_L1, QJsonObject {{u"Id"_s, *key.xksKeyId}});
}

void readConditionalMembers(KeyMetadata& key, const QJsonObject& object)
{
    key.deletionDate = millisecondsAt(object, "DeletionDate"_L1);
    key.validTo = millisecondsAt(object, "ValidTo"_L1);
    key.currentKeyMaterialId = textAt(object, "CurrentKeyMaterialId"_L1);
    key.customKeyStoreId = textAt(object, "CustomKeyStoreId"_L1);
    key.cloudHsmClusterId = textAt(object, "CloudHsmClusterId"_L1);
    if (const QJsonValue days = object.value("PendingDeletionWindowInDays"_L1); days.isDouble())
        key.pendingDeletionWindowInDays = days.toInt();
    if (const QJsonValue multi = object.value("MultiRegionConfiguration"_L1); multi.isObject())
        key.multiRegion = multiRegionFrom(multi.toObject());
    if (const auto model = textAt(object, "ExpirationModel"_L1))
        key.expires = *model == "KEY_MATERIAL_EXPIRES"_L1;
    key.xksKeyId = textAt(object.value("XksKeyConfiguration"_L1).toObject(), "Id"_L1);
}

} // namespace

QString KeyMetadata::region() const
{
    return regionOfArn(arn);
}

QJsonObject KeyMetadata::toJson() const
{
    QJsonObject object {
        {u"AWSAccountId"_s, accountId},
        {u"KeyId"_s, keyId},
        {u"Arn"_s, arn},
        {u"CreationDate"_s, secondsOf(creationDate)},
        {u"Enabled"_s, isEnabled()},
        {u"Description"_s, description},
        {u"KeyUsage"_s, QString(nameOf(usage))},
        {u"KeyState"_s, QString(nameOf(state))},
        {u"Origin"_s, QString(nameOf(origin))},
        {u"KeyManager"_s, u"CUSTOMER"_s},
        {u"CustomerMasterKeySpec"_s, QString(nameOf(spec))},
        {u"KeySpec"_s, QString(nameOf(spec))},
        {QString(algorithmsMember(usage)), algorithmNames(spec, usage)},
        {u"MultiRegion"_s, multiRegion.has_value()},
    };
    insertConditionalMembers(object, *this);
    return object;
}

std::optional<KeyMetadata> KeyMetadata::fromJson(const QJsonObject& object)
{
    // Services older than KeySpec (2021) only know the deprecated member.
    const QJsonValue specName = object.contains("KeySpec"_L1)
        ? object.value("KeySpec"_L1)
        : object.value("CustomerMasterKeySpec"_L1);
    const auto spec = keySpecNamed(specName.toString());
    // moto tells none of keys that were made without one; then it is CreateKey's default.
    const QJsonValue usageName = object.value("KeyUsage"_L1);
    const std::optional<KeyUsage> usage = usageName.isNull() || usageName.isUndefined()
        ? KeyUsage::EncryptDecrypt
        : keyUsageNamed(usageName.toString());
    const auto state = keyStateNamed(object.value("KeyState"_L1).toString());
    const auto origin = keyOriginNamed(object.value("Origin"_L1).toString());
    const auto keyId = textAt(object, "KeyId"_L1);
    const auto arn = textAt(object, "Arn"_L1);
    if (!spec || !usage || !state || !origin || !keyId || !arn)
        return std::nullopt;

    KeyMetadata key;
    key.accountId = object.value("AWSAccountId"_L1).toString();
    key.keyId = *keyId;
    key.arn = *arn;
    key.creationDate = millisecondsAt(object, "CreationDate"_L1).value_or(0);
    key.description = object.value("Description"_L1).toString();
    key.spec = *spec;
    key.usage = *usage;
    key.state = *state;
    key.origin = *origin;
    readConditionalMembers(key, object);
    return key;
}

} // namespace keywright
