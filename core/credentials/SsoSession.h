// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsConfig.h"

namespace keywright {

/// Where a person signs in with IAM Identity Center.
struct SsoSession {
    QString name = {}; ///< of the [sso-session]; empty: a profile of the older form
    QString startUrl = {};
    QString region = {};
    QStringList scopes = {};

    /// The name of its token's file in ~/.aws/sso/cache, which all AWS tools share.
    [[nodiscard]] QString cacheKey() const;
};

/// What a profile with SSO asks for.
struct SsoRole {
    SsoSession session = {};
    QString accountId = {};
    QString roleName = {};
};

/// nullopt: the profile has nothing to do with SSO. AwsConfigInvalid names what is missing.
[[nodiscard]] Result<std::optional<SsoRole>> ssoRole(
    const AwsConfig& config, const QString& profile);

/// What a profile, or an [sso-session] by its name, signs in with: `aws sso login`.
[[nodiscard]] Result<SsoSession> ssoSessionOfProfile(
    const AwsConfig& config, const QString& profile);
[[nodiscard]] Result<SsoSession> ssoSessionByName(const AwsConfig& config, const QString& name);

} // namespace keywright
