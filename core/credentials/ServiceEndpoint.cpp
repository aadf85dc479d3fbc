// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ServiceEndpoint.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct ServiceName {
    const char* id; ///< in the configuration
    const char* host;
};

// In the order of the enum.
constexpr auto serviceNames = std::to_array<ServiceName>(
    {{"sts", "sts"}, {"sso", "portal.sso"}, {"sso_oidc", "oidc"}});

/// botocore's partitions; a Region belongs to the first whose prefix it has.
struct Partition {
    QLatin1StringView regionPrefix;
    const char* suffix;
    const char* dualStackSuffix; ///< nullptr: has none
    bool fipsByDefault;          ///< its ordinary hosts are FIPS hosts
};

constexpr auto partitions = std::to_array<Partition>({
    {"cn-"_L1, "amazonaws.com.cn", "api.amazonwebservices.com.cn", false},
    {"us-gov-"_L1, "amazonaws.com", "api.aws", true},
    {"us-iso-"_L1, "c2s.ic.gov", "api.aws.ic.gov", false},
    {"us-isob-"_L1, "sc2s.sgov.gov", "api.aws.scloud", false},
    {"eu-isoe-"_L1, "cloud.adc-e.uk", nullptr, false},
    {"us-isof-"_L1, "csp.hci.ic.gov", nullptr, false},
    {"eusc-"_L1, "amazonaws.eu", "api.amazonwebservices.eu", false},
    {""_L1, "amazonaws.com", "api.aws", false},
});

/// Regions whose STS is the global one with sts_regional_endpoints = legacy.
constexpr auto globalStsRegions = std::to_array<QLatin1StringView>({"ap-northeast-1"_L1,
    "ap-south-1"_L1, "ap-southeast-1"_L1, "ap-southeast-2"_L1, "aws-global"_L1, "ca-central-1"_L1,
    "eu-central-1"_L1, "eu-north-1"_L1, "eu-west-1"_L1, "eu-west-2"_L1, "eu-west-3"_L1,
    "sa-east-1"_L1, "us-east-1"_L1, "us-east-2"_L1, "us-west-1"_L1, "us-west-2"_L1});

constexpr int mostTries = 3;
constexpr std::chrono::milliseconds firstPause {250};

bool isThisComputer(const QString& host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1)
        || host == "::1"_L1 || host.startsWith("127."_L1);
}

Error unusable(const QString& why)
{
    return {ErrorCode::AwsConfigInvalid, why};
}

Result<ServiceEndpoint> configuredEndpoint(
    const CredentialContext& context, const QString& text, const QString& region)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!isHttp && url.scheme() != "https"_L1))
        return unusable(u"Invalid endpoint: %1"_s.arg(text));
    if (isHttp && !isThisComputer(url.host()) && !context.plainHttpAllowed)
        return unusable(u"%1 would send credentials unencrypted (http) to another computer"_s.arg(text));
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    const QString authority = url.authority(QUrl::FullyEncoded).section(u'@', -1);
    const QByteArray origin = (url.scheme() + "://"_L1 + authority).toLatin1();
    return ServiceEndpoint {origin + path, authority.toLatin1(), path,
        region.isEmpty() ? QByteArray("us-east-1") : region.toLatin1()};
}

bool usesGlobalSts(const ProfileSettings& settings, const QString& region)
{
    if (settings.useFipsEndpoint || settings.useDualstackEndpoint)
        return false;
    return region.isEmpty()
        || (settings.stsRegionalEndpoints == "legacy"_L1
            && std::ranges::find(globalStsRegions, region) != globalStsRegions.end());
}

Result<ServiceEndpoint> regionalEndpoint(
    const ProfileSettings& settings, const ServiceName& service, const QString& region)
{
    const Partition& partition = *std::ranges::find_if(partitions,
        [&](const Partition& each) { return region.startsWith(each.regionPrefix); });
    const bool dualStack = settings.useDualstackEndpoint;
    if (dualStack && partition.dualStackSuffix == nullptr)
        return unusable(u"There are no dual-stack endpoints in %1"_s.arg(region));
    const bool marked = settings.useFipsEndpoint && (dualStack || !partition.fipsByDefault);
    const QByteArray host = QByteArray(service.host) + (marked ? "-fips." : ".")
        + region.toLatin1() + '.' + (dualStack ? partition.dualStackSuffix : partition.suffix);
    return ServiceEndpoint {"https://" + host, host, {}, region.toLatin1()};
}

} // namespace

Result<ServiceEndpoint> serviceEndpoint(
    const CredentialContext& context, CredentialService service, const QString& region)
{
    const ServiceName& name = serviceNames[static_cast<std::size_t>(service)];
    const ProfileSettings& settings = context.settings;
    if (!settings.ignoreConfiguredEndpointUrls) {
        const auto configured = configuredEndpointUrl(*context.config, *context.environment,
            settings.profile.name, QString::fromLatin1(name.id));
        if (!configured)
            return configured.error();
        if (!configured->isEmpty())
            return configuredEndpoint(context, *configured, region);
    }
    if (service == CredentialService::Sts && usesGlobalSts(settings, region))
        return ServiceEndpoint {
            "https://sts.amazonaws.com", "sts.amazonaws.com", {}, "us-east-1"};
    if (region.isEmpty() && service != CredentialService::Sts)
        return unusable(u"You must specify a region."_s);
    return regionalEndpoint(settings, name, region.isEmpty() ? u"us-east-1"_s : region);
}

Result<HttpResponse> callService(const CredentialContext& context, const HttpRequest& request)
{
    auto pause = firstPause;
    for (int tries = 1;; ++tries, pause *= 2) {
        auto result = context.http->send(request);
        const bool again = result ? result->status >= 500 || result->status == 429
                                  : result.error().kind != HttpFailure::Kind::Cancelled
                && result.error().kind != HttpFailure::Kind::CertificateRefused
                && result.error().kind != HttpFailure::Kind::InvalidRequest;
        const bool goesOn = again && tries < mostTries && context.pause && context.pause(pause);
        if (goesOn)
            continue;
        if (result)
            return std::move(*result);
        if (result.error().kind == HttpFailure::Kind::Cancelled)
            return Error {ErrorCode::Cancelled, {}};
        const QByteArray where = request.url.left(request.url.indexOf('?'));
        return Error {ErrorCode::CredentialsFailed,
            u"Could not connect to the endpoint URL: \"%1\" (%2)"_s.arg(
                QString::fromUtf8(where), result.error().detail)};
    }
}

} // namespace keywright
