// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/ServiceEndpoint.h"
#include "core/credentials/AwsCredentials.h"

#include <utility>
#include <vector>

namespace keywright {

/// The two operations of STS that hand out a role's credentials, in its query protocol.
class StsClient {
public:
    using Parameters = std::vector<std::pair<QByteArray, QString>>;

    explicit StsClient(CredentialContext context);

    [[nodiscard]] Result<AwsCredentials> assumeRole(
        const Parameters& parameters, const AwsCredentials& signer) const;
    [[nodiscard]] Result<AwsCredentials> assumeRoleWithWebIdentity(
        const Parameters& parameters, const SecretBytes& token) const;

private:
    [[nodiscard]] Result<AwsCredentials> call(const QByteArray& operation,
        const Parameters& parameters, const SecretBytes& token,
        const AwsCredentials* signer) const;

    CredentialContext m_context;
};

} // namespace keywright
