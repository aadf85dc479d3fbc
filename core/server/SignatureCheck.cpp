// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/SignatureCheck.h"

#include "core/kms/Regions.h"
#include "core/sigv4/Signature.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int allowedSkewSeconds = 5 * 60;

KmsError incomplete(const QString& message)
{
    return {u"IncompleteSignatureException"_s, message};
}

KmsError invalidSignature(const QString& message)
{
    return {u"InvalidSignatureException"_s, message};
}

Result<Authorization, KmsError> authorizationOf(const SignableRequest& request)
{
    const QByteArray header = request.header("authorization");
    if (header.isEmpty())
        return KmsError(
            u"MissingAuthenticationTokenException"_s, u"Missing Authentication Token"_s);
    QStringList missing;
    auto authorization = Authorization::parse(header, missing);
    if (authorization)
        return std::move(*authorization);
    QString message;
    for (const QString& part : missing)
        message += u"Authorization header requires '%1' parameter. "_s.arg(part);
    if (message.isEmpty())
        return incomplete(u"Credential must have exactly 5 slash-delimited elements, e.g. "
                          "keyid/date/region/service/term, and the algorithm AWS4-HMAC-SHA256."_s);
    return incomplete(message + u"Authorization="_s + QString::fromLatin1(header));
}

/// "Date" may stand in for X-Amz-Date only in forms nobody uses any more.
Result<QByteArray, KmsError> dateOf(const SignableRequest& request)
{
    const QByteArray date = request.header("x-amz-date");
    if (date.isEmpty())
        return incomplete(u"Authorization header requires existence of either a 'X-Amz-Date' or a "
                          "'Date' header."_s);
    if (!amzDateFrom(date))
        return incomplete(u"Date must be in ISO-8601 'basic format'. Got '%1'. See "
                          "http://en.wikipedia.org/wiki/ISO_8601"_s.arg(QString::fromLatin1(date)));
    return date;
}

std::optional<KmsError> scopeProblem(const CredentialScope& scope, const QByteArray& date)
{
    if (!date.startsWith(scope.date))
        return invalidSignature(
            u"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from "
            "HTTP: '%1' != '%2', from '%3'."_s.arg(QString::fromLatin1(scope.date),
                QString::fromLatin1(date.first(8)), QString::fromLatin1(date)));
    if (scope.service != "kms")
        return invalidSignature(u"Credential should be scoped to correct service: 'kms'. "_s);
    const QString region = QString::fromLatin1(scope.region);
    const auto known = knownRegions();
    if (std::ranges::none_of(known, [&](const RegionInfo& info) { return info.id == region; }))
        return invalidSignature(u"Credential should be scoped to a valid region. "_s);
    return std::nullopt;
}

std::optional<KmsError> ageProblem(const QByteArray& date, const QDateTime& now)
{
    const QDateTime then = *amzDateFrom(date);
    const auto text = [](const QDateTime& time) { return QString::fromLatin1(amzDate(time)); };
    if (then < now.addSecs(-allowedSkewSeconds))
        return invalidSignature(u"Signature expired: %1 is now earlier than %2 (%3 - 5 min.)"_s.arg(
            text(then), text(now.addSecs(-allowedSkewSeconds)), text(now)));
    if (then > now.addSecs(allowedSkewSeconds))
        return invalidSignature(
            u"Signature not yet current: %1 is still later than %2 (%3 + 5 min.)"_s.arg(
                text(then), text(now.addSecs(allowedSkewSeconds)), text(now)));
    return std::nullopt;
}

/// "'Host' must be a 'SignedHeader' in the AWS Authorization", and so must every X-Amz header.
std::optional<KmsError> signedHeadersProblem(
    const SignableRequest& request, const Authorization& authorization)
{
    const auto isSigned = [&](const QByteArray& name) {
        return authorization.signedHeaders.contains(name);
    };
    for (const HttpHeader& header : request.headers) {
        const QByteArray name = header.name.toLower();
        if ((name == "host" || name.startsWith("x-amz-")) && !isSigned(name))
            return invalidSignature(
                u"'%1' must be a 'SignedHeader' in the AWS Authorization."_s.arg(
                    QString::fromLatin1(header.name)));
    }
    if (!isSigned("host"))
        return invalidSignature(
            u"'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."_s);
    return std::nullopt;
}

Result<bool, KmsError> matches(const SignableRequest& request, const Authorization& authorization,
    const QByteArray& date, const KnownCaller& caller)
{
    const QByteArray text = stringToSign(
        date, authorization.scope, canonicalRequest(request, authorization.signedHeaders));
    const auto key = signingKey(caller.secretAccessKey, authorization.scope);
    if (!key)
        return KmsError(key.error());
    const auto right = signatureOf(*key, text);
    if (!right)
        return KmsError(right.error());
    return right->size() == authorization.signature.size()
        && CRYPTO_memcmp(right->constData(), authorization.signature.constData(),
               static_cast<std::size_t>(right->size()))
        == 0;
}

} // namespace

Result<VerifiedCaller, KmsError> SignatureCheck::verify(
    const SignableRequest& request, const QDateTime& now) const
{
    const auto authorization = authorizationOf(request);
    if (!authorization)
        return authorization.error();
    const KnownCaller* caller = m_callers.callerWith(authorization->accessKeyId);
    const QString region = QString::fromLatin1(authorization->scope.region);
    if (m_credentials == Credentials::AnyAccepted)
        return VerifiedCaller {caller ? caller->callerArn : QString(), region};
    const auto date = dateOf(request);
    if (!date)
        return date.error();
    if (!caller || request.hasHeader("x-amz-security-token"))
        return KmsError(u"UnrecognizedClientException"_s,
            u"The security token included in the request is invalid."_s);
    if (auto problem = scopeProblem(authorization->scope, *date))
        return *problem;
    if (auto problem = ageProblem(*date, now))
        return *problem;
    if (auto problem = signedHeadersProblem(request, *authorization))
        return *problem;
    const auto same = matches(request, *authorization, *date, *caller);
    if (!same)
        return same.error();
    if (!*same)
        return invalidSignature(
            u"The request signature we calculated does not match the signature you provided. Check "
            "your AWS Secret Access Key and signing method. Consult the service documentation for "
            "details."_s);
    return VerifiedCaller {caller->callerArn, region};
}

} // namespace keywright
