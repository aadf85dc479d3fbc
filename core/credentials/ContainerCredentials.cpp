// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ContainerCredentials.h"

#include "core/credentials/SecretFile.h"
#include "core/credentials/SecretJson.h"
#include "core/credentials/SecretText.h"
#include "core/credentials/ServiceEndpoint.h"

#include <QUrl>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error containerFailed(const QString& why)
{
    return retrievalFailed(u"container-role"_s, why);
}

/// Over plain http only this computer and the link-local hosts of ECS and EKS are asked.
bool mayBeAsked(const QUrl& url)
{
    static const QStringList hosts {u"169.254.170.2"_s, u"169.254.170.23"_s, u"fd00:ec2::23"_s,
        u"localhost"_s, u"::1"_s};
    return url.scheme() == "https"_L1 || hosts.contains(url.host())
        || url.host().startsWith("127."_L1);
}

} // namespace

std::optional<AwsCredentials> metadataCredentials(QByteArrayView json)
{
    const auto reply = SecretJson::parse(json);
    if (!reply)
        return std::nullopt;
    auto secret = reply->secret(u"SecretAccessKey"_s);
    auto token = reply->secret(u"Token"_s);
    const auto expires = expiryFrom(reply->text(u"Expiration"_s).value_or(QString()));
    const auto id = reply->text(u"AccessKeyId"_s);
    if (!id || !secret || !token || !expires)
        return std::nullopt;
    return AwsCredentials {*id, SecretAccessKey(std::move(*secret)),
        SessionToken(std::move(*token)), *expires,
        reply->text(u"AccountId"_s).value_or(QString())};
}

ContainerCredentials::ContainerCredentials(CredentialContext context)
    : m_context(std::move(context))
{
}

QString ContainerCredentials::place() const
{
    return u"the role of this container (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)"_s;
}

Result<QByteArray> ContainerCredentials::authorization() const
{
    SecretBytes token;
    if (const auto path = m_context.environment->text("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")) {
        auto file = readSecretFile(*path);
        if (!file)
            return containerFailed(u"the token file cannot be read: %1"_s.arg(*path));
        token = std::move(*file);
    } else if (auto value = m_context.environment->secret("AWS_CONTAINER_AUTHORIZATION_TOKEN")) {
        token = std::move(*value);
    }
    const QByteArrayView text = charView(token.view());
    if (text.contains('\r') || text.contains('\n'))
        return containerFailed(u"Auth token value is not a legal header value"_s);
    return text.toByteArray();
}

FoundCredentials ContainerCredentials::load()
{
    const auto relative
        = m_context.environment->text("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    const auto full = m_context.environment->text("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (!relative && !full)
        return std::optional<AwsCredentials>();
    const QUrl url(relative ? u"http://169.254.170.2"_s + *relative : *full, QUrl::StrictMode);
    if (!url.isValid() || !mayBeAsked(url))
        return containerFailed(u"Unsupported host '%1'.  Can only retrieve metadata from a "
                               "loopback address or one of these hosts: 169.254.170.2, "
                               "169.254.170.23, fd00:ec2::23, localhost"_s.arg(url.host()));
    const auto token = authorization();
    if (!token)
        return token.error();
    HttpRequest request {.method = "GET",
        .url = url.toEncoded(),
        .headers = {{"Accept", "application/json"}},
        .connectTimeoutMs = 2000,
        .readTimeoutMs = 2000,
        .cancelled = m_context.cancelled};
    if (!token->isEmpty())
        request.headers.append({"Authorization", *token});
    const auto response = callService(m_context, request);
    wipeOutside(*token);
    if (!response)
        return response.error();
    if (response->status != 200)
        return containerFailed(
            u"Received non 200 response %1 from container metadata"_s.arg(response->status));
    auto found = metadataCredentials(response->body);
    wipeOutside(response->body);
    if (!found)
        return containerFailed(u"Unable to parse JSON returned from container metadata services"_s);
    return found;
}

} // namespace keywright
