// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/SsoSession.h"

#include <QDateTime>

namespace keywright {

/// What a sign-in leaves behind: lets its holder ask for the credentials of the person's roles.
struct SsoToken {
    SecretBytes accessToken = {};
    QDateTime expires = {};
    SecretBytes refreshToken = {}; ///< empty: the person must sign in again when it expires
    QString clientId = {};
    SecretBytes clientSecret = {};
    QDateTime registrationExpires = {}; ///< null: the client was not kept
};

/// ~/.aws/sso/cache, in the form of botocore and of the aws CLI.
class SsoTokenCache {
public:
    explicit SsoTokenCache(const AwsEnvironment& environment);

    /// SignInRequired: there is none, or none that can be read.
    [[nodiscard]] Result<SsoToken> load(const SsoSession& session) const;
    /// Leaves the old token or the new one, readable by its owner only.
    [[nodiscard]] Status save(const SsoSession& session, const SsoToken& token) const;

private:
    QString m_folder;
};

} // namespace keywright
