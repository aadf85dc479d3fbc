// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/RequestConditions.h"

#include "core/policy/KmsConditionKeys.h"

#include <QJsonArray>

#include <array>

// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Op = Operation;

/// A condition key that takes its value from a member of the request. An empty member: the value is
/// the same for all requests.
struct MemberRow {
    QLatin1StringView key;
    QLatin1StringView member;
    QLatin1StringView otherwise; ///< the parameter's default; empty: without it the key is absent
    OperationSet operations;
};

constexpr auto symmetric = "SYMMETRIC_DEFAULT"_L1;
constexpr OperationSet makesKey {Op::CreateKey};
constexpr OperationSet makesGrant {Op::CreateGrant};
constexpr OperationSet makesDataKey {Op::GenerateDataKey, Op::GenerateDataKeyPair,
    Op::GenerateDataKeyPairWithoutPlaintext, Op::GenerateDataKeyWithoutPlaintext};
constexpr OperationSet signs {Op::Sign, Op::Verify};

// BypassPolicyLockoutSafetyCheck and ExpirationModel are absent where the request has none: the
// guide tests that with Null.
constexpr auto memberRows = std::to_array<MemberRow>({
    {"kms:KeySpec"_L1, "CustomerMasterKeySpec"_L1, symmetric, makesKey},
    {"kms:KeySpec"_L1, "KeySpec"_L1, {}, makesKey},
    {"kms:CustomerMasterKeySpec"_L1, "CustomerMasterKeySpec"_L1, symmetric, makesKey},
    {"kms:CustomerMasterKeySpec"_L1, "KeySpec"_L1, {}, makesKey},
    {"kms:KeyUsage"_L1, "KeyUsage"_L1, "ENCRYPT_DECRYPT"_L1, makesKey},
    {"kms:CustomerMasterKeyUsage"_L1, "KeyUsage"_L1, "ENCRYPT_DECRYPT"_L1, makesKey},
    {"kms:KeyOrigin"_L1, "Origin"_L1, "AWS_KMS"_L1, makesKey},
    {"kms:MultiRegion"_L1, "MultiRegion"_L1, "false"_L1, makesKey},
    {"kms:BypassPolicyLockoutSafetyCheck"_L1, "BypassPolicyLockoutSafetyCheck"_L1, {},
        {Op::CreateKey, Op::PutKeyPolicy}},
    {"kms:EncryptionAlgorithm"_L1, "EncryptionAlgorithm"_L1, symmetric, {Op::Encrypt, Op::Decrypt}},
    {"kms:EncryptionAlgorithm"_L1, {}, symmetric, makesDataKey},
    {"kms:DataKeyPairSpec"_L1, "KeyPairSpec"_L1, {},
        {Op::GenerateDataKeyPair, Op::GenerateDataKeyPairWithoutPlaintext}},
    {"kms:SigningAlgorithm"_L1, "SigningAlgorithm"_L1, {}, signs},
    {"kms:MessageType"_L1, "MessageType"_L1, "RAW"_L1, signs},
    {"kms:MacAlgorithm"_L1, "MacAlgorithm"_L1, {}, {Op::GenerateMac, Op::VerifyMac}},
    {"kms:KeyAgreementAlgorithm"_L1, "KeyAgreementAlgorithm"_L1, {}, {Op::DeriveSharedSecret}},
    {"kms:ExpirationModel"_L1, "ExpirationModel"_L1, {}, {Op::ImportKeyMaterial}},
    {"kms:ValidTo"_L1, "ValidTo"_L1, {}, {Op::ImportKeyMaterial}},
    {"kms:WrappingAlgorithm"_L1, "WrappingAlgorithm"_L1, {}, {Op::GetParametersForImport}},
    {"kms:WrappingKeySpec"_L1, "WrappingKeySpec"_L1, {}, {Op::GetParametersForImport}},
    {"kms:GranteePrincipal"_L1, "GranteePrincipal"_L1, {}, makesGrant},
    {"kms:RetiringPrincipal"_L1, "RetiringPrincipal"_L1, {}, makesGrant},
    {"kms:GrantOperations"_L1, "Operations"_L1, {}, makesGrant},
    {"kms:GrantIsForAWSResource"_L1, {}, "false"_L1,
        {Op::CreateGrant, Op::ListGrants, Op::RevokeGrant}},
    {"kms:PrimaryRegion"_L1, "PrimaryRegion"_L1, {}, {Op::UpdatePrimaryRegion}},
    {"kms:ReplicaRegion"_L1, "ReplicaRegion"_L1, {}, {Op::ReplicateKey}},
    {"kms:ScheduleKeyDeletionPendingWindowInDays"_L1, "PendingWindowInDays"_L1, "30"_L1,
        {Op::ScheduleKeyDeletion}},
    {"kms:RotationPeriodInDays"_L1, "RotationPeriodInDays"_L1, "365"_L1, {Op::EnableKeyRotation}},
    {"aws:TagKeys"_L1, "TagKeys"_L1, {}, {Op::UntagResource}},
});

constexpr auto grantConstraints =
    std::to_array({"EncryptionContextEquals"_L1, "EncryptionContextSubset"_L1});

QString textOf(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                            : value.toString();
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValueConstRef one : value.toArray())
        texts.append(textOf(one));
    const bool single = !value.isArray() && !value.isNull() && !value.isUndefined();
    return single ? QStringList {textOf(value)} : texts;
}

void setFromMember(const MemberRow& row, const QJsonObject& body, ConditionValues& values)
{
    const QStringList texts = textsOf(body[row.member]);
    if (!texts.isEmpty() && !row.member.isEmpty())
        values.set(row.key, texts);
    else if (!row.otherwise.isEmpty())
        values.set(row.key, {row.otherwise});
}

/// Names beside values, as in "kms:EncryptionContext:Stage"; the names alone under another key.
void setPairs(QLatin1StringView prefix, QLatin1StringView namesKey,
    const QMap<QString, QString>& pairs, ConditionValues& values)
{
    for (const auto& [name, value] : pairs.asKeyValueRange())
        values.set(prefix + name, {value});
    values.set(namesKey, pairs.keys());
}

QMap<QString, QString> pairsOf(const QJsonObject& object)
{
    QMap<QString, QString> pairs;
    for (auto member = object.begin(); member != object.end(); ++member)
        pairs.insert(member.key(), member.value().toString());
    return pairs;
}

QMap<QString, QString> tagsOf(const QJsonValue& list)
{
    QMap<QString, QString> tags;
    for (const QJsonValueConstRef tag : list.toArray())
        tags.insert(tag["TagKey"_L1].toString(), tag["TagValue"_L1].toString());
    return tags;
}

/// ReEncrypt says everything twice: "Source…" and "Destination…".
QString memberFor(Operation operation, PermissionTarget target, QLatin1StringView member)
{
    if (operation != Op::ReEncrypt)
        return member;
    return (target == PermissionTarget::SourceKey ? "Source"_L1 : "Destination"_L1) + member;
}

QJsonObject contextOf(Operation operation, const QJsonObject& body, PermissionTarget target)
{
    if (operation != Op::CreateGrant)
        return body[memberFor(operation, target, "EncryptionContext"_L1)].toObject();
    QJsonObject context;
    for (const QLatin1StringView constraint : grantConstraints) {
        const QJsonObject pairs = body["Constraints"_L1][constraint].toObject();
        for (auto pair = pairs.begin(); pair != pairs.end(); ++pair)
            context.insert(pair.key(), pair.value());
    }
    return context;
}

/// "alias/name" of a name or ARN of an alias; empty for the other ways to name a key.
QString aliasOf(const QString& keyId)
{
    const QString name = keyId.startsWith("arn:"_L1) ? keyId.section(u':', 5) : keyId;
    return name.startsWith("alias/"_L1) ? name : QString();
}

void setAlias(
    Operation operation, const QJsonObject& body, PermissionTarget target, ConditionValues& values)
{
    const ConditionKey* key = conditionKeyNamed(u"kms:RequestAlias");
    const QString alias = aliasOf(body[memberFor(operation, target, "KeyId"_L1)].toString());
    if (!alias.isEmpty() && key->operations.contains(operation))
        values.set(key->name, {alias});
}

void setGrantConstraint(const QJsonObject& body, ConditionValues& values)
{
    QStringList types;
    for (const QLatin1StringView constraint : grantConstraints) {
        if (!body["Constraints"_L1][constraint].toObject().isEmpty())
            types.append(constraint);
    }
    values.set(u"kms:GrantConstraintType"_s, types);
}

} // namespace

ConditionValues requestConditions(
    Operation operation, const QJsonObject& body, PermissionTarget target)
{
    ConditionValues values;
    for (const MemberRow& row : memberRows) {
        if (row.operations.contains(operation))
            setFromMember(row, body, values);
    }
    if (operation == Op::ReEncrypt) {
        const auto algorithm = body[memberFor(operation, target, "EncryptionAlgorithm"_L1)];
        values.set(u"kms:EncryptionAlgorithm"_s, {algorithm.toString(symmetric)});
    }
    if (operation == Op::CreateGrant)
        setGrantConstraint(body, values);
    if (operation == Op::CreateKey && body["MultiRegion"_L1].toBool())
        values.set(u"kms:MultiRegionKeyType"_s, {u"PRIMARY"_s});
    setAlias(operation, body, target, values);
    const QMap<QString, QString> context = pairsOf(contextOf(operation, body, target));
    setPairs("kms:EncryptionContext:"_L1, "kms:EncryptionContextKeys"_L1, context, values);
    if (const auto tags = tagsOf(body["Tags"_L1]); !tags.isEmpty())
        setPairs("aws:RequestTag/"_L1, "aws:TagKeys"_L1, tags, values);
    return values;
}

ConditionValues keyConditions(const KeyFacts& key)
{
    const bool multiRegion = !key.multiRegionKeyType.isEmpty();
    ConditionValues values {
        {u"kms:KeySpec"_s, {key.spec}},
        {u"kms:CustomerMasterKeySpec"_s, {key.spec}},
        {u"kms:KeyUsage"_s, {key.usage}},
        {u"kms:CustomerMasterKeyUsage"_s, {key.usage}},
        {u"kms:KeyOrigin"_s, {key.origin}},
        {u"kms:MultiRegion"_s, {multiRegion ? u"true"_s : u"false"_s}},
        {u"kms:ResourceAliases"_s, key.aliases},
        {u"aws:ResourceAccount"_s, {key.arn.section(u':', 4, 4)}},
    };
    if (multiRegion)
        values.set(u"kms:MultiRegionKeyType"_s, {key.multiRegionKeyType});
    for (const auto& [name, value] : key.tags.asKeyValueRange())
        values.set(u"aws:ResourceTag/"_s + name, {value});
    return values;
}

ConditionValues callConditions(const CallFacts& call)
{
    ConditionValues values {
        {u"aws:CurrentTime"_s, {call.time.toUTC().toString(Qt::ISODate)}},
        {u"aws:EpochTime"_s, {QString::number(call.time.toSecsSinceEpoch())}},
        {u"aws:RequestedRegion"_s, {call.region}},
        {u"aws:SecureTransport"_s, {call.secureTransport ? u"true"_s : u"false"_s}},
    };
    if (!call.sourceIp.isEmpty())
        values.set(u"aws:SourceIp"_s, {call.sourceIp});
    if (!call.userAgent.isEmpty())
        values.set(u"aws:UserAgent"_s, {call.userAgent});
    for (const auto& [name, value] : call.principalTags.asKeyValueRange())
        values.set(u"aws:PrincipalTag/"_s + name, {value});
    return values;
}

} // namespace keywright
