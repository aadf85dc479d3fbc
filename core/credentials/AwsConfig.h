// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsIniFile.h"

#include <QStringList>

namespace keywright {

/// The two files of an AWS configuration, as botocore combines them. Holds no secret: whoever needs
/// one reads it from its file.
class AwsConfig {
public:
    /// Reads AWS_CONFIG_FILE or ~/.aws/config, and AWS_SHARED_CREDENTIALS_FILE or ~/.aws/credentials;
    /// a file that is not there counts as empty. AwsConfigInvalid when one cannot be parsed.
    [[nodiscard]] static Result<AwsConfig> load(const AwsEnvironment& environment);

    /// In the files' order, those of the credentials file last.
    [[nodiscard]] QStringList profileNames() const;
    [[nodiscard]] bool hasProfile(const QString& name) const;
    /// Whether a profile has an option, in either file.
    [[nodiscard]] bool contains(const QString& profile, const QString& option) const;
    /// What is in the credentials file goes before what is in the config file.
    [[nodiscard]] std::optional<QString> text(const QString& profile, const QString& option) const;

    /// nullptr when there is none of that name. [sso-session NAME] and [services NAME]
    [[nodiscard]] const AwsIniSection* ssoSession(const QString& name) const;
    [[nodiscard]] const AwsIniSection* services(const QString& name) const;
    /// The section of one file that a profile stands in.
    [[nodiscard]] const AwsIniSection* inConfigFile(const QString& profile) const;
    [[nodiscard]] const AwsIniSection* inCredentialsFile(const QString& profile) const;

    [[nodiscard]] const QString& configPath() const { return m_configPath; }
    [[nodiscard]] const QString& credentialsPath() const { return m_credentialsPath; }

private:
    /// Names of people's choice to sections of m_config.
    using Names = QMap<QString, std::size_t>;

    void sortIn(std::size_t section);
    [[nodiscard]] const AwsIniSection* find(const Names& names, const QString& name) const;
    [[nodiscard]] const AwsIniValue* value(const QString& profile, const QString& option) const;

    QString m_configPath;
    QString m_credentialsPath;
    AwsIniSections m_config;
    AwsIniSections m_credentials;
    QStringList m_profileOrder;
    Names m_profiles;
    Names m_ssoSessions;
    Names m_services;
};

} // namespace keywright
