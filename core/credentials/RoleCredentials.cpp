// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/RoleCredentials.h"

#include "core/credentials/ContainerCredentials.h"
#include "core/credentials/CredentialChain.h"
#include "core/credentials/EnvironmentCredentials.h"
#include "core/credentials/InstanceCredentials.h"
#include "core/credentials/ProfileCredentials.h"
#include "core/credentials/RoleCache.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error wrongConfig(const QString& why)
{
    return {ErrorCode::AwsConfigInvalid, why};
}

bool hasAccessKey(const AwsConfig& config, const QString& profile)
{
    return config.contains(profile, u"aws_secret_access_key"_s)
        || config.contains(profile, u"aws_access_key_id"_s);
}

std::unique_ptr<CredentialProvider> namedProvider(
    const CredentialContext& context, const QString& name)
{
    if (name == "Environment"_L1)
        return std::make_unique<EnvironmentCredentials>(context.environment);
    if (name == "EcsContainer"_L1)
        return std::make_unique<ContainerCredentials>(context);
    if (name == "Ec2InstanceMetadata"_L1)
        return std::make_unique<InstanceCredentials>(context);
    return nullptr;
}

} // namespace

RoleCredentials::RoleCredentials(CredentialContext context, QStringList visited)
    : m_context(std::move(context)), m_visited(std::move(visited)), m_profile(m_visited.last())
{
}

QString RoleCredentials::place() const
{
    return u"role_arn of profile \"%1\""_s.arg(m_profile);
}

bool RoleCredentials::describes(const AwsConfig& config, const QString& profile)
{
    return config.contains(profile, u"role_arn"_s)
        && !config.contains(profile, u"web_identity_token_file"_s);
}

bool RoleCredentials::asksAPerson() const
{
    return option(u"mfa_serial"_s).has_value();
}

std::optional<QString> RoleCredentials::option(const QString& name) const
{
    return m_context.config->text(m_profile, name);
}

FoundCredentials RoleCredentials::load()
{
    if (!describes(*m_context.config, m_profile))
        return std::optional<AwsCredentials>();
    if (!m_source) {
        if (const auto made = makeSource(); !made)
            return made.error();
    }
    const StsClient::Parameters wanted = parameters();
    const RoleCache cache(*m_context.environment, wanted);
    if (m_context.sharesCliCache) {
        if (auto kept = cache.load(m_context.clock->nowMs()))
            return kept;
    }
    auto assumed = assume(wanted);
    if (assumed && *assumed && m_context.sharesCliCache)
        cache.save(**assumed);
    return assumed;
}

StsClient::Parameters RoleCredentials::parameters() const
{
    static constexpr auto options = std::to_array<std::pair<const char*, const char*>>(
        {{"RoleArn", "role_arn"}, {"RoleSessionName", "role_session_name"},
            {"ExternalId", "external_id"}, {"SerialNumber", "mfa_serial"}});
    StsClient::Parameters parameters;
    for (const auto& [name, optionName] : options) {
        if (const auto value = option(QString::fromLatin1(optionName)))
            parameters.emplace_back(name, *value);
    }
    bool isNumber = false;
    const int seconds
        = option(u"duration_seconds"_s).value_or(QString()).trimmed().toInt(&isNumber);
    if (isNumber) // botocore, too, takes no notice of anything else
        parameters.emplace_back("DurationSeconds", QString::number(seconds));
    return parameters;
}

FoundCredentials RoleCredentials::assume(StsClient::Parameters parameters) const
{
    const auto signer = m_source->credentials();
    if (!signer)
        return signer.error();
    if (!option(u"role_session_name"_s))
        parameters.emplace_back("RoleSessionName",
            u"keywright-session-%1"_s.arg(m_context.clock->nowMs() / 1000));
    if (const auto serial = option(u"mfa_serial"_s)) {
        const auto code = mfaCode(*serial);
        if (!code)
            return code.error();
        parameters.emplace_back("TokenCode", *code);
    }
    auto assumed = StsClient(m_context).assumeRole(parameters, *signer);
    if (!assumed)
        return assumed.error();
    return std::optional(std::move(*assumed));
}

Result<QString> RoleCredentials::mfaCode(const QString& serial) const
{
    if (!m_context.mfaPrompt)
        return retrievalFailed(u"assume-role"_s,
            u"the code of the MFA device %1 is needed, and nobody can be asked for it"_s.arg(serial));
    return m_context.mfaPrompt->mfaCode(serial);
}

Status RoleCredentials::makeSource()
{
    const auto profile = option(u"source_profile"_s);
    const auto named = option(u"credential_source"_s);
    if (profile && named)
        return wrongConfig(
            u"The profile \"%1\" contains both source_profile and credential_source."_s.arg(
                m_profile));
    if (named)
        return useNamedSource(*named);
    if (profile)
        return useProfile(*profile);
    return partialCredentials(u"assume-role"_s, u"source_profile or credential_source"_s);
}

Status RoleCredentials::useNamedSource(const QString& name)
{
    auto provider = namedProvider(m_context, name);
    if (!provider)
        return wrongConfig(
            u"The credential source \"%1\" referenced in profile \"%2\" is not valid."_s.arg(
                name, m_profile));
    CredentialProviders providers;
    providers.push_back(std::move(provider));
    m_source = std::make_unique<NamedSource>(
        std::make_unique<CredentialChain>(std::move(providers), m_context.clock),
        retrievalFailed(name,
            u"No credentials found in credential_source referenced in profile %1"_s.arg(
                m_profile)));
    return ok();
}

bool RoleCredentials::leadsBack(const QString& source) const
{
    // A profile may name itself, to keep the access key and the role in one place.
    return m_visited.contains(source)
        && (source != m_profile || !hasAccessKey(*m_context.config, source));
}

Status RoleCredentials::useProfile(const QString& source)
{
    if (!m_context.config->hasProfile(source))
        return wrongConfig(
            u"The source_profile \"%1\" referenced in the profile \"%2\" does not exist."_s.arg(
                source, m_profile));
    if (leadsBack(source))
        return wrongConfig(
            u"Infinite loop in credential configuration detected. Attempting to load from profile "
            "%1 which has already been visited. Visited profiles: ['%2']"_s.arg(
                source, m_visited.join("', '"_L1)));
    CredentialProviders providers;
    if (!hasAccessKey(*m_context.config, source) && describes(*m_context.config, source))
        providers.push_back(std::make_unique<RoleCredentials>(m_context, m_visited + QStringList {source}));
    else
        providers = profileProviders(m_context, source, EnvironmentRole::Ignored);
    m_source = std::make_unique<NamedSource>(
        std::make_unique<CredentialChain>(std::move(providers), m_context.clock),
        wrongConfig(u"The source profile \"%1\" must have credentials."_s.arg(source)));
    return ok();
}

} // namespace keywright
