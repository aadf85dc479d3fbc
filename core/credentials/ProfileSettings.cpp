// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ProfileSettings.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Where a setting comes from. Orders of variables are the AWS CLI's version 2, which its manual and
/// the other SDKs agree with.
struct SettingSource {
    const char* option;
    std::array<const char*, 2> variables;
};

struct TextSetting {
    QString ProfileSettings::*target;
    SettingSource source;
};

struct BooleanSetting {
    bool ProfileSettings::*target;
    SettingSource source;
};

constexpr auto textSettings = std::to_array<TextSetting>({
    {&ProfileSettings::region, {"region", {"AWS_REGION", "AWS_DEFAULT_REGION"}}},
    {&ProfileSettings::caBundle, {"ca_bundle", {"AWS_CA_BUNDLE", nullptr}}},
    {&ProfileSettings::output, {"output", {"AWS_DEFAULT_OUTPUT", nullptr}}},
    {&ProfileSettings::cliTimestampFormat, {"cli_timestamp_format", {}}},
    {&ProfileSettings::cliBinaryFormat, {"cli_binary_format", {}}},
    {&ProfileSettings::cliFollowUrlParam, {"cli_follow_urlparam", {}}},
    {&ProfileSettings::cliAutoPrompt, {"cli_auto_prompt", {"AWS_CLI_AUTO_PROMPT", nullptr}}},
    {&ProfileSettings::retryMode, {"retry_mode", {"AWS_RETRY_MODE", nullptr}}},
    {&ProfileSettings::stsRegionalEndpoints,
        {"sts_regional_endpoints", {"AWS_STS_REGIONAL_ENDPOINTS", nullptr}}},
});

constexpr auto booleanSettings = std::to_array<BooleanSetting>({
    {&ProfileSettings::useFipsEndpoint, {"use_fips_endpoint", {"AWS_USE_FIPS_ENDPOINT", nullptr}}},
    {&ProfileSettings::useDualstackEndpoint,
        {"use_dualstack_endpoint", {"AWS_USE_DUALSTACK_ENDPOINT", nullptr}}},
    {&ProfileSettings::ignoreConfiguredEndpointUrls,
        {"ignore_configured_endpoint_urls", {"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", nullptr}}},
});

constexpr SettingSource pagerSource {"cli_pager", {"AWS_PAGER", nullptr}};
constexpr SettingSource attemptsSource {"max_attempts", {"AWS_MAX_ATTEMPTS", nullptr}};

/// Looks settings of one profile up.
class SettingLookup {
public:
    SettingLookup(
        const AwsConfig& config, const AwsEnvironment& environment, const QString& profile)
        : m_config(config), m_environment(environment), m_profile(profile)
    {
    }

    [[nodiscard]] std::optional<QString> find(const SettingSource& source) const
    {
        for (const char* variable : source.variables) {
            if (variable == nullptr)
                continue;
            if (auto value = m_environment.text(variable))
                return value;
        }
        return m_config.text(m_profile, QString::fromLatin1(source.option));
    }

private:
    const AwsConfig& m_config;
    const AwsEnvironment& m_environment;
    const QString& m_profile;
};

Error invalid(const QString& detail)
{
    return {ErrorCode::AwsConfigInvalid, detail};
}

Status readAttempts(const SettingLookup& lookup, ProfileSettings& settings)
{
    const auto text = lookup.find(attemptsSource);
    if (!text)
        return ok();
    bool isNumber = false;
    const int attempts = text->trimmed().toInt(&isNumber);
    if (!isNumber || attempts < 1)
        return invalid(u"Value provided to \"max_attempts\": %1 must be an integer greater than or "
                       "equal to 1."_s.arg(*text));
    settings.maxAttempts = attempts;
    return ok();
}

Status checkRetryMode(const QString& mode)
{
    static const QStringList modes {u"legacy"_s, u"standard"_s, u"adaptive"_s};
    if (mode.isEmpty() || modes.contains(mode))
        return ok();
    return invalid(u"Invalid value provided to \"mode\": \"%1\" must be one of: legacy, standard, "
                   "adaptive"_s.arg(mode));
}

} // namespace

Result<ProfileChoice> chooseProfile(const AwsConfig& config, const AwsEnvironment& environment,
    const std::optional<QString>& named)
{
    std::optional<QString> name = named;
    for (const char* variable : {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}) {
        if (!name)
            name = environment.text(variable);
    }
    if (!name)
        return ProfileChoice {};
    if (!config.hasProfile(*name))
        return Error {ErrorCode::AwsProfileNotFound,
            u"The config profile (%1) could not be found"_s.arg(*name)};
    return ProfileChoice {*name, named.has_value()};
}

Result<ProfileSettings> ProfileSettings::load(
    const AwsConfig& config, const AwsEnvironment& environment, const ProfileChoice& profile)
{
    ProfileSettings settings;
    settings.profile = profile;
    const SettingLookup lookup(config, environment, profile.name);
    for (const TextSetting& each : textSettings) {
        if (auto value = lookup.find(each.source))
            settings.*each.target = *value;
    }
    for (const BooleanSetting& each : booleanSettings) {
        if (auto value = lookup.find(each.source))
            settings.*each.target = value->compare("true"_L1, Qt::CaseInsensitive) == 0;
    }
    settings.cliPager = lookup.find(pagerSource);
    if (const auto read = readAttempts(lookup, settings); !read)
        return read.error();
    if (const auto checked = checkRetryMode(settings.retryMode); !checked)
        return checked.error();
    if (settings.ignoreConfiguredEndpointUrls)
        return settings;
    auto endpoint = configuredEndpointUrl(config, environment, profile.name, u"kms"_s);
    if (!endpoint)
        return endpoint.error();
    settings.endpointUrl = *endpoint;
    return settings;
}

Result<QString> configuredEndpointUrl(const AwsConfig& config, const AwsEnvironment& environment,
    const QString& profile, const QString& service)
{
    const QByteArray ofService = "AWS_ENDPOINT_URL_" + service.toUpper().toLatin1();
    for (const char* variable : {ofService.constData(), "AWS_ENDPOINT_URL"}) {
        const QString url = environment.text(variable).value_or(QString());
        if (!url.isEmpty())
            return url;
    }
    if (const auto name = config.text(profile, u"services"_s)) {
        const AwsIniSection* services = config.services(*name);
        if (services == nullptr || services->values.empty())
            return invalid(u"The profile is configured to use the services section but the \"%1\" "
                           "services configuration does not exist."_s.arg(*name));
        const auto options = services->values.find(service);
        const QString url = options == services->values.end() || !options->second.nested
            ? QString()
            : options->second.nested->value(u"endpoint_url"_s);
        if (!url.isEmpty())
            return url;
    }
    return config.text(profile, u"endpoint_url"_s).value_or(QString());
}

} // namespace keywright
