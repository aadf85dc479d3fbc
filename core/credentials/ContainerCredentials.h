// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "core/credentials/CredentialProvider.h"

namespace keywright {

/// The role of a container (ECS, EKS): AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI.
class ContainerCredentials final : public CredentialProvider {
public:
    explicit ContainerCredentials(CredentialContext context);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;

private:
    [[nodiscard]] Result<QByteArray> authorization() const;

    CredentialContext m_context;
};

/// The keys AccessKeyId, SecretAccessKey, Token and Expiration of a metadata service's reply; nullopt
/// when one is missing.
[[nodiscard]] std::optional<AwsCredentials> metadataCredentials(QByteArrayView json);

} // namespace keywright
