// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/WebIdentityCredentials.h"

#include "core/credentials/SecretFile.h"
#include "core/credentials/StsClient.h"

namespace keywright {

using namespace Qt::StringLiterals;

WebIdentityCredentials::WebIdentityCredentials(
    CredentialContext context, QString profile, bool environmentCounts)
    : m_context(std::move(context))
    , m_profile(std::move(profile))
    , m_environmentCounts(environmentCounts)
{
}

QString WebIdentityCredentials::place() const
{
    return u"web_identity_token_file of profile \"%1\"%2"_s.arg(
        m_profile, m_environmentCounts ? u" and AWS_WEB_IDENTITY_TOKEN_FILE"_s : QString());
}

std::optional<QString> WebIdentityCredentials::find(
    const char* variable, const QString& option) const
{
    auto value = m_environmentCounts ? m_context.environment->text(variable) : std::nullopt;
    return value ? value : m_context.config->text(m_profile, option);
}

FoundCredentials WebIdentityCredentials::load()
{
    const QString path = find("AWS_WEB_IDENTITY_TOKEN_FILE", u"web_identity_token_file"_s)
                             .value_or(QString());
    if (path.isEmpty())
        return std::optional<AwsCredentials>();
    const QString role = find("AWS_ROLE_ARN", u"role_arn"_s).value_or(QString());
    if (role.isEmpty())
        return Error {ErrorCode::AwsConfigInvalid,
            u"The provided profile or the current environment is configured to assume role with "
            "web identity but has no role ARN configured. Ensure that the profile has the role_arn"
            "configuration set or the AWS_ROLE_ARN env var is set."_s};
    const auto token = readSecretFile(path);
    if (!token)
        return retrievalFailed(u"assume-role-with-web-identity"_s,
            u"the token file cannot be read: %1"_s.arg(path));

    const QString generated
        = u"keywright-session-%1"_s.arg(m_context.clock->nowMs() / 1000);
    auto assumed = StsClient(m_context).assumeRoleWithWebIdentity(
        {{"RoleArn", role},
            {"RoleSessionName",
                find("AWS_ROLE_SESSION_NAME", u"role_session_name"_s).value_or(generated)}},
        *token);
    if (!assumed)
        return assumed.error();
    return std::optional(std::move(*assumed));
}

} // namespace keywright
