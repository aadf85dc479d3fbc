// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/StoredKeys.h"

#include <algorithm>
#include <array>
#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Found = Result<std::optional<AwsCredentials>>;

constexpr auto idOption = "aws_access_key_id"_L1;
constexpr auto secretOption = "aws_secret_access_key"_L1;
/// What a profile has that gets its credentials from somebody else.
constexpr auto elsewhereOptions = std::to_array<QLatin1StringView>(
    {"role_arn"_L1, "web_identity_token_file"_L1, "sso_session"_L1, "sso_start_url"_L1,
        "credential_process"_L1});

Error halfAKey(const QString& place, QLatin1StringView missing)
{
    return {ErrorCode::CredentialsFailed,
        u"Partial credentials found in %1, missing: %2"_s.arg(place, missing)};
}

Found environmentKeys(const AwsEnvironment& environment)
{
    const QString id = environment.text("AWS_ACCESS_KEY_ID").value_or(QString());
    if (id.isEmpty())
        return std::optional<AwsCredentials>();
    auto secret = environment.secret("AWS_SECRET_ACCESS_KEY");
    if (!secret || secret->isEmpty())
        return halfAKey(u"env"_s, "AWS_SECRET_ACCESS_KEY"_L1);
    AwsCredentials keys {id, SecretAccessKey(std::move(*secret))};
    for (const char* name : {"AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"}) {
        if (auto token = environment.secret(name); token && keys.sessionToken.isEmpty())
            keys.sessionToken = SessionToken(std::move(*token));
    }
    return std::optional(std::move(keys));
}

/// The keys of the section `name` of a file.
Found fileKeys(const QString& path, const QString& name, const QString& place)
{
    auto sections = readAwsIni(path, name);
    if (!sections)
        return sections.error();
    const auto section = std::ranges::find_if(
        *sections, [&](const AwsIniSection& each) { return each.name == name; });
    if (section == sections->end() || !section->contains(idOption))
        return std::optional<AwsCredentials>();
    const auto secret = section->values.find(secretOption);
    if (secret == section->values.end())
        return halfAKey(place, secretOption);
    AwsCredentials keys {section->text(idOption).value_or(QString()),
        SecretAccessKey(secret->second.secret.clone())};
    for (const QLatin1StringView option : {"aws_security_token"_L1, "aws_session_token"_L1}) {
        if (const auto token = section->values.find(option); token != section->values.end())
            keys.sessionToken = SessionToken(token->second.secret.clone());
    }
    return std::optional(std::move(keys));
}

} // namespace

Result<AwsCredentials> storedKeys(
    const AwsConfig& config, const AwsEnvironment& environment, const ProfileChoice& profile)
{
    if (!profile.isExplicit) {
        auto keys = environmentKeys(environment);
        if (!keys)
            return keys.error();
        if (*keys)
            return std::move(**keys);
    }
    for (const QLatin1StringView option : elsewhereOptions) {
        if (config.contains(profile.name, option))
            return Error {ErrorCode::CredentialsFailed,
                u"the profile %1 gets its credentials by %2, which is not followed yet; \"aws "
                "configure export-credentials --profile %1 --format env\" gives keys that are"_s.arg(
                    profile.name, option)};
    }
    const struct {
        const AwsIniSection* section;
        const QString& path;
        QString place;
    } files[] {
        {config.inCredentialsFile(profile.name), config.credentialsPath(), u"shared-credentials-file"_s},
        {config.inConfigFile(profile.name), config.configPath(), u"config-file"_s},
    };
    for (const auto& file : files) {
        if (!file.section)
            continue;
        auto keys = fileKeys(file.path, file.section->name, file.place);
        if (!keys)
            return keys.error();
        if (*keys)
            return std::move(**keys);
    }
    return Error {ErrorCode::CredentialsNotFound, u"Unable to locate credentials"_s};
}

} // namespace keywright
