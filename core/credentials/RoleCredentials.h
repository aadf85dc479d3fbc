// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "core/credentials/CredentialProvider.h"
#include "core/credentials/CredentialSource.h"
#include "core/credentials/StsClient.h"

namespace keywright {

/// A profile with role_arn: assumes the role with the credentials of source_profile, which may be of
/// that kind too, or of credential_source.
class RoleCredentials final : public CredentialProvider {
public:
    /// `visited`: the profiles on the way here, this one last.
    RoleCredentials(CredentialContext context, QStringList visited);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;
    [[nodiscard]] bool asksAPerson() const override;

    /// Whether a profile is of this kind. One with web_identity_token_file is not.
    [[nodiscard]] static bool describes(const AwsConfig& config, const QString& profile);

private:
    [[nodiscard]] std::optional<QString> option(const QString& name) const;
    [[nodiscard]] Status makeSource();
    [[nodiscard]] Status useNamedSource(const QString& name);
    [[nodiscard]] Status useProfile(const QString& source);
    [[nodiscard]] bool leadsBack(const QString& source) const;
    [[nodiscard]] StsClient::Parameters parameters() const;
    [[nodiscard]] FoundCredentials assume(StsClient::Parameters parameters) const;
    [[nodiscard]] Result<QString> mfaCode(const QString& serial) const;

    CredentialContext m_context;
    QStringList m_visited;
    QString m_profile;
    std::unique_ptr<CredentialSource> m_source;
};

} // namespace keywright
