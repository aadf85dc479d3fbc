// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialChain.h"
#include "core/credentials/CredentialContext.h"

namespace keywright {

/// Whether AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN count.
enum class EnvironmentRole { Used, Ignored };

/// All that a profile may hold but a role with a source, in botocore's order.
[[nodiscard]] CredentialProviders profileProviders(
    const CredentialContext& context, const QString& profile, EnvironmentRole environmentRole);

/// The credentials of context.settings.profile, as the aws CLI finds them: the environment (unless the
/// profile was named explicitly), the profile's role, web identity, SSO, access key or process, and
/// the metadata services if the context allows. Does nothing before it is asked for credentials.
[[nodiscard]] std::unique_ptr<CredentialSource> credentialSource(const CredentialContext& context);

/// A source that has its own words for having nothing.
class NamedSource final : public CredentialSource {
public:
    NamedSource(std::unique_ptr<CredentialSource> source, Error whenNone);

    [[nodiscard]] Result<AwsCredentials> credentials() override;

private:
    std::unique_ptr<CredentialSource> m_source;
    Error m_whenNone;
};

} // namespace keywright
