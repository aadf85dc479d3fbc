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
constexpr std::size_t mostKeys = 256;

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
    // The header itself holds what is nobody's business in a log; AWS answers with its hash.
    return incomplete(message + u"(Hashed with SHA-256 and encoded with Base64) Authorization="_s
        + QString::fromLatin1(QByteArray::fromHex(sha256Hex(header)).toBase64()));
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
    return std::nullopt;
}

std::optional<KmsError> regionProblem(const QString& region)
{
    const auto known = knownRegions();
    if (std::ranges::any_of(known, [&](const RegionInfo& info) { return info.id == region; }))
        return std::nullopt;
    return invalidSignature(u"Credential should be scoped to a valid region. "_s);
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

} // namespace

Result<VerifiedCaller, KmsError> SignatureCheck::verify(
    const SignableRequest& request, const QDateTime& now)
{
    const auto authorization = authorizationOf(request);
    if (!authorization)
        return authorization.error();
    const KnownCaller* caller = m_callers.callerWith(authorization->accessKeyId);
    const QString region = QString::fromLatin1(authorization->scope.region);
    if (m_credentials == Credentials::AnyAccepted) {
        if (auto problem = regionProblem(region))
            return *problem;
        return VerifiedCaller {caller ? caller->callerArn : QString(), region};
    }
    const auto date = dateOf(request);
    if (!date)
        return date.error();
    if (!caller || request.hasHeader("x-amz-security-token"))
        return KmsError(u"UnrecognizedClientException"_s,
            u"The security token included in the request is invalid."_s);
    if (auto problem = scopeProblem(authorization->scope, *date))
        return *problem;
    if (auto problem = regionProblem(region))
        return *problem;
    if (auto problem = ageProblem(*date, now))
        return *problem;
    if (auto problem = signedHeadersProblem(request, *authorization))
        return *problem;
    if (auto problem = signatureProblem(request, *authorization, *date, *caller))
        return *problem;
    return VerifiedCaller {caller->callerArn, region};
}

std::optional<KmsError> SignatureCheck::signatureProblem(const SignableRequest& request,
    const Authorization& authorization, const QByteArray& date, const KnownCaller& caller)
{
    const auto key = keyFor(authorization, caller);
    if (!key)
        return KmsError(key.error());
    const auto right = signatureOf(**key,
        stringToSign(
            date, authorization.scope, canonicalRequest(request, authorization.signedHeaders)));
    if (!right)
        return KmsError(right.error());
    const QByteArray& given = authorization.signature;
    if (right->size() == given.size()
        && CRYPTO_memcmp(
               right->constData(), given.constData(), static_cast<std::size_t>(given.size()))
            == 0)
        return std::nullopt;
    return invalidSignature(
        u"The request signature we calculated does not match the signature you provided. Check "
        "your AWS Secret Access Key and signing method. Consult the service documentation for "
        "details."_s);
}

// An access key never changes its secret (CallerDirectory), so a derived key stays right.
Result<const SecretBytes*> SignatureCheck::keyFor(
    const Authorization& authorization, const KnownCaller& caller)
{
    const std::string name =
        QString(authorization.accessKeyId + u'/').toStdString() + authorization.scope.text().toStdString();
    if (const auto known = m_keys.find(name); known != m_keys.end())
        return &known->second;
    auto derived = signingKey(caller.secretAccessKey, authorization.scope);
    if (!derived)
        return derived.error();
    if (m_keys.size() >= mostKeys)
        m_keys.clear();
    return &m_keys.emplace(name, std::move(*derived)).first->second;
}

} // namespace keywright
