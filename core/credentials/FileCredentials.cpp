// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/FileCredentials.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

SecretBytes takeSecret(AwsIniSection& section, const QString& option)
{
    const auto found = section.values.find(option);
    return found == section.values.end() ? SecretBytes() : std::move(found->second.secret);
}

} // namespace

FileCredentials::FileCredentials(
    std::shared_ptr<const AwsConfig> config, QString profile, File file)
    : m_config(std::move(config)), m_profile(std::move(profile)), m_file(file)
{
}

const QString& FileCredentials::path() const
{
    return m_file == File::Config ? m_config->configPath() : m_config->credentialsPath();
}

QString FileCredentials::place() const
{
    return u"an access key of profile \"%1\" in %2"_s.arg(m_profile, path());
}

FoundCredentials FileCredentials::load()
{
    const AwsIniSection* known = m_file == File::Config ? m_config->inConfigFile(m_profile)
                                                        : m_config->inCredentialsFile(m_profile);
    if (known == nullptr || !known->contains(u"aws_access_key_id"_s))
        return std::optional<AwsCredentials>();
    // AwsConfig keeps no secrets: the file is read again, for this section's.
    auto sections = readAwsIni(path(), known->name);
    if (!sections)
        return sections.error();
    const auto section = std::ranges::find(*sections, known->name, &AwsIniSection::name);
    if (section == sections->end() || !section->contains(u"aws_access_key_id"_s))
        return std::optional<AwsCredentials>();

    if (!section->contains(u"aws_secret_access_key"_s))
        return partialCredentials(
            m_file == File::Config ? u"config-file"_s : u"shared-credentials-file"_s,
            u"aws_secret_access_key"_s);
    AwsCredentials found;
    found.accessKeyId = section->text(u"aws_access_key_id"_s).value_or(QString());
    found.accountId = section->text(u"aws_account_id"_s).value_or(QString());
    found.secretAccessKey = SecretAccessKey(takeSecret(*section, u"aws_secret_access_key"_s));
    found.sessionToken = SessionToken(takeSecret(*section,
        section->contains(u"aws_security_token"_s) ? u"aws_security_token"_s
                                                   : u"aws_session_token"_s));
    return std::optional(std::move(found));
}

} // namespace keywright
