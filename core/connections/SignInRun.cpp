// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/SignInRun.h"

#include "core/credentials/SsoLogin.h"

namespace keywright {

void SignInRun::signIn(const ConnectionProfile& profile, const EndpointSurroundings& surroundings)
{
    start([this, profile, ports = surroundings.ports](const CancelQuestion& isCancelled) {
        const auto run = [&]() -> Status {
            auto parts = endpointParts(profile, ports, {});
            if (!parts)
                return parts.error();
            CredentialContext context = parts->context;
            context.cancelled = isCancelled;
            context.pause = pauseUnless(isCancelled);
            const auto session
                = ssoSessionOfProfile(*context.config, context.settings.profile.name);
            if (!session)
                return session.error();
            return SsoLogin(context, *session).run([this](const DeviceAuthorization& shown) {
                Page page {shown.userCode,
                    shown.verificationUriComplete.isEmpty() ? shown.verificationUri
                                                            : shown.verificationUriComplete};
                post([this, page] {
                    m_page = page;
                    emit pageKnown();
                });
            });
        };
        post([this, outcome = run()] { m_outcome = outcome; });
    });
}

} // namespace keywright
