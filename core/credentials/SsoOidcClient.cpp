// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SsoOidcClient.h"

#include "core/credentials/SecretJson.h"
#include "core/credentials/SecretText.h"
#include "core/credentials/ServiceEndpoint.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct OidcMember {
    const char* name;
    QByteArrayView value;
};

/// Names of RFC 6749 and RFC 8628 that are no final refusal.
constexpr auto answerKinds = std::to_array<std::pair<QLatin1StringView, TokenAnswer::Kind>>(
    {{"authorization_pending"_L1, TokenAnswer::Kind::Pending},
        {"slow_down"_L1, TokenAnswer::Kind::SlowDown},
        {"expired_token"_L1, TokenAnswer::Kind::Expired}});

SecretText jsonObject(std::initializer_list<OidcMember> members)
{
    SecretText json;
    for (const OidcMember& each : members) {
        json << QByteArrayView(json.size() == 0 ? "{\"" : ",\"") << QByteArrayView(each.name)
             << QByteArrayView("\":");
        json.appendJsonString(each.value);
    }
    return json;
}

SecretBytes closed(SecretText json)
{
    json << QByteArrayView("}");
    return json.take();
}

Error oidcFailed(const QString& operation, const QString& why)
{
    return {ErrorCode::CredentialsFailed,
        u"An error occurred when calling the %1 operation: %2"_s.arg(operation, why)};
}

QString whyRefused(const HttpResponse& response)
{
    const auto json = SecretJson::parse(response.body);
    const QString error = json ? json->text(u"error"_s).value_or(QString()) : QString();
    const QString description
        = json ? json->text(u"error_description"_s).value_or(QString()) : QString();
    return u"HTTP %1 %2 %3"_s.arg(response.status).arg(error, description).trimmed();
}

} // namespace

SsoOidcClient::SsoOidcClient(CredentialContext context, SsoSession session)
    : m_context(std::move(context)), m_session(std::move(session))
{
}

QDateTime SsoOidcClient::now() const
{
    return QDateTime::fromMSecsSinceEpoch(m_context.clock->nowMs(), Qt::UTC);
}

Result<HttpResponse> SsoOidcClient::post(const QByteArray& path, SecretBytes body) const
{
    const auto endpoint
        = serviceEndpoint(m_context, CredentialService::SsoOidc, m_session.region);
    if (!endpoint)
        return endpoint.error();
    const HttpRequest request {.url = endpoint->url + path,
        .headers = {{"Host", endpoint->host}, {"Content-Type", "application/x-amz-json-1.1"}},
        .body = charView(body.view()).toByteArray(),
        .cancelled = m_context.cancelled};
    auto response = callService(m_context, request);
    wipeOutside(request.body);
    return response;
}

Result<SsoToken> SsoOidcClient::registerClient() const
{
    const QString suffix
        = m_session.name.isEmpty() ? QString::number(m_context.clock->nowMs() / 1000)
                                   : m_session.name;
    const QByteArray name = "keywright-client-" + suffix.toUtf8();
    SecretText body = jsonObject({{"clientName", name}, {"clientType", "public"}});
    for (const QString& scope : m_session.scopes) {
        body << QByteArrayView(scope == m_session.scopes.first() ? ",\"scopes\":[" : ",");
        body.appendJsonString(scope.toUtf8());
    }
    if (!m_session.scopes.isEmpty())
        body << QByteArrayView("]");
    const auto response = post("/client/register", closed(std::move(body)));
    if (!response)
        return response.error();
    const auto json = SecretJson::parse(response->body);
    auto secret = json ? json->secret(u"clientSecret"_s) : std::nullopt;
    const auto expires = json ? json->number(u"clientSecretExpiresAt"_s) : std::nullopt;
    if (response->status != 200 || !secret || !expires)
        return oidcFailed(u"RegisterClient"_s, whyRefused(*response));
    SsoToken client;
    client.clientId = json->text(u"clientId"_s).value_or(QString());
    client.clientSecret = std::move(*secret);
    client.registrationExpires = QDateTime::fromSecsSinceEpoch(*expires, Qt::UTC);
    wipeOutside(response->body);
    return client;
}

Result<DeviceAuthorization> SsoOidcClient::startDeviceAuthorization(const SsoToken& client) const
{
    const QByteArray id = client.clientId.toUtf8();
    const QByteArray startUrl = m_session.startUrl.toUtf8();
    const auto response = post("/device_authorization",
        closed(jsonObject({{"clientId", id}, {"clientSecret", charView(client.clientSecret.view())},
            {"startUrl", startUrl}})));
    if (!response)
        return response.error();
    const auto json = SecretJson::parse(response->body);
    auto deviceCode = json ? json->secret(u"deviceCode"_s) : std::nullopt;
    if (response->status != 200 || !deviceCode)
        return oidcFailed(u"StartDeviceAuthorization"_s, whyRefused(*response));
    const qint64 interval = json->number(u"interval"_s).value_or(5);
    return DeviceAuthorization {json->text(u"userCode"_s).value_or(QString()),
        json->text(u"verificationUri"_s).value_or(QString()),
        json->text(u"verificationUriComplete"_s).value_or(QString()), std::move(*deviceCode),
        now().addSecs(json->number(u"expiresIn"_s).value_or(600)),
        static_cast<int>(std::clamp<qint64>(interval, 1, 60))};
}

Result<TokenAnswer> SsoOidcClient::tokenForDevice(
    const SsoToken& client, const DeviceAuthorization& authorization) const
{
    const QByteArray id = client.clientId.toUtf8();
    return createToken(client,
        closed(jsonObject({{"grantType", "urn:ietf:params:oauth:grant-type:device_code"},
            {"clientId", id}, {"clientSecret", charView(client.clientSecret.view())},
            {"deviceCode", charView(authorization.deviceCode.view())}})));
}

Result<TokenAnswer> SsoOidcClient::refreshedToken(const SsoToken& token) const
{
    const QByteArray id = token.clientId.toUtf8();
    return createToken(token,
        closed(jsonObject({{"grantType", "refresh_token"}, {"clientId", id},
            {"clientSecret", charView(token.clientSecret.view())},
            {"refreshToken", charView(token.refreshToken.view())}})));
}

Result<TokenAnswer> SsoOidcClient::createToken(const SsoToken& client, SecretBytes body) const
{
    const auto response = post("/token", std::move(body));
    if (!response)
        return response.error();
    const auto json = SecretJson::parse(response->body);
    auto accessToken = json ? json->secret(u"accessToken"_s) : std::nullopt;
    TokenAnswer answer;
    if (response->status != 200 || !accessToken) {
        const QString error = json ? json->text(u"error"_s).value_or(QString()) : QString();
        for (const auto& [name, kind] : answerKinds) {
            if (error == name)
                answer.kind = kind;
        }
        answer.why = whyRefused(*response);
        return answer;
    }
    answer.kind = TokenAnswer::Kind::Granted;
    answer.token = SsoToken {.accessToken = std::move(*accessToken),
        .expires = now().addSecs(json->number(u"expiresIn"_s).value_or(0)),
        .clientId = client.clientId,
        .clientSecret = client.clientSecret.clone(),
        .registrationExpires = client.registrationExpires};
    if (auto refresh = json->secret(u"refreshToken"_s))
        answer.token.refreshToken = std::move(*refresh);
    wipeOutside(response->body);
    return answer;
}

} // namespace keywright
