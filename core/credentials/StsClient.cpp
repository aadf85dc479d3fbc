// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/StsClient.h"

#include "core/credentials/CredentialProvider.h"
#include "core/credentials/SecretText.h"
#include "core/sigv4/RequestSigner.h"

#include <QUrl>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto xmlEntities = std::to_array<std::pair<QByteArrayView, QByteArrayView>>(
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}});

/// The text of the first element of that name, which has no attributes in replies of STS. A reply may
/// hold secrets, so it is not given to an XML reader that keeps copies.
SecretBytes elementText(QByteArrayView xml, const QByteArray& name)
{
    const QByteArray open = '<' + name + '>';
    const qsizetype begin = xml.indexOf(open);
    const QByteArray close = "</" + name + '>';
    const qsizetype end = begin < 0 ? -1 : xml.indexOf(close, begin);
    if (end < 0)
        return {};
    SecretText text;
    QByteArrayView rest = xml.sliced(begin + open.size(), end - begin - open.size());
    while (!rest.isEmpty()) {
        QByteArrayView part = rest.first(1);
        qsizetype used = 1;
        for (const auto& [entity, meaning] : xmlEntities) {
            if (rest.startsWith(entity)) {
                part = meaning;
                used = entity.size();
            }
        }
        text << part;
        rest = rest.sliced(used);
    }
    return text.take();
}

QString elementString(QByteArrayView xml, const QByteArray& name)
{
    return QString::fromUtf8(charView(elementText(xml, name).view()));
}

Error refusal(const QByteArray& operation, const HttpResponse& response)
{
    QString code = elementString(response.body, "Code");
    if (code.isEmpty())
        code = QString::number(response.status);
    return {ErrorCode::CredentialsFailed,
        u"An error occurred (%1) when calling the %2 operation: %3"_s.arg(code,
            QString::fromLatin1(operation), elementString(response.body, "Message"))};
}

Result<AwsCredentials> credentialsIn(const HttpResponse& response)
{
    AwsCredentials found;
    found.accessKeyId = elementString(response.body, "AccessKeyId");
    found.secretAccessKey = SecretAccessKey(elementText(response.body, "SecretAccessKey"));
    found.sessionToken = SessionToken(elementText(response.body, "SessionToken"));
    const auto expires = expiryFrom(elementString(response.body, "Expiration"));
    if (found.accessKeyId.isEmpty() || found.secretAccessKey.isEmpty()
        || found.sessionToken.isEmpty() || !expires)
        return retrievalFailed(u"assume-role"_s, u"the reply of STS holds no credentials"_s);
    found.expires = *expires;
    found.accountId = elementString(response.body, "Arn").section(u':', 4, 4);
    return found;
}

/// Signs with `signer` if there is one.
Result<HttpRequest> stsRequest(const CredentialContext& context, const ServiceEndpoint& endpoint,
    const QByteArray& body, const AwsCredentials* signer)
{
    SignableRequest request {.path = endpoint.basePath + '/',
        .headers = {{"Host", endpoint.host},
            {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
        .payloadHash = sha256Hex(body)};
    if (signer != nullptr) {
        const SigningIdentity identity {.accessKeyId = signer->accessKeyId,
            .secretAccessKey = signer->secretAccessKey.clone(),
            .sessionToken = charView(signer->sessionToken.view()).toByteArray(),
            .region = endpoint.region,
            .service = "sts"};
        const auto now = QDateTime::fromMSecsSinceEpoch(context.clock->nowMs(), Qt::UTC);
        if (const auto done = signRequest(request, identity, now); !done)
            return done.error();
    }
    return HttpRequest {.url = endpoint.url + '/',
        .headers = std::move(request.headers),
        .body = body,
        .cancelled = context.cancelled};
}

} // namespace

StsClient::StsClient(CredentialContext context) : m_context(std::move(context)) { }

Result<AwsCredentials> StsClient::assumeRole(
    const Parameters& parameters, const AwsCredentials& signer) const
{
    return credentialsBy("AssumeRole", parameters, {}, &signer);
}

Result<AwsCredentials> StsClient::assumeRoleWithWebIdentity(
    const Parameters& parameters, const SecretBytes& token) const
{
    return credentialsBy("AssumeRoleWithWebIdentity", parameters, token, nullptr);
}

Result<SignerIdentity> StsClient::callerIdentity(const AwsCredentials& signer) const
{
    const auto response = call("GetCallerIdentity", {}, {}, &signer);
    if (!response)
        return response.error();
    SignerIdentity who {elementString(response->body, "Account"),
        elementString(response->body, "Arn"), elementString(response->body, "UserId")};
    if (who.accountId.isEmpty() || who.arn.isEmpty())
        return Error {ErrorCode::CredentialsFailed, u"The reply of STS names no caller"_s};
    return who;
}

Result<AwsCredentials> StsClient::credentialsBy(const QByteArray& operation,
    const Parameters& parameters, const SecretBytes& token, const AwsCredentials* signer) const
{
    const auto response = call(operation, parameters, token, signer);
    if (!response)
        return response.error();
    auto result = credentialsIn(*response);
    wipeOutside(response->body);
    return result;
}

Result<HttpResponse> StsClient::call(const QByteArray& operation, const Parameters& parameters,
    const SecretBytes& token, const AwsCredentials* signer) const
{
    const auto endpoint
        = serviceEndpoint(m_context, CredentialService::Sts, m_context.settings.region);
    if (!endpoint)
        return endpoint.error();
    QByteArray body = "Action=" + operation + "&Version=2011-06-15";
    for (const auto& [name, value] : parameters)
        body += '&' + name + '=' + QUrl::toPercentEncoding(value);
    if (!token.isEmpty()) // of letters, digits, '-', '_' and '.' (RFC 7515), so it needs no encoding
        body += "&WebIdentityToken=" + charView(token.view()).toByteArray();

    const auto request = stsRequest(m_context, *endpoint, body, signer);
    if (!request)
        return request.error();
    auto response = callService(m_context, *request);
    if (!token.isEmpty())
        wipeOutside(body);
    if (response && response->status != 200)
        return refusal(operation, *response);
    return response;
}

} // namespace keywright
