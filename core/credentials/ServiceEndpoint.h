// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"

namespace keywright {

/// Where a service that hands out credentials is called.
struct ServiceEndpoint {
    QByteArray url = {}; ///< without a slash at its end
    QByteArray host = {}; ///< as it goes into the Host header
    QByteArray basePath = {}; ///< of a configured endpoint; usually empty
    QByteArray region = {}; ///< of the signature
};

enum class CredentialService { Sts, Sso, SsoOidc };

/// The endpoint of the service in a Region, or the one that is configured for it. An empty Region will
/// do for STS, which has a global endpoint.
[[nodiscard]] Result<ServiceEndpoint> serviceEndpoint(
    const CredentialContext& context, CredentialService service, const QString& region);

/// Sends a request that may be sent again: three times at most. CredentialsFailed when there is no
/// answer; any answer is one.
[[nodiscard]] Result<HttpResponse> callService(
    const CredentialContext& context, const HttpRequest& request);

} // namespace keywright
