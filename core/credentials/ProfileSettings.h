// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsConfig.h"

namespace keywright {

/// Whose settings and credentials are used.
struct ProfileChoice {
    QString name = QStringLiteral("default");
    /// By --profile or in a window: access keys in the environment then do not count.
    bool isExplicit = false;
};

/// `named`, else AWS_PROFILE, else AWS_DEFAULT_PROFILE, else "default", which need not exist.
/// AwsProfileNotFound.
[[nodiscard]] Result<ProfileChoice> chooseProfile(const AwsConfig& config,
    const AwsEnvironment& environment, const std::optional<QString>& named = {});

/// What a profile and the environment say about how to call AWS, the environment first. A text that is
/// empty was not configured.
struct ProfileSettings {
    ProfileChoice profile = {};
    QString region = {};
    QString endpointUrl = {}; ///< of KMS
    QString caBundle = {};
    QString output = {};
    QString cliTimestampFormat = {};
    QString cliBinaryFormat = {};
    std::optional<QString> cliPager = {}; ///< "" switches paging off
    QString cliFollowUrlParam = {};
    QString cliAutoPrompt = {};
    QString retryMode = {}; ///< "legacy", "standard" or "adaptive"
    std::optional<int> maxAttempts = {};
    QString stsRegionalEndpoints = QStringLiteral("regional");
    bool useFipsEndpoint = false;
    bool useDualstackEndpoint = false;
    bool ignoreConfiguredEndpointUrls = false;

    /// AwsConfigInvalid for values that make no sense.
    [[nodiscard]] static Result<ProfileSettings> load(const AwsConfig& config,
        const AwsEnvironment& environment, const ProfileChoice& profile);
};

/// The endpoint a person has configured for a service, whose id is as in [services]: "kms", "sts",
/// "sso", "sso_oidc". Empty: none. ignore_configured_endpoint_urls is up to the caller.
[[nodiscard]] Result<QString> configuredEndpointUrl(const AwsConfig& config,
    const AwsEnvironment& environment, const QString& profile, const QString& service);

} // namespace keywright
