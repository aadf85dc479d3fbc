// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/target/RemoteTarget.h"

#include "app/keywright-cli/target/TerminalMfaPrompt.h"
#include "core/credentials/ProfileCredentials.h"
#include "core/http/HttpClient.h"

#include <QFile>

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

Result<QByteArray> certificates(const QString& path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileNotFound, u"%1: %2"_s.arg(path, file.errorString())};
    QByteArray pem = file.readAll();
    if (!pem.contains("-----BEGIN CERTIFICATE-----"))
        return Error {ErrorCode::InvalidInput, u"%1 holds no certificate in PEM form"_s.arg(path)};
    return pem;
}

const QString& firstOf(const QString& option, const QString& setting)
{
    return option.isEmpty() ? setting : option;
}

/// The parts that only read options and settings.
Result<RemoteSettings> remoteSettings(const GlobalOptions& options, const ProfileSettings& profile)
{
    RemoteSettings settings;
    settings.endpoint = {.region = firstOf(options.region, profile.region),
        .url = firstOf(options.endpointUrl, profile.endpointUrl),
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
    CredentialContext context;
    context.environment = std::make_shared<ProcessEnvironment>();
    context.clock = std::make_shared<SystemClock>();
    context.mfaPrompt = std::make_shared<TerminalMfaPrompt>();
    auto config = AwsConfig::load(*context.environment);
    if (!config)
        return config.error();
    context.config = std::make_shared<const AwsConfig>(std::move(config).value());
    const auto choice = chooseProfile(*context.config, *context.environment,
        options.profile.isEmpty() ? std::nullopt : std::optional(options.profile));
    if (!choice)
        return choice.error();
    auto profile = ProfileSettings::load(*context.config, *context.environment, *choice);
    if (!profile)
        return profile.error();
    context.settings = std::move(profile).value();
    auto settings = remoteSettings(options, context.settings);
    if (!settings)
        return settings.error();
    const auto address = endpointAddress(settings->endpoint);
    if (!address)
        return address.error();
    auto trusted = certificates(firstOf(options.caBundle, context.settings.caBundle));
    if (!trusted)
        return trusted.error();
    context.http = std::make_shared<HttpClient>(HttpSettings {
        .caCertificates = std::move(trusted).value(), .verifyTls = !options.noVerifySsl});

    const bool isSigned = settings->sign;
    std::shared_ptr<CredentialSource> who = isSigned ? credentialSource(context) : nullptr;
    return RemoteTarget {.kms = std::make_unique<RemoteKms>(std::move(settings).value(), context.http,
                             std::move(who), clock, std::move(observer)),
        .url = QString::fromLatin1(address->url),
        .region = QString::fromLatin1(address->region),
        .profile = isSigned ? choice->name : QString(),
        .verifiesTls = !options.noVerifySsl};
}

} // namespace keywright
