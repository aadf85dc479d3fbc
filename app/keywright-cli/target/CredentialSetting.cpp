// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/target/CredentialSetting.h"

#include "app/keywright-cli/target/TerminalMfaPrompt.h"
#include "core/http/HttpClient.h"
#include "core/http/TrustedCertificates.h"

#include <thread>

namespace keywright {

namespace {

Result<ProfileSettings> profileSettings(
    const AwsConfig& config, const AwsEnvironment& environment, const GlobalOptions& options)
{
    const auto choice = chooseProfile(config, environment,
        options.profile.isEmpty() ? std::nullopt : std::optional(options.profile));
    if (!choice)
        return choice.error();
    return ProfileSettings::load(config, environment, *choice);
}

} // namespace

Result<ProfileSettings> profileSettings(const GlobalOptions& options)
{
    const ProcessEnvironment environment;
    const auto config = AwsConfig::load(environment);
    if (!config)
        return config.error();
    return profileSettings(*config, environment, options);
}

Result<CredentialContext> credentialSetting(const GlobalOptions& options)
{
    CredentialContext context;
    context.environment = std::make_shared<ProcessEnvironment>();
    context.clock = std::make_shared<SystemClock>();
    context.mfaPrompt = std::make_shared<TerminalMfaPrompt>();
    context.pause = [](std::chrono::milliseconds time) {
        std::this_thread::sleep_for(time); // until Ctrl+C ends the program
        return true;
    };
    auto config = AwsConfig::load(*context.environment);
    if (!config)
        return config.error();
    context.config = std::make_shared<const AwsConfig>(std::move(config).value());
    auto settings = profileSettings(*context.config, *context.environment, options);
    if (!settings)
        return settings.error();
    context.settings = std::move(settings).value();
    if (!options.region.isEmpty())
        context.settings.region = options.region;
    auto trusted
        = trustedCertificates(options.caBundle.isEmpty() ? context.settings.caBundle : options.caBundle);
    if (!trusted)
        return trusted.error();
    context.http = std::make_shared<HttpClient>(HttpSettings {
        .caCertificates = std::move(trusted).value(), .verifyTls = !options.noVerifySsl});
    return context;
}

} // namespace keywright
