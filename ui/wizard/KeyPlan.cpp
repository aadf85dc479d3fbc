// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/KeyPlan.h"

#include "core/kms/Regions.h"

#include <QJsonArray>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct TextMember {
    QLatin1StringView name;
    QString KeyPlan::*member;
};

struct ListMember {
    QLatin1StringView name;
    QStringList KeyPlan::*member;
};

struct FlagMember {
    QLatin1StringView name;
    bool KeyPlan::*member;
};

constexpr std::array textMembers {
    TextMember {"region"_L1, &KeyPlan::region},
    TextMember {"keyStoreId"_L1, &KeyPlan::keyStoreId},
    TextMember {"xksKeyId"_L1, &KeyPlan::xksKeyId},
    TextMember {"alias"_L1, &KeyPlan::alias},
    TextMember {"description"_L1, &KeyPlan::description},
    TextMember {"accountId"_L1, &KeyPlan::accountId},
};

constexpr std::array listMembers {
    ListMember {"administrators"_L1, &KeyPlan::administrators},
    ListMember {"users"_L1, &KeyPlan::users},
    ListMember {"otherAccounts"_L1, &KeyPlan::otherAccounts},
};

constexpr std::array flagMembers {
    FlagMember {"multiRegion"_L1, &KeyPlan::multiRegion},
    FlagMember {"administratorsMayDelete"_L1, &KeyPlan::administratorsMayDelete},
    FlagMember {"grantsForAwsServices"_L1, &KeyPlan::grantsForAwsServices},
};

template <typename T>
std::optional<T> unlessDefault(const T& value, const T& standard)
{
    return value == standard ? std::nullopt : std::optional<T>(value);
}

} // namespace

bool isKeyPair(KeySpec spec)
{
    const KeyFamily family = infoOf(spec).family;
    return family != KeyFamily::Symmetric && family != KeyFamily::Hmac;
}

QString KeyPlan::aliasName() const
{
    return alias.isEmpty() ? QString() : QString(u"alias/" + alias);
}

PolicyDraft KeyPlan::policyDraft() const
{
    return {.accountId = accountId,
        .administrators = administrators,
        .administratorsMayDelete = administratorsMayDelete,
        .users = users,
        .otherAccounts = otherAccounts,
        .grantsForAwsServices = grantsForAwsServices,
        .spec = spec,
        .usage = usage,
        .multiRegion = multiRegion};
}

QString KeyPlan::generatedPolicy() const
{
    const PolicyDraft draft = policyDraft();
    const QString partition = partitionOf(region);
    return draft.isDefault() ? defaultKeyPolicy(accountId, partition)
                             : buildKeyPolicy(draft, partition);
}

QString KeyPlan::policyText() const
{
    return editedPolicy ? *editedPolicy : generatedPolicy();
}

CreateKeyRequest KeyPlan::request() const
{
    CreateKeyRequest request;
    if (editedPolicy || !policyDraft().isDefault())
        request.policy = policyText();
    request.description = unlessDefault(description, QString());
    // The usage may only be left out for SYMMETRIC_DEFAULT (CreateKey, KeyUsage).
    if (spec != KeySpec::SymmetricDefault) {
        request.keySpec = spec;
        request.keyUsage = usage;
    }
    request.origin = unlessDefault(origin, KeyOrigin::AwsKms);
    request.tags = unlessDefault(tags, TagList());
    request.multiRegion = unlessDefault(multiRegion, false);
    request.bypassPolicyLockoutSafetyCheck = unlessDefault(bypassLockoutCheck, false);
    if (isCustomKeyStore(origin))
        request.customKeyStoreId = unlessDefault(keyStoreId, QString());
    if (origin == KeyOrigin::ExternalKeyStore)
        request.xksKeyId = unlessDefault(xksKeyId, QString());
    return request;
}

// What a person must confirm anew (the copy, the bypass) is not kept.
QJsonObject KeyPlan::toJson() const
{
    QJsonObject object {{u"spec"_s, QString(nameOf(spec))}, {u"usage"_s, QString(nameOf(usage))},
        {u"origin"_s, QString(nameOf(origin))}, {u"tags"_s, keywright::toJson(tags)}};
    for (const TextMember& row : textMembers)
        object.insert(row.name, this->*row.member);
    for (const ListMember& row : listMembers)
        object.insert(row.name, QJsonArray::fromStringList(this->*row.member));
    for (const FlagMember& row : flagMembers)
        object.insert(row.name, this->*row.member);
    if (editedPolicy)
        object.insert(u"editedPolicy"_s, *editedPolicy);
    return object;
}

KeyPlan KeyPlan::fromJson(const QJsonObject& object)
{
    KeyPlan plan;
    const auto spec = keySpecNamed(object.value("spec"_L1).toString());
    const auto usage = keyUsageNamed(object.value("usage"_L1).toString());
    if (spec && usage && isValidPair(*spec, *usage)) {
        plan.spec = *spec;
        plan.usage = *usage;
    }
    plan.origin = keyOriginNamed(object.value("origin"_L1).toString()).value_or(plan.origin);
    plan.tags = tagsFrom(object.value("tags"_L1).toArray());
    for (const TextMember& row : textMembers)
        plan.*row.member = object.value(row.name).toString();
    for (const ListMember& row : listMembers) {
        for (const QJsonValue& item : object.value(row.name).toArray())
            (plan.*row.member).append(item.toString());
    }
    for (const FlagMember& row : flagMembers)
        plan.*row.member = object.value(row.name).toBool();
    if (object.contains("editedPolicy"_L1))
        plan.editedPolicy = object.value("editedPolicy"_L1).toString();
    return plan;
}

} // namespace keywright
