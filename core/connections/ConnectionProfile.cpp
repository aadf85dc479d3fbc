// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ConnectionProfile.h"

#include <QUuid>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
struct Member {
    QLatin1StringView name;
    T ConnectionProfile::*member;
};

constexpr auto texts = std::to_array<Member<QString>>({
    {"Id"_L1, &ConnectionProfile::id},
    {"Name"_L1, &ConnectionProfile::name},
    {"AwsProfile"_L1, &ConnectionProfile::awsProfile},
    {"Region"_L1, &ConnectionProfile::region},
    {"EndpointUrl"_L1, &ConnectionProfile::endpointUrl},
    {"CaBundle"_L1, &ConnectionProfile::caBundle},
    {"Proxy"_L1, &ConnectionProfile::proxy},
});

constexpr auto switches = std::to_array<Member<bool>>({
    {"ReadOnly"_L1, &ConnectionProfile::readOnly},
    {"Fips"_L1, &ConnectionProfile::fips},
    {"DualStack"_L1, &ConnectionProfile::dualStack},
    {"PlainHttpAllowed"_L1, &ConnectionProfile::plainHttpAllowed},
    {"MetadataServices"_L1, &ConnectionProfile::metadataServices},
    {"RemembersKeys"_L1, &ConnectionProfile::remembersKeys},
});

constexpr auto numbers = std::to_array<Member<int>>({
    {"ConnectTimeoutSeconds"_L1, &ConnectionProfile::connectTimeoutSeconds},
    {"ReadTimeoutSeconds"_L1, &ConnectionProfile::readTimeoutSeconds},
});

template <typename T>
struct Name {
    QLatin1StringView name;
    T value;
};

constexpr auto kinds = std::to_array<Name<Environment::Kind>>({
    {"Endpoint"_L1, Environment::Kind::Endpoint},
    {"Simulated"_L1, Environment::Kind::Simulated},
    {"AwsProduction"_L1, Environment::Kind::AwsProduction},
});

constexpr auto sources = std::to_array<Name<ConnectionProfile::CredentialsFrom>>({
    {"AwsFiles"_L1, ConnectionProfile::CredentialsFrom::AwsFiles},
    {"Keyring"_L1, ConnectionProfile::CredentialsFrom::Keyring},
    {"Nowhere"_L1, ConnectionProfile::CredentialsFrom::Nowhere},
});

template <typename Table, typename T>
QString nameIn(const Table& table, T value)
{
    for (const auto& row : table) {
        if (row.value == value)
            return row.name;
    }
    return {};
}

template <typename Table, typename T>
void read(const Table& table, const QString& name, T& value)
{
    for (const auto& row : table) {
        if (row.name == name)
            value = row.value;
    }
}

} // namespace

QString newConnectionId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const ConnectionProfile& profile)
{
    QJsonObject json;
    for (const auto& each : texts)
        json.insert(each.name, profile.*each.member);
    for (const auto& each : switches)
        json.insert(each.name, profile.*each.member);
    for (const auto& each : numbers)
        json.insert(each.name, profile.*each.member);
    json.insert("Kind"_L1, nameIn(kinds, profile.kind));
    json.insert("Credentials"_L1, nameIn(sources, profile.credentials));
    json.insert("Capabilities"_L1, profile.capabilities);
    json.insert("ProbedAt"_L1, double(profile.probedAt));
    return json;
}

Result<ConnectionProfile> connectionFromJson(const QJsonObject& json)
{
    ConnectionProfile profile;
    for (const auto& each : texts)
        profile.*each.member = json[each.name].toString();
    for (const auto& each : switches)
        profile.*each.member = json[each.name].toBool(profile.*each.member);
    for (const auto& each : numbers)
        profile.*each.member = json[each.name].toInt(profile.*each.member);
    read(kinds, json["Kind"_L1].toString(), profile.kind);
    read(sources, json["Credentials"_L1].toString(), profile.credentials);
    profile.capabilities = json["Capabilities"_L1].toObject();
    profile.probedAt = json["ProbedAt"_L1].toInteger();
    if (profile.id.isEmpty() || profile.name.isEmpty())
        return Error {ErrorCode::InvalidInput, u"a connection has no Id or no Name"_s};
    return profile;
}

} // namespace keywright
