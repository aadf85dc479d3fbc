// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ProfileSummary.h"

#include "core/credentials/ProfileSettings.h"
#include "core/credentials/RoleCredentials.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Source = ProfileSummary::Source;

struct SourceMark {
    Source source;
    const char* option;   ///< a profile with it gets its credentials in this way
    const char* identity; ///< the option that says whose they are
};

// In the order in which providers are asked; roles go before all of them.
constexpr auto sourceMarks = std::to_array<SourceMark>({
    {Source::WebIdentity, "web_identity_token_file", "role_arn"},
    {Source::Sso, "sso_role_name", "sso_role_name"},
    {Source::Sso, "sso_account_id", "sso_account_id"},
    {Source::AccessKey, "aws_access_key_id", "aws_access_key_id"},
    {Source::Process, "credential_process", "aws_account_id"},
});

ProfileSummary summaryOf(const AwsConfig& config, const AwsEnvironment& environment,
    const QString& profile)
{
    const auto text = [&](const char* option) {
        return config.text(profile, QString::fromLatin1(option)).value_or(QString());
    };
    ProfileSummary summary {.name = profile, .region = text("region")};
    if (auto url = configuredEndpointUrl(config, environment, profile, u"kms"_s))
        summary.endpointUrl = *url;
    if (RoleCredentials::describes(config, profile)) {
        summary.source = Source::Role;
        summary.identity = text("role_arn");
        summary.sourceProfile = text("source_profile");
        return summary;
    }
    for (const SourceMark& mark : sourceMarks) {
        if (!config.contains(profile, QString::fromLatin1(mark.option)))
            continue;
        summary.source = mark.source;
        summary.identity = text(mark.identity);
        break;
    }
    if (summary.source == Source::Sso)
        summary.identity = text("sso_account_id") + u'/' + text("sso_role_name");
    return summary;
}

} // namespace

std::vector<ProfileSummary> profileSummaries(
    const AwsConfig& config, const AwsEnvironment& environment)
{
    std::vector<ProfileSummary> summaries;
    for (const QString& profile : config.profileNames())
        summaries.push_back(summaryOf(config, environment, profile));
    return summaries;
}

} // namespace keywright
