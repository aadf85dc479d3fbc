// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/EndpointParts.h"

#include "core/credentials/ProfileCredentials.h"
#include "core/http/TrustedCertificates.h"

#include <thread>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int msPerSecond = 1000;
constexpr std::chrono::milliseconds pauseSlice {50}; ///< how long ending may take to be noticed

/// An access key that was given, for as long as the connection is open.
class GivenCredentials final : public CredentialSource {
public:
    explicit GivenCredentials(AwsCredentials given) : m_given(std::move(given)) { }

    [[nodiscard]] Result<AwsCredentials> credentials() override { return m_given.clone(); }

private:
    const AwsCredentials m_given;
};

Result<CredentialContext> contextOf(const ConnectionProfile& profile, const EndpointPorts& ports,
    const std::shared_ptr<std::atomic<bool>>& ending)
{
    CredentialContext context;
    context.environment = ports.environment;
    context.clock = ports.clock;
    context.mfaPrompt = ports.mfaPrompt;
    context.metadataServices = profile.metadataServices;
    context.plainHttpAllowed = profile.plainHttpAllowed;
    context.cancelled = [ending] { return ending->load(); };
    context.pause = pauseUnless(context.cancelled);
    auto config = AwsConfig::load(*ports.environment);
    if (!config)
        return config.error();
    context.config = std::make_shared<const AwsConfig>(std::move(config).value());
    const auto choice = chooseProfile(*context.config, *ports.environment,
        profile.awsProfile.isEmpty() ? std::nullopt : std::optional(profile.awsProfile));
    if (!choice)
        return choice.error();
    auto settings = ProfileSettings::load(*context.config, *ports.environment, *choice);
    if (!settings)
        return settings.error();
    context.settings = std::move(settings).value();
    if (!profile.region.isEmpty())
        context.settings.region = profile.region;
    return context;
}

RemoteSettings settingsOf(const ConnectionProfile& profile, const ProfileSettings& aws)
{
    RemoteSettings settings;
    settings.endpoint = {.region = aws.region,
        .url = profile.endpointUrl.isEmpty() ? aws.endpointUrl : profile.endpointUrl,
        .fips = profile.fips || aws.useFipsEndpoint,
        .dualStack = profile.dualStack || aws.useDualstackEndpoint,
        .plainHttpAllowed = profile.plainHttpAllowed};
    settings.sign = profile.credentials != ConnectionProfile::CredentialsFrom::Nowhere;
    settings.connectTimeoutMs = profile.connectTimeoutSeconds * msPerSecond;
    settings.readTimeoutMs = profile.readTimeoutSeconds * msPerSecond;
    settings.maxTries = aws.maxAttempts.value_or(settings.maxTries);
    settings.userAgent = "keywright/" KEYWRIGHT_VERSION;
    return settings;
}

/// STS of AWS learns nothing of people who work elsewhere.
Result<bool> hasIdentityService(const CredentialContext& context, const EndpointChoice& endpoint)
{
    if (endpoint.url.isEmpty())
        return true;
    const auto url = configuredEndpointUrl(
        *context.config, *context.environment, context.settings.profile.name, u"sts"_s);
    if (!url)
        return url.error();
    return !url->isEmpty() && !context.settings.ignoreConfiguredEndpointUrls;
}

} // namespace

std::function<bool(std::chrono::milliseconds)> pauseUnless(std::function<bool()> isCancelled)
{
    return [isCancelled = std::move(isCancelled)](std::chrono::milliseconds time) {
        for (; time.count() > 0 && !isCancelled(); time -= pauseSlice)
            std::this_thread::sleep_for(std::min(time, pauseSlice));
        return !isCancelled();
    };
}

Result<EndpointParts> endpointParts(
    const ConnectionProfile& profile, const EndpointPorts& ports, EndpointRun run)
{
    EndpointParts parts;
    auto context = contextOf(profile, ports, parts.ending);
    if (!context)
        return context.error();
    parts.context = std::move(*context);
    parts.settings = settingsOf(profile, parts.context.settings);
    auto address = endpointAddress(parts.settings.endpoint);
    if (!address)
        return address.error();
    parts.address = std::move(*address);
    auto certificates = trustedCertificates(
        profile.caBundle.isEmpty() ? parts.context.settings.caBundle : profile.caBundle);
    if (!certificates)
        return certificates.error();
    parts.http = ports.makeHttp({.caCertificates = std::move(*certificates),
        .verifyTls = run.verifiesTls,
        .proxy = profile.proxy.isEmpty() ? std::nullopt : std::optional(profile.proxy.toUtf8())});
    parts.context.http = parts.http;
    if (!parts.settings.sign)
        return parts;
    if (profile.credentials == ConnectionProfile::CredentialsFrom::AwsFiles)
        parts.credentials = credentialSource(parts.context);
    else if (run.accessKey)
        parts.credentials = std::make_shared<GivenCredentials>(std::move(*run.accessKey));
    else
        return Error {ErrorCode::CredentialsNotFound,
            u"the desktop keyring has no access key of this connection"_s};
    auto identity = hasIdentityService(parts.context, parts.settings.endpoint);
    if (!identity)
        return identity.error();
    parts.hasIdentity = *identity;
    return parts;
}

} // namespace keywright
