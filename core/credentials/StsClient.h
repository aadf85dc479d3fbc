// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/ServiceEndpoint.h"
#include "core/credentials/AwsCredentials.h"

#include <utility>
#include <vector>

namespace keywright {

/// Who signs, as STS knows it.
struct SignerIdentity {
    QString accountId = {};
    QString arn = {};
    QString userId = {};

    bool operator==(const SignerIdentity&) const = default;
};

/// The two operations of STS that hand out a role's credentials, and the one that tells who one is, in
/// its query protocol.
class StsClient {
public:
    using Parameters = std::vector<std::pair<QByteArray, QString>>;

    explicit StsClient(CredentialContext context);

    [[nodiscard]] Result<AwsCredentials> assumeRole(
        const Parameters& parameters, const AwsCredentials& signer) const;
    [[nodiscard]] Result<AwsCredentials> assumeRoleWithWebIdentity(
        const Parameters& parameters, const SecretBytes& token) const;
    /// GetCallerIdentity, which nobody can be forbidden.
    [[nodiscard]] Result<SignerIdentity> callerIdentity(const AwsCredentials& signer) const;

private:
    /// A reply of status 200; wipe it when it holds secrets.
    [[nodiscard]] Result<HttpResponse> call(const QByteArray& operation,
        const Parameters& parameters, const SecretBytes& token,
        const AwsCredentials* signer) const;
    [[nodiscard]] Result<AwsCredentials> credentialsBy(const QByteArray& operation,
        const Parameters& parameters, const SecretBytes& token,
        const AwsCredentials* signer) const;

    CredentialContext m_context;
};

} // namespace keywright
