// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sigv4/RequestSigner.h"

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

QList<QByteArray> headerNames(const SignableRequest& request)
{
    QList<QByteArray> names;
    for (const HttpHeader& header : request.headers)
        names.append(header.name.toLower());
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace

Status signRequest(SignableRequest& request, const SigningIdentity& identity, const QDateTime& now,
    SigningKeys* keys)
{
    const QByteArray date = amzDate(now);
    request.headers.append(HttpHeader {"X-Amz-Date", date});
    if (!identity.sessionToken.isEmpty())
        request.headers.append(HttpHeader {"X-Amz-Security-Token", identity.sessionToken});
    Authorization authorization {identity.accessKeyId,
        {date.first(8), identity.region, identity.service}, headerNames(request), {}};

    const auto key = keys != nullptr
        ? keys->keyFor(identity.secretAccessKey, authorization.scope)
        : signingKey(identity.secretAccessKey, authorization.scope);
    if (!key)
        return key.error();
    const auto signature = signatureOf(*key,
        stringToSign(date, authorization.scope,
            canonicalRequest(request, authorization.signedHeaders, identity.pathForm)));
    if (!signature)
        return signature.error();
    authorization.signature = *signature;
    request.headers.append(HttpHeader {"Authorization", authorization.headerText()});
    return ok();
}

} // namespace keywright
