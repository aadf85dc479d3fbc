// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/session/Environment.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace keywright {

/// An endpoint as a person has set it up: where it is, who calls, how it looks. Never holds a secret.
struct ConnectionProfile {
    enum class CredentialsFrom {
        AwsFiles, ///< a profile of the AWS files, or the environment
        Keyring,  ///< an access key in the desktop keyring, kept under the connection's id
        Nowhere,  ///< calls are not signed
    };

    QString id = {}; ///< made by newConnectionId(); names its entries in the keyring and the cache
    QString name = {};
    Environment::Kind kind = Environment::Kind::Endpoint; ///< how it looks
    bool readOnly = false; ///< calls that change something are refused before they are sent
    CredentialsFrom credentials = CredentialsFrom::AwsFiles;
    QString awsProfile = {};  ///< empty: what the environment says, as for the aws CLI
    QString region = {};      ///< empty: the profile's
    QString endpointUrl = {}; ///< empty: the profile's, or AWS in the Region
    QString caBundle = {};    ///< a PEM file; empty: the profile's, or what the system trusts
    QString proxy = {};       ///< a URL; empty: what the environment says
    bool fips = false;
    bool dualStack = false;
    bool plainHttpAllowed = false; ///< beyond this computer; a person has said so
    bool metadataServices = false; ///< containers' and instances' roles count as credentials
    bool remembersKeys = true;     ///< keeps the list of keys, sealed, for the next start
    int connectTimeoutSeconds = 10;
    int readTimeoutSeconds = 60;
    QJsonObject capabilities = {}; ///< what a probe found (CapabilitiesJson.h); empty: never probed
    qint64 probedAt = 0;           ///< milliseconds since 1970 UTC

    bool operator==(const ConnectionProfile&) const = default;
};

[[nodiscard]] QString newConnectionId();

[[nodiscard]] QJsonObject toJson(const ConnectionProfile& profile);
/// Tolerant: members that are missing have their defaults, unknown ones are ignored. InvalidInput
/// without an id or a name.
[[nodiscard]] Result<ConnectionProfile> connectionFromJson(const QJsonObject& json);

} // namespace keywright
