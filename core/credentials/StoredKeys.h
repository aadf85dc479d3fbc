// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsConfig.h"
#include "core/credentials/CredentialSource.h"
#include "core/credentials/ProfileSettings.h"

namespace keywright {

/// The access key that stands in the environment (unless a profile was named), in the credentials file
/// or in the config file: botocore's order. CredentialsNotFound; CredentialsFailed for half a key and
/// for profiles that get theirs elsewhere.
[[nodiscard]] Result<AwsCredentials> storedKeys(
    const AwsConfig& config, const AwsEnvironment& environment, const ProfileChoice& profile);

/// Credentials that stay what they are.
class FixedCredentials final : public CredentialSource {
public:
    explicit FixedCredentials(AwsCredentials credentials) : m_credentials(std::move(credentials)) { }

    [[nodiscard]] Result<AwsCredentials> credentials() override { return m_credentials.clone(); }

private:
    const AwsCredentials m_credentials;
};

} // namespace keywright
