// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AwsConfig.h"

#include "core/credentials/ShellWords.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// An absent file counts as an empty one.
Result<AwsIniSections> sectionsIn(const QString& path)
{
    auto sections = readAwsIni(path);
    if (!sections && sections.error().code == ErrorCode::FileNotFound)
        return AwsIniSections {};
    return sections;
}

QString pathFrom(const AwsEnvironment& environment, const char* variable, const QString& otherwise)
{
    return environment.expanded(environment.text(variable).value_or(otherwise));
}

} // namespace

Result<AwsConfig> AwsConfig::load(const AwsEnvironment& environment)
{
    AwsConfig config;
    config.m_configPath = pathFrom(environment, "AWS_CONFIG_FILE", u"~/.aws/config"_s);
    config.m_credentialsPath
        = pathFrom(environment, "AWS_SHARED_CREDENTIALS_FILE", u"~/.aws/credentials"_s);

    auto sections = sectionsIn(config.m_configPath);
    if (!sections)
        return sections.error();
    config.m_config = std::move(*sections);
    for (std::size_t each = 0; each < config.m_config.size(); ++each)
        config.sortIn(each);

    auto credentials = sectionsIn(config.m_credentialsPath);
    if (!credentials)
        return credentials.error();
    config.m_credentials = std::move(*credentials);
    for (const AwsIniSection& each : config.m_credentials) {
        if (!config.m_profiles.contains(each.name))
            config.m_profileOrder.append(each.name);
    }
    return config;
}

void AwsConfig::sortIn(std::size_t section)
{
    const QString& name = m_config[section].name;
    if (name == "default"_L1) {
        if (!m_profiles.contains(name))
            m_profileOrder.append(name);
        m_profiles.insert(name, section);
        return;
    }
    // botocore looks at how the header begins, not at its first word.
    Names* kind = name.startsWith("profile"_L1) ? &m_profiles
        : name.startsWith("sso-session"_L1)     ? &m_ssoSessions
        : name.startsWith("services"_L1)        ? &m_services
                                                : nullptr;
    const auto words = shellWords(name);
    if (kind == nullptr || !words || words->size() != 2)
        return;
    if (kind == &m_profiles && !kind->contains(words->at(1)))
        m_profileOrder.append(words->at(1));
    kind->insert(words->at(1), section);
}

QStringList AwsConfig::profileNames() const
{
    return m_profileOrder;
}

bool AwsConfig::hasProfile(const QString& name) const
{
    return m_profileOrder.contains(name);
}

const AwsIniValue* AwsConfig::value(const QString& profile, const QString& option) const
{
    for (const AwsIniSection* section : {inCredentialsFile(profile), inConfigFile(profile)}) {
        if (section != nullptr && section->contains(option))
            return &section->values.at(option);
    }
    return nullptr;
}

bool AwsConfig::contains(const QString& profile, const QString& option) const
{
    return value(profile, option) != nullptr;
}

std::optional<QString> AwsConfig::text(const QString& profile, const QString& option) const
{
    const AwsIniValue* found = value(profile, option);
    if (found == nullptr || found->nested)
        return std::nullopt;
    return found->text;
}

const AwsIniSection* AwsConfig::find(const Names& names, const QString& name) const
{
    const auto found = names.constFind(name);
    return found == names.constEnd() ? nullptr : &m_config[*found];
}

const AwsIniSection* AwsConfig::ssoSession(const QString& name) const
{
    return find(m_ssoSessions, name);
}

const AwsIniSection* AwsConfig::services(const QString& name) const
{
    return find(m_services, name);
}

const AwsIniSection* AwsConfig::inConfigFile(const QString& profile) const
{
    return find(m_profiles, profile);
}

const AwsIniSection* AwsConfig::inCredentialsFile(const QString& profile) const
{
    const auto found = std::ranges::find(m_credentials, profile, &AwsIniSection::name);
    return found == m_credentials.end() ? nullptr : &*found;
}

} // namespace keywright
