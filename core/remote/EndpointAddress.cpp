// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/EndpointAddress.h"

#include "core/kms/Partitions.h"
#include "core/kms/Regions.h"

#include <QUrl>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView fipsPrefix("fips-");
constexpr QLatin1StringView fipsSuffix("-fips");

Error invalidEndpoint(const QString& detail)
{
    return {ErrorCode::InvalidInput, detail};
}

/// Names for this computer; a name that merely resolves to it does not count.
bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1
        || host.startsWith("127."_L1);
}

Result<QUrl> namedUrl(const EndpointChoice& choice)
{
    const QUrl url(choice.url, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1;
    const QString authority
        = choice.url.mid(choice.url.indexOf("//"_L1) < 0 ? 0 : choice.url.indexOf("//"_L1) + 2)
              .section(u'/', 0, 0);
    if (authority.contains(u'@')) // there may be a password in it, so it is not repeated
        return invalidEndpoint(u"The address of an endpoint has no user name or password in it: who "
                               "calls is told by credentials"_s);
    if (!url.isValid() || url.host().isEmpty() || (!isHttp && url.scheme() != "https"_L1)
        || url.hasFragment() || url.hasQuery())
        return invalidEndpoint(u"%1 is no address of an endpoint; it has the form "
                               "https://HOST[:PORT][/PATH]"_s.arg(choice.url));
    if (isHttp && !isLoopback(url.host()) && !choice.plainHttpAllowed)
        return invalidEndpoint(
            u"%1 is not encrypted: everybody on the way could read plaintexts and data keys. Only "
            "endpoints on this computer are asked by http"_s.arg(choice.url));
    return url;
}

QUrl awsUrl(const QString& region, const EndpointChoice& choice, bool fips)
{
    const PartitionInfo& partition = partitionInfoOf(region);
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(u"kms%1.%2.%3"_s.arg(fips ? u"-fips"_s : QString(), region,
        QString(choice.dualStack ? partition.dualStackSuffix : partition.dnsSuffix)));
    return url;
}

/// The whole of "Host": without the port of the scheme.
QByteArray hostHeader(const QUrl& url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    const int usual = url.scheme() == "http"_L1 ? 80 : 443;
    const int port = url.port(usual);
    return port == usual ? name : name + ':' + QByteArray::number(port);
}

} // namespace

Result<EndpointAddress> endpointAddress(const EndpointChoice& choice)
{
    QString region = choice.region;
    bool fips = choice.fips;
    if (region.startsWith(fipsPrefix)) {
        region.remove(0, fipsPrefix.size());
        fips = true;
    } else if (region.endsWith(fipsSuffix)) {
        region.chop(fipsSuffix.size());
        fips = true;
    }
    if (region.isEmpty())
        return invalidEndpoint(u"You must specify a region."_s);
    if (!isRegionForm(region))
        return invalidEndpoint(u"%1 has not the form of a Region"_s.arg(region));
    auto url = choice.url.isEmpty() ? Result<QUrl>(awsUrl(region, choice, fips)) : namedUrl(choice);
    if (!url)
        return url.error();
    if (url->path().isEmpty())
        url->setPath(u"/"_s);
    return EndpointAddress {url->toEncoded(), hostHeader(*url),
        url->path(QUrl::FullyEncoded).toLatin1(), region.toLatin1()};
}

} // namespace keywright
