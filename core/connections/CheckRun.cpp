// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/CheckRun.h"

#include "core/credentials/AccessKeyEntry.h"
#include "core/foundation/WhenFinished.h"

namespace keywright {

void CheckRun::test(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
    EndpointRun run)
{
    m_results.clear();
    const bool asksKeyring = profile.credentials == ConnectionProfile::CredentialsFrom::Keyring
        && !run.accessKey && surroundings.keyring != nullptr;
    if (!asksKeyring)
        return begin(profile, surroundings.ports, std::move(run));
    whenFinished(surroundings.keyring->fetchSecret(profile.id), this,
        [this, profile, ports = surroundings.ports, verifies = run.verifiesTls](
            const Result<SecretBytes>& entry) {
            begin(profile, ports,
                {verifies, entry ? credentialsOfEntry(*entry) : std::nullopt});
        });
}

void CheckRun::begin(ConnectionProfile profile, EndpointPorts ports, EndpointRun run)
{
    // std::function needs copies; the access key is shared with the work alone.
    auto way = std::make_shared<EndpointRun>(std::move(run));
    start([this, profile = std::move(profile), ports = std::move(ports), way](
              const CancelQuestion& isCancelled) {
        const auto note = [this](const CheckResult& result) {
            post([this, result] {
                m_results.append(result);
                emit stepDone(result);
            });
        };
        auto parts = endpointParts(profile, ports, std::move(*way));
        if (!parts) {
            note({.step = CheckStep::Address,
                .outcome = CheckResult::Outcome::Failed,
                .cause = parts.error()});
            for (int step = 1; step < checkStepCount; ++step)
                note({.step = static_cast<CheckStep>(step)});
            return;
        }
        CheckedConnection connection {.endpoint = parts->settings.endpoint,
            .sign = parts->settings.sign,
            .http = parts->http,
            .credentials = parts->credentials,
            .connectTimeoutMs = parts->settings.connectTimeoutMs,
            .readTimeoutMs = parts->settings.readTimeoutMs,
            .userAgent = parts->settings.userAgent};
        if (parts->hasIdentity)
            connection.identity = [context = parts->context](const AwsCredentials& signer) {
                return StsClient(context).callerIdentity(signer);
            };
        std::ignore = EndpointCheck(std::move(connection), *ports.clock, note, isCancelled).run();
    });
}

} // namespace keywright
