// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SsoTokenCache.h"

#include "core/credentials/CredentialProvider.h"
#include "core/credentials/SecretFile.h"
#include "core/credentials/SecretJson.h"
#include "core/credentials/SecretText.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error tokenError(const QString& why)
{
    return {ErrorCode::SignInRequired, u"Error loading SSO Token: "_s + why};
}

QByteArray utcText(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ").toLatin1();
}

SecretBytes jsonOf(const SsoSession& session, const SsoToken& token)
{
    SecretText json;
    const auto member = [&json](const char* name, QByteArrayView value) {
        json << QByteArrayView(json.size() == 0 ? "{\"" : ", \"") << QByteArrayView(name)
             << QByteArrayView("\": ");
        json.appendJsonString(value);
    };
    member("startUrl", session.startUrl.toUtf8());
    member("region", session.region.toUtf8());
    member("accessToken", charView(token.accessToken.view()));
    member("expiresAt", utcText(token.expires));
    if (!token.clientId.isEmpty()) {
        member("clientId", token.clientId.toUtf8());
        member("clientSecret", charView(token.clientSecret.view()));
        member("registrationExpiresAt", utcText(token.registrationExpires));
    }
    if (!token.refreshToken.isEmpty())
        member("refreshToken", charView(token.refreshToken.view()));
    json << QByteArrayView("}");
    return json.take();
}

} // namespace

SsoTokenCache::SsoTokenCache(const AwsEnvironment& environment)
    : m_folder(environment.expanded(u"~/.aws/sso/cache"_s))
{
}

Result<SsoToken> SsoTokenCache::load(const SsoSession& session) const
{
    const QString name = session.name.isEmpty() ? session.startUrl : session.name;
    const auto bytes = readSecretFile(m_folder + u'/' + session.cacheKey() + u".json"_s);
    if (!bytes)
        return tokenError(u"Token for %1 does not exist"_s.arg(name));
    const auto json = SecretJson::parse(charView(bytes->view()));
    auto accessToken = json ? json->secret(u"accessToken"_s) : std::nullopt;
    const auto expires
        = expiryFrom(json ? json->text(u"expiresAt"_s).value_or(QString()) : QString());
    if (!accessToken || !expires)
        return tokenError(u"Token for %1 is invalid"_s.arg(session.startUrl));

    SsoToken token {.accessToken = std::move(*accessToken), .expires = *expires};
    auto clientSecret = json->secret(u"clientSecret"_s);
    auto refreshToken = json->secret(u"refreshToken"_s);
    const auto registration
        = expiryFrom(json->text(u"registrationExpiresAt"_s).value_or(QString()));
    if (clientSecret && registration) {
        token.clientId = json->text(u"clientId"_s).value_or(QString());
        token.clientSecret = std::move(*clientSecret);
        token.registrationExpires = *registration;
    }
    if (refreshToken)
        token.refreshToken = std::move(*refreshToken);
    return token;
}

Status SsoTokenCache::save(const SsoSession& session, const SsoToken& token) const
{
    return writeSecretFile(
        m_folder + u'/' + session.cacheKey() + u".json"_s, jsonOf(session, token));
}

} // namespace keywright
