// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/SsoOidcClient.h"

namespace keywright {

/// Signs a person in with IAM Identity Center, on a page in the browser, and keeps the token where all
/// AWS tools look for it.
class SsoLogin {
public:
    /// Shows the code and where it goes, and may open the browser. Called once, in the thread of run().
    using Show = std::function<void(const DeviceAuthorization&)>;

    SsoLogin(CredentialContext context, SsoSession session);

    /// Waits, by context.pause, until the person has confirmed. Cancelled, SignInRequired (the code has
    /// expired), CredentialsFailed.
    [[nodiscard]] Status run(const Show& show) const;

private:
    [[nodiscard]] Result<SsoToken> awaitToken(
        const SsoToken& client, const DeviceAuthorization& authorization) const;

    CredentialContext m_context;
    SsoSession m_session;
    SsoOidcClient m_service;
};

} // namespace keywright
