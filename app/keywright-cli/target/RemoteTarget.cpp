// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/target/RemoteTarget.h"

#include "app/keywright-cli/target/CredentialSetting.h"
#include "core/credentials/ProfileCredentials.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Seconds of an option as the aws CLI has it: 0 is no limit.
Result<int> timeoutMs(const QString& text, const QString& option)
{
    if (text.isEmpty())
        return RemoteSettings().connectTimeoutMs;
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return Error {ErrorCode::InvalidInput, u"--%1 takes seconds, not %2"_s.arg(option, text)};
    constexpr int msPerSecond = 1000;
    return seconds * msPerSecond;
}

/// The parts that only read options and settings.
Result<RemoteSettings> remoteSettings(const GlobalOptions& options, const ProfileSettings& profile)
{
    RemoteSettings settings;
    settings.endpoint = {.region = profile.region,
        .url = options.endpointUrl.isEmpty() ? profile.endpointUrl : options.endpointUrl,
        .fips = profile.useFipsEndpoint,
        .dualStack = profile.useDualstackEndpoint};
    settings.sign = !options.noSignRequest;
    auto connect = timeoutMs(options.connectTimeout, u"cli-connect-timeout"_s);
    if (!connect)
        return connect.error();
    auto read = timeoutMs(options.readTimeout, u"cli-read-timeout"_s);
    if (!read)
        return read.error();
    settings.connectTimeoutMs = *connect;
    settings.readTimeoutMs = *read;
    settings.maxTries = profile.maxAttempts.value_or(settings.maxTries);
    settings.concurrentCalls = 1;
    settings.userAgent = "keywright-cli/" KEYWRIGHT_VERSION;
    return settings;
}

} // namespace

bool actsRemotely(const GlobalOptions& options)
{
    if (options.target == "vault"_L1 || (!options.vault.isEmpty() && options.target.isEmpty()))
        return false;
    return options.target == "aws"_L1 || !options.endpointUrl.isEmpty() || !options.profile.isEmpty()
        || (!options.region.isEmpty() && qEnvironmentVariableIsSet("AWS_ACCESS_KEY_ID"));
}

Result<RemoteTarget> openRemoteTarget(
    const GlobalOptions& options, const Clock& clock, RemoteObserver observer)
{
    const auto context = credentialSetting(options);
    if (!context)
        return context.error();
    auto settings = remoteSettings(options, context->settings);
    if (!settings)
        return settings.error();
    const auto address = endpointAddress(settings->endpoint);
    if (!address)
        return address.error();

    const bool isSigned = settings->sign;
    std::shared_ptr<CredentialSource> who = isSigned ? credentialSource(*context) : nullptr;
    return RemoteTarget {.kms = std::make_unique<RemoteKms>(std::move(settings).value(), context->http,
                             std::move(who), clock, std::move(observer)),
        .url = QString::fromLatin1(address->url),
        .region = QString::fromLatin1(address->region),
        .profile = isSigned ? context->settings.profile.name : QString(),
        .verifiesTls = !options.noVerifySsl};
}

} // namespace keywright
