// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sigv4/SignableRequest.h"

#include "core/crypto/Sha256.h"

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

bool isNamed(const HttpHeader& header, QByteArrayView lowerCaseName)
{
    return header.name.compare(lowerCaseName, Qt::CaseInsensitive) == 0;
}

/// "Trim any leading or trailing spaces, and convert sequential spaces to a single space."
QByteArray canonicalValue(const QByteArray& value)
{
    return value.simplified();
}

/// RFC 3986: everything but unreserved characters as %XX; `kept` stays too.
QByteArray uriEncoded(const QByteArray& bytes, const QByteArray& kept = {})
{
    return bytes.toPercentEncoding(kept);
}

QByteArray normalisedPath(const QByteArray& path)
{
    QList<QByteArray> parts;
    for (const QByteArray& part : path.split('/')) {
        if (part == ".." && !parts.isEmpty())
            parts.removeLast();
        else if (!part.isEmpty() && part != "." && part != "..")
            parts.append(part);
    }
    QByteArray normalised = "/" + parts.join('/');
    const bool folder = path.endsWith('/') || path.endsWith("/.") || path.endsWith("/..");
    if (folder && !parts.isEmpty())
        normalised += '/';
    return normalised;
}

QByteArray canonicalQuery(const QByteArray& query)
{
    QList<std::pair<QByteArray, QByteArray>> parameters;
    for (const QByteArray& parameter : query.split('&')) {
        if (parameter.isEmpty())
            continue;
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray name = equals < 0 ? parameter : parameter.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : parameter.sliced(equals + 1);
        parameters.append({uriEncoded(QByteArray::fromPercentEncoding(name)),
            uriEncoded(QByteArray::fromPercentEncoding(value))});
    }
    std::ranges::sort(parameters);
    QByteArray canonical;
    for (const auto& [name, value] : parameters)
        canonical += (canonical.isEmpty() ? "" : "&") + name + '=' + value;
    return canonical;
}

} // namespace

QByteArray SignableRequest::header(QByteArrayView lowerCaseName) const
{
    QList<QByteArray> values;
    for (const HttpHeader& entry : headers) {
        if (isNamed(entry, lowerCaseName))
            values.append(canonicalValue(entry.value));
    }
    return values.join(',');
}

bool SignableRequest::hasHeader(QByteArrayView lowerCaseName) const
{
    return std::ranges::any_of(
        headers, [&](const HttpHeader& entry) { return isNamed(entry, lowerCaseName); });
}

QByteArray canonicalRequest(
    const SignableRequest& request, const QList<QByteArray>& signedHeaders, PathForm form)
{
    const QByteArray path =
        form == PathForm::Normalised ? normalisedPath(request.path) : request.path;
    QByteArray canonical =
        request.method + '\n' + uriEncoded(path, "/") + '\n' + canonicalQuery(request.query) + '\n';
    for (const QByteArray& name : signedHeaders)
        canonical += name + ':' + request.header(name) + '\n';
    return canonical + '\n' + signedHeaders.join(';') + '\n' + request.payloadHash;
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    const auto hash = sha256(bytes);
    return hash ? hash->toHex() : QByteArray(); // no signature matches what could not be hashed
}

} // namespace keywright
