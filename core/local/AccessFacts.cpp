// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccessFacts.h"

#include "core/kms/KmsLimits.h"
#include "core/kms/Shape.h"
#include "core/policy/IamArn.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Values = std::optional<QStringList>;

Values single(const QString& text)
{
    return QStringList {text};
}

QString booleanText(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString dateText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

QString scalarText(const QJsonValue& value)
{
    return value.isBool()  ? booleanText(value.toBool())
        : value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
                           : value.toString();
}

/// The value of a tag in a list of tags; the condition key's case does not matter.
Values tagValue(const TagList& tags, const QString& key)
{
    const auto tag = std::ranges::find_if(
        tags, [&](const Tag& each) { return each.key.compare(key, Qt::CaseInsensitive) == 0; });
    return tag == tags.end() ? Values() : QStringList {tag->value};
}

IamArn callerOf(const AccessFacts& facts)
{
    return IamArn::parse(facts.callerArn).value_or(IamArn {});
}

// The caller and the circumstances: global condition keys.

Values currentTime(const AccessFacts& facts)
{
    return QStringList {dateText(facts.now)};
}
Values epochTime(const AccessFacts& facts)
{
    return QStringList {QString::number(facts.now / 1000)};
}
Values sourceIp(const AccessFacts& facts)
{
    return facts.call.sourceIp.isEmpty() ? Values() : QStringList {facts.call.sourceIp};
}
// A call of this process never was on a network, where nobody could listen.
Values secureTransport(const AccessFacts& facts)
{
    return QStringList {booleanText(facts.call.secureTransport || facts.call.sourceIp.isEmpty())};
}
Values requestedRegion(const AccessFacts& facts)
{
    return QStringList {facts.region};
}
Values principalArn(const AccessFacts& facts)
{
    return QStringList {
        facts.principal ? facts.principal->arn : callerOf(facts).withoutSession().text()};
}
Values principalAccount(const AccessFacts& facts)
{
    return QStringList {callerOf(facts).account};
}
Values principalType(const AccessFacts& facts)
{
    const IamArn caller = callerOf(facts);
    return QStringList {caller.isRoot()                      ? u"Account"_s
            : caller.service != "sts"_L1                     ? u"User"_s
            : caller.resource.startsWith("assumed-role/"_L1) ? u"AssumedRole"_s
                                                             : u"FederatedUser"_s};
}
Values userName(const AccessFacts& facts)
{
    const QString resource = callerOf(facts).resource;
    return resource.startsWith("user/"_L1) ? single(resource.section(u'/', -1)) : Values();
}
Values never(const AccessFacts&)
{
    return QStringList {booleanText(false)};
}
Values resourceAccount(const AccessFacts& facts)
{
    return QStringList {facts.index.account().accountId};
}
Values tagKeys(const AccessFacts& facts)
{
    QStringList keys;
    for (const Tag& tag : tagsFrom(facts.request["Tags"_L1].toArray()))
        keys.append(tag.key);
    for (const QJsonValue& key : facts.request["TagKeys"_L1].toArray())
        keys.append(key.toString());
    return keys.isEmpty() ? Values() : Values(keys);
}

// The key; for CreateKey it is what the request asks for.

Values keyOrigin(const AccessFacts& facts)
{
    if (facts.key)
        return QStringList {nameOf(facts.key->origin)};
    return QStringList {facts.request["Origin"_L1].toString(nameOf(KeyOrigin::AwsKms))};
}
Values keySpec(const AccessFacts& facts)
{
    if (facts.key)
        return QStringList {nameOf(facts.key->spec)};
    const QString older =
        facts.request["CustomerMasterKeySpec"_L1].toString(nameOf(KeySpec::SymmetricDefault));
    return QStringList {facts.request["KeySpec"_L1].toString(older)};
}
Values keyUsage(const AccessFacts& facts)
{
    if (facts.key)
        return QStringList {nameOf(facts.key->usage)};
    return QStringList {facts.request["KeyUsage"_L1].toString(nameOf(KeyUsage::EncryptDecrypt))};
}
Values multiRegion(const AccessFacts& facts)
{
    return QStringList {
        booleanText(facts.key ? facts.key->multiRegion : facts.request["MultiRegion"_L1].toBool())};
}
Values multiRegionKeyType(const AccessFacts& facts)
{
    const bool primary =
        facts.key ? facts.key->isPrimary() : facts.request["MultiRegion"_L1].toBool();
    const bool replica = facts.key && facts.key->isReplica();
    return primary ? single(u"PRIMARY"_s) : replica ? single(u"REPLICA"_s) : Values();
}
Values resourceAliases(const AccessFacts& facts)
{
    QStringList names;
    if (facts.key) {
        for (const AliasRecord* alias : facts.index.aliasesOf(facts.key->arn))
            names.append(alias->name);
    }
    return names.isEmpty() ? Values() : Values(names);
}

// The request.

Values requestAlias(const AccessFacts& facts)
{
    const QString reference = facts.request[memberOf(facts.role, u"KeyId"_s)].toString();
    if (reference.startsWith("alias/"_L1))
        return QStringList {reference};
    const qsizetype at = reference.indexOf(":alias/"_L1);
    return at < 0 ? Values() : QStringList {reference.mid(at + 1)};
}
Values encryptionAlgorithm(const AccessFacts& facts)
{
    using enum Operation;
    constexpr std::array encrypting {Encrypt, Decrypt, ReEncrypt, GenerateDataKey,
        GenerateDataKeyPair, GenerateDataKeyPairWithoutPlaintext, GenerateDataKeyWithoutPlaintext};
    if (std::ranges::find(encrypting, facts.operation) == encrypting.end())
        return std::nullopt;
    const auto given = facts.request[memberOf(facts.role, u"EncryptionAlgorithm"_s)];
    return QStringList {given.toString(u"SYMMETRIC_DEFAULT"_s)};
}
Values encryptionContextKeys(const AccessFacts& facts)
{
    const QStringList keys = facts.encryptionContext().keys();
    return keys.isEmpty() ? Values() : Values(keys);
}
Values grantConstraintType(const AccessFacts& facts)
{
    const QStringList types = facts.request["Constraints"_L1].toObject().keys();
    return types.isEmpty() ? Values() : Values(types);
}
Values grantIsForAwsResource(const AccessFacts& facts)
{
    using enum Operation;
    constexpr std::array aboutGrants {CreateGrant, ListGrants, RevokeGrant};
    const bool about = std::ranges::find(aboutGrants, facts.operation) != aboutGrants.end();
    return about ? never(facts) : Values();
}
Values reEncryptOnSameKey(const AccessFacts& facts)
{
    if (facts.operation != Operation::ReEncrypt)
        return std::nullopt;
    return QStringList {booleanText(facts.key == facts.otherKey)};
}

struct Fact {
    QLatin1StringView key; ///< in lower case
    Values (*values)(const AccessFacts&);
};
constexpr auto factTable = std::to_array<Fact>({
    {"aws:currenttime"_L1, currentTime},
    {"aws:epochtime"_L1, epochTime},
    {"aws:principalaccount"_L1, principalAccount},
    {"aws:principalarn"_L1, principalArn},
    {"aws:principalisawsservice"_L1, never},
    {"aws:principaltype"_L1, principalType},
    {"aws:requestedregion"_L1, requestedRegion},
    {"aws:resourceaccount"_L1, resourceAccount},
    {"aws:securetransport"_L1, secureTransport},
    {"aws:sourceip"_L1, sourceIp},
    {"aws:tagkeys"_L1, tagKeys},
    {"aws:username"_L1, userName},
    {"aws:viaawsservice"_L1, never},
    {"kms:calleraccount"_L1, principalAccount},
    {"kms:customermasterkeyspec"_L1, keySpec},
    {"kms:customermasterkeyusage"_L1, keyUsage},
    {"kms:encryptionalgorithm"_L1, encryptionAlgorithm},
    {"kms:encryptioncontextkeys"_L1, encryptionContextKeys},
    {"kms:grantconstrainttype"_L1, grantConstraintType},
    {"kms:grantisforawsresource"_L1, grantIsForAwsResource},
    {"kms:keyorigin"_L1, keyOrigin},
    {"kms:keyspec"_L1, keySpec},
    {"kms:keyusage"_L1, keyUsage},
    {"kms:multiregion"_L1, multiRegion},
    {"kms:multiregionkeytype"_L1, multiRegionKeyType},
    {"kms:reencryptonsamekey"_L1, reEncryptOnSameKey},
    {"kms:requestalias"_L1, requestAlias},
    {"kms:resourcealiases"_L1, resourceAliases},
});

/// A condition key whose values stand in one member of the request. An operation without that
/// member has no such fact; one that was called without it has the service's default, except where
/// the KMS guide tests the member's absence with Null. ValidTo is Unix time there, as in requests.
struct MemberFact {
    QLatin1StringView key; ///< in lower case
    QLatin1StringView member;
    QLatin1StringView byDefault = {};
};
constexpr auto memberFacts = std::to_array<MemberFact>({
    {"kms:bypasspolicylockoutsafetycheck"_L1, "BypassPolicyLockoutSafetyCheck"_L1},
    {"kms:datakeypairspec"_L1, "KeyPairSpec"_L1},
    {"kms:expirationmodel"_L1, "ExpirationModel"_L1},
    {"kms:granteeprincipal"_L1, "GranteePrincipal"_L1},
    {"kms:grantoperations"_L1, "Operations"_L1},
    {"kms:keyagreementalgorithm"_L1, "KeyAgreementAlgorithm"_L1},
    {"kms:macalgorithm"_L1, "MacAlgorithm"_L1},
    {"kms:messagetype"_L1, "MessageType"_L1, "RAW"_L1},
    {"kms:primaryregion"_L1, "PrimaryRegion"_L1},
    {"kms:replicaregion"_L1, "ReplicaRegion"_L1},
    {"kms:retiringprincipal"_L1, "RetiringPrincipal"_L1},
    {"kms:rotationperiodindays"_L1, "RotationPeriodInDays"_L1, "365"_L1},
    {"kms:schedulekeydeletionpendingwindowindays"_L1, "PendingWindowInDays"_L1, "30"_L1},
    {"kms:signingalgorithm"_L1, "SigningAlgorithm"_L1},
    {"kms:validto"_L1, "ValidTo"_L1},
    {"kms:wrappingalgorithm"_L1, "WrappingAlgorithm"_L1},
    {"kms:wrappingkeyspec"_L1, "WrappingKeySpec"_L1},
});

Values memberValues(const AccessFacts& facts, const MemberFact& fact)
{
    const auto members = requestMembers(facts.operation);
    if (std::ranges::find(members, fact.member, &ShapeMember::name) == members.end())
        return std::nullopt;
    const QJsonValue value = facts.request[fact.member];
    if (value.isUndefined() || value.isNull())
        return fact.byDefault.isEmpty() ? Values() : QStringList {fact.byDefault};
    QStringList texts;
    if (value.isArray()) {
        for (const QJsonValue& element : value.toArray())
            texts.append(scalarText(element));
    } else {
        texts.append(scalarText(value));
    }
    return texts;
}

Values contextValue(const AccessFacts& facts, const QString& key)
{
    const QJsonObject context = facts.encryptionContext();
    for (auto pair = context.begin(); pair != context.end(); ++pair) {
        if (pair.key().compare(key, Qt::CaseInsensitive) == 0)
            return QStringList {pair.value().toString()};
    }
    return std::nullopt;
}

/// Condition keys that name what they ask for: "aws:ResourceTag/Team".
struct NamedFact {
    QLatin1StringView prefix; ///< in lower case
    Values (*value)(const AccessFacts&, const QString& name);
};
constexpr auto namedFacts = std::to_array<NamedFact>({
    {"aws:principaltag/"_L1,
        [](const AccessFacts& facts, const QString& name) {
            return facts.principal ? tagValue(facts.principal->tags, name) : Values();
        }},
    {"aws:requesttag/"_L1,
        [](const AccessFacts& facts, const QString& name) {
            return tagValue(tagsFrom(facts.request["Tags"_L1].toArray()), name);
        }},
    {"aws:resourcetag/"_L1,
        [](const AccessFacts& facts, const QString& name) {
            return facts.key ? tagValue(facts.key->tags, name) : Values();
        }},
    {"kms:encryptioncontext:"_L1, contextValue},
});

} // namespace

std::optional<QStringList> AccessFacts::valuesOf(const QString& conditionKey) const
{
    const QString name = conditionKey.toLower();
    if (const auto* fact = std::ranges::find(factTable, name, &Fact::key); fact != factTable.end())
        return fact->values(*this);
    const auto* member = std::ranges::find(memberFacts, name, &MemberFact::key);
    if (member != memberFacts.end())
        return memberValues(*this, *member);
    for (const NamedFact& fact : namedFacts) {
        if (name.startsWith(fact.prefix))
            return fact.value(*this, conditionKey.mid(fact.prefix.size()));
    }
    return std::nullopt;
}

QString memberOf(KeyRole role, const QString& member)
{
    switch (role) {
    case KeyRole::Subject:
        return member;
    case KeyRole::Source:
        return u"Source"_s + member;
    case KeyRole::Destination:
        return u"Destination"_s + member;
    }
    return member;
}

QJsonObject AccessFacts::encryptionContext() const
{
    if (operation == Operation::CreateGrant) {
        const QJsonValue constraints = request["Constraints"_L1];
        const QJsonObject subset = constraints["EncryptionContextSubset"_L1].toObject();
        return subset.isEmpty() ? constraints["EncryptionContextEquals"_L1].toObject() : subset;
    }
    return request[memberOf(role, u"EncryptionContext"_s)].toObject();
}

} // namespace keywright
