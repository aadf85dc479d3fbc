// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsConfig.h"

#include <vector>

namespace keywright {

/// What a person wants to know of a profile before choosing it.
struct ProfileSummary {
    enum class Source { AccessKey, Role, WebIdentity, Sso, Process, Nothing };

    QString name = {};
    Source source = Source::Nothing;
    QString identity = {}; ///< role ARN, account and role of SSO, access key ID; empty: not known
    QString sourceProfile = {}; ///< of a role
    QString region = {};
    QString endpointUrl = {}; ///< of KMS, or of everything

    bool operator==(const ProfileSummary&) const = default;
};

/// All profiles in the files' order. Reads nothing but the configuration and judges nothing: a profile
/// that is listed may still fail.
[[nodiscard]] std::vector<ProfileSummary> profileSummaries(
    const AwsConfig& config, const AwsEnvironment& environment);

} // namespace keywright
