// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ProfileCredentials.h"

#include "core/credentials/ContainerCredentials.h"
#include "core/credentials/EnvironmentCredentials.h"
#include "core/credentials/FileCredentials.h"
#include "core/credentials/InstanceCredentials.h"
#include "core/credentials/ProcessCredentials.h"
#include "core/credentials/RoleCredentials.h"
#include "core/credentials/SsoCredentials.h"
#include "core/credentials/WebIdentityCredentials.h"

namespace keywright {

CredentialProviders profileProviders(
    const CredentialContext& context, const QString& profile, EnvironmentRole environmentRole)
{
    CredentialProviders providers;
    providers.push_back(std::make_unique<WebIdentityCredentials>(
        context, profile, environmentRole == EnvironmentRole::Used));
    providers.push_back(std::make_unique<SsoCredentials>(context, profile));
    providers.push_back(std::make_unique<FileCredentials>(
        context.config, profile, FileCredentials::File::Credentials));
    providers.push_back(std::make_unique<ProcessCredentials>(context, profile));
    providers.push_back(std::make_unique<FileCredentials>(
        context.config, profile, FileCredentials::File::Config));
    return providers;
}

std::unique_ptr<CredentialSource> credentialSource(const CredentialContext& context)
{
    const ProfileChoice& profile = context.settings.profile;
    CredentialProviders providers;
    if (!profile.isExplicit)
        providers.push_back(std::make_unique<EnvironmentCredentials>(context.environment));
    providers.push_back(std::make_unique<RoleCredentials>(context, QStringList {profile.name}));
    for (auto& each : profileProviders(context, profile.name,
             profile.isExplicit ? EnvironmentRole::Ignored : EnvironmentRole::Used))
        providers.push_back(std::move(each));
    if (context.metadataServices) {
        providers.push_back(std::make_unique<ContainerCredentials>(context));
        providers.push_back(std::make_unique<InstanceCredentials>(context));
    }
    return std::make_unique<CredentialChain>(std::move(providers), context.clock);
}

NamedSource::NamedSource(std::unique_ptr<CredentialSource> source, Error whenNone)
    : m_source(std::move(source)), m_whenNone(std::move(whenNone))
{
}

Result<AwsCredentials> NamedSource::credentials()
{
    auto found = m_source->credentials();
    if (!found && found.error().code == ErrorCode::CredentialsNotFound)
        return m_whenNone;
    return found;
}

} // namespace keywright
