// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SsoSession.h"

#include <QCryptographicHash>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error wrongSession(const QString& why)
{
    return {ErrorCode::AwsConfigInvalid, why};
}

/// Whether the profile and its session contradict each other.
std::optional<Error> contradiction(
    const AwsConfig& config, const QString& profile, const AwsIniSection& session)
{
    for (const auto& [name, value] : session.values) {
        const auto inProfile = config.text(profile, name);
        if (inProfile && *inProfile != value.text)
            return wrongSession(
                u"The value for %1 is inconsistent between profile (%2) and sso-session (%3)."_s.arg(
                    name, *inProfile, value.text));
    }
    return std::nullopt;
}

Error noSession(const QString& name)
{
    return wrongSession(u"The specified sso-session does not exist: \"%1\""_s.arg(name));
}

} // namespace

QString SsoSession::cacheKey() const
{
    const QByteArray text = (name.isEmpty() ? startUrl : name).toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex());
}

Result<std::optional<SsoRole>> ssoRole(const AwsConfig& config, const QString& profile)
{
    if (!config.contains(profile, u"sso_role_name"_s)
        && !config.contains(profile, u"sso_account_id"_s))
        return std::optional<SsoRole>();
    SsoRole role;
    const AwsIniSection* session = nullptr;
    if (const auto name = config.text(profile, u"sso_session"_s)) {
        session = config.ssoSession(*name);
        if (session == nullptr)
            return noSession(*name);
        if (const auto wrong = contradiction(config, profile, *session))
            return *wrong;
        role.session.name = *name;
    }
    const auto wanted = std::to_array<std::pair<QString, QString*>>(
        {{u"sso_role_name"_s, &role.roleName}, {u"sso_account_id"_s, &role.accountId},
            {u"sso_start_url"_s, &role.session.startUrl}, {u"sso_region"_s, &role.session.region}});
    QStringList missing;
    for (const auto& [option, target] : wanted) {
        auto value = config.text(profile, option);
        if (!value && session != nullptr)
            value = session->text(option);
        if (value)
            *target = *value;
        else
            missing.append(option);
    }
    if (!missing.isEmpty())
        return wrongSession(u"The profile \"%1\" is configured to use SSO but is missing required "
                            "configuration: %2"_s.arg(profile, missing.join(", "_L1)));
    return std::optional(role);
}

Result<SsoSession> ssoSessionByName(const AwsConfig& config, const QString& name)
{
    const AwsIniSection* section = config.ssoSession(name);
    if (section == nullptr)
        return noSession(name);
    SsoSession session {.name = name,
        .startUrl = section->text(u"sso_start_url"_s).value_or(QString()),
        .region = section->text(u"sso_region"_s).value_or(QString())};
    const QString scopes = section->text(u"sso_registration_scopes"_s).value_or(QString());
    for (const QString& scope : scopes.split(u',', Qt::SkipEmptyParts)) {
        if (!scope.trimmed().isEmpty())
            session.scopes.append(scope.trimmed());
    }
    if (session.startUrl.isEmpty() || session.region.isEmpty())
        return wrongSession(
            u"Missing the following required SSO configuration values: sso_start_url, sso_region. "
            "They belong into [sso-session %1]"_s.arg(name));
    return session;
}

Result<SsoSession> ssoSessionOfProfile(const AwsConfig& config, const QString& profile)
{
    if (const auto name = config.text(profile, u"sso_session"_s))
        return ssoSessionByName(config, *name);
    SsoSession session {.startUrl = config.text(profile, u"sso_start_url"_s).value_or(QString()),
        .region = config.text(profile, u"sso_region"_s).value_or(QString())};
    if (session.startUrl.isEmpty() || session.region.isEmpty())
        return wrongSession(u"The profile \"%1\" has neither sso_session nor sso_start_url and "
                            "sso_region"_s.arg(profile));
    return session;
}

} // namespace keywright
