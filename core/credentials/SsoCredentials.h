// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "core/credentials/CredentialProvider.h"
#include "core/credentials/SsoTokenCache.h"

namespace keywright {

/// A role of IAM Identity Center, with the token that a sign-in has left in the cache. A token of an
/// [sso-session] is refreshed in its last quarter of an hour.
class SsoCredentials final : public CredentialProvider {
public:
    SsoCredentials(CredentialContext context, QString profile);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;

private:
    [[nodiscard]] Result<SsoToken> token(const SsoSession& session) const;
    [[nodiscard]] std::optional<SsoToken> refreshed(
        const SsoSession& session, const SsoToken& old) const;
    [[nodiscard]] FoundCredentials roleCredentials(
        const SsoRole& role, const SsoToken& accessToken) const;

    CredentialContext m_context;
    QString m_profile;
};

} // namespace keywright
