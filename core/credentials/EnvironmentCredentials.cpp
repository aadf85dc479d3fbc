// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/EnvironmentCredentials.h"

namespace keywright {

using namespace Qt::StringLiterals;

EnvironmentCredentials::EnvironmentCredentials(std::shared_ptr<const AwsEnvironment> environment)
    : m_environment(std::move(environment))
{
}

QString EnvironmentCredentials::place() const
{
    return u"the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"_s;
}

SecretBytes EnvironmentCredentials::secret(const char* name) const
{
    auto value = m_environment->secret(name);
    return value ? std::move(*value) : SecretBytes();
}

FoundCredentials EnvironmentCredentials::load()
{
    AwsCredentials found;
    found.accessKeyId = m_environment->text("AWS_ACCESS_KEY_ID").value_or(QString());
    if (found.accessKeyId.isEmpty())
        return std::optional<AwsCredentials>();
    found.secretAccessKey = SecretAccessKey(secret("AWS_SECRET_ACCESS_KEY"));
    if (found.secretAccessKey.isEmpty())
        return partialCredentials(u"env"_s, u"AWS_SECRET_ACCESS_KEY"_s);
    for (const char* name : {"AWS_SECURITY_TOKEN", "AWS_SESSION_TOKEN"}) {
        if (found.sessionToken.isEmpty())
            found.sessionToken = SessionToken(secret(name));
    }
    found.accountId = m_environment->text("AWS_ACCOUNT_ID").value_or(QString());
    const QString expires = m_environment->text("AWS_CREDENTIAL_EXPIRATION").value_or(QString());
    if (!expires.isEmpty()) {
        const auto time = expiryFrom(expires);
        if (!time)
            return retrievalFailed(
                u"env"_s, u"AWS_CREDENTIAL_EXPIRATION is no point in time: %1"_s.arg(expires));
        found.expires = *time;
    }
    return std::optional(std::move(found));
}

} // namespace keywright
