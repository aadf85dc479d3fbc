// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SsoCredentials.h"

#include "core/credentials/SecretJson.h"
#include "core/credentials/SecretText.h"
#include "core/credentials/ServiceEndpoint.h"
#include "core/credentials/SsoOidcClient.h"

#include <QUrl>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 refreshWindowMs = 15 * 60 * 1000;

Error sessionExpired()
{
    return {ErrorCode::SignInRequired,
        u"The SSO session associated with this profile has expired or is otherwise invalid. To "
        "refresh this SSO session run aws sso login with the corresponding profile."_s};
}

std::optional<AwsCredentials> roleCredentialsIn(const QByteArray& body)
{
    const auto reply = SecretJson::parse(body);
    const auto role = reply ? reply->object(u"roleCredentials"_s) : std::nullopt;
    if (!role)
        return std::nullopt;
    auto secret = role->secret(u"secretAccessKey"_s);
    auto token = role->secret(u"sessionToken"_s);
    const auto id = role->text(u"accessKeyId"_s);
    const auto expires = role->number(u"expiration"_s);
    if (!id || !secret || !token || !expires)
        return std::nullopt;
    return AwsCredentials {*id, SecretAccessKey(std::move(*secret)),
        SessionToken(std::move(*token)), QDateTime::fromMSecsSinceEpoch(*expires, Qt::UTC), {}};
}

} // namespace

SsoCredentials::SsoCredentials(CredentialContext context, QString profile)
    : m_context(std::move(context)), m_profile(std::move(profile))
{
}

QString SsoCredentials::place() const
{
    return u"IAM Identity Center (SSO) in profile \"%1\""_s.arg(m_profile);
}

FoundCredentials SsoCredentials::load()
{
    const auto role = ssoRole(*m_context.config, m_profile);
    if (!role)
        return role.error();
    if (!*role)
        return std::optional<AwsCredentials>();
    const auto found = token((*role)->session);
    if (!found)
        return found.error();
    return roleCredentials(**role, *found);
}

Result<SsoToken> SsoCredentials::token(const SsoSession& session) const
{
    auto found = SsoTokenCache(*m_context.environment).load(session);
    if (!found)
        return found;
    const auto leftMs = [this](const SsoToken& each) {
        return each.expires.toMSecsSinceEpoch() - m_context.clock->nowMs();
    };
    const bool isLegacy = session.name.isEmpty();
    if (!isLegacy && leftMs(*found) < refreshWindowMs) {
        if (auto fresh = refreshed(session, *found))
            return std::move(*fresh);
    }
    if (leftMs(*found) > 0)
        return found;
    return isLegacy ? sessionExpired()
                    : Error {ErrorCode::SignInRequired,
                        u"Error when retrieving token from sso: Token has expired and refresh "
                        "failed"_s};
}

std::optional<SsoToken> SsoCredentials::refreshed(
    const SsoSession& session, const SsoToken& old) const
{
    const bool canBe = !old.refreshToken.isEmpty() && !old.clientId.isEmpty()
        && old.registrationExpires.toMSecsSinceEpoch() > m_context.clock->nowMs();
    if (!canBe)
        return std::nullopt;
    auto answer = SsoOidcClient(m_context, session).refreshedToken(old);
    if (!answer || answer->kind != TokenAnswer::Kind::Granted)
        return std::nullopt;
    // A token that cannot be kept is still good for now.
    static_cast<void>(SsoTokenCache(*m_context.environment).save(session, answer->token));
    return std::move(answer->token);
}

FoundCredentials SsoCredentials::roleCredentials(
    const SsoRole& role, const SsoToken& accessToken) const
{
    const auto endpoint
        = serviceEndpoint(m_context, CredentialService::Sso, role.session.region);
    if (!endpoint)
        return endpoint.error();
    const QByteArray bearer = charView(accessToken.accessToken.view()).toByteArray();
    const auto response = callService(m_context,
        HttpRequest {.method = "GET",
            .url = endpoint->url + "/federation/credentials?role_name="
                + QUrl::toPercentEncoding(role.roleName) + "&account_id="
                + QUrl::toPercentEncoding(role.accountId),
            .headers = {{"Host", endpoint->host}, {"x-amz-sso_bearer_token", bearer}},
            .cancelled = m_context.cancelled});
    wipeOutside(bearer);
    if (!response)
        return response.error();
    if (response->status == 401)
        return sessionExpired();
    auto found = response->status == 200 ? roleCredentialsIn(response->body) : std::nullopt;
    if (!found) {
        const auto json = SecretJson::parse(response->body);
        return Error {ErrorCode::CredentialsFailed,
            u"An error occurred (%1) when calling the GetRoleCredentials operation: %2"_s.arg(
                QString::number(response->status),
                json ? json->text(u"message"_s).value_or(QString()) : QString())};
    }
    wipeOutside(response->body);
    found->accountId = role.accountId;
    return found;
}

} // namespace keywright
