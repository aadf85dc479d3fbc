// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionProfile.h"
#include "core/credentials/CredentialContext.h"
#include "core/credentials/CredentialSource.h"
#include "core/http/HttpClient.h"
#include "core/remote/RemoteKms.h"

#include <atomic>

namespace keywright {

/// What all connections of a program share.
struct EndpointPorts {
    std::shared_ptr<const AwsEnvironment> environment;
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<MfaPrompt> mfaPrompt = {};
    /// Makes what a connection sends with; replaced in tests.
    std::function<std::shared_ptr<HttpTransport>(HttpSettings)> makeHttp
        = [](HttpSettings settings) { return std::make_shared<HttpClient>(std::move(settings)); };
};

/// What a connection is made of, ready to call.
struct EndpointParts {
    RemoteSettings settings = {};
    EndpointAddress address = {};
    std::shared_ptr<HttpTransport> http = {};
    std::shared_ptr<CredentialSource> credentials = {}; ///< nullptr: calls are not signed
    CredentialContext context = {};
    /// Whether STS belongs to the same cloud, so that it may be asked who we are.
    bool hasIdentity = false;
    /// To be set when what waits in the parts (programs, browsers, MFA) is to give up.
    std::shared_ptr<std::atomic<bool>> ending = std::make_shared<std::atomic<bool>>(false);
};

/// How the parts are put together this time.
struct EndpointRun {
    bool verifiesTls = true; ///< false: a person gave it up for this run
    std::optional<AwsCredentials> accessKey = {}; ///< from the keyring, for connections that keep one there
};

/// Waits, but not longer than until it is cancelled; false then. For CredentialContext::pause.
[[nodiscard]] std::function<bool(std::chrono::milliseconds)> pauseUnless(
    std::function<bool()> isCancelled);

/// Reads the AWS files and certificates. The error says what is wrong with them or with the profile.
[[nodiscard]] Result<EndpointParts> endpointParts(
    const ConnectionProfile& profile, const EndpointPorts& ports, EndpointRun run);

} // namespace keywright
