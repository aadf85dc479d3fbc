// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ProbeRun.h"

namespace keywright {

void ProbeRun::probe(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
    EndpointRun run, const ProbePlan& plan)
{
    auto way = std::make_shared<EndpointRun>(std::move(run)); // std::function needs copies
    start([this, profile, surroundings, way, plan](const CancelQuestion& isCancelled) {
        auto parts = endpointParts(profile, surroundings.ports, std::move(*way));
        if (!parts) {
            post([this, error = parts.error()] { m_report = error; });
            return;
        }
        RemoteKms remote(parts->settings, parts->http, parts->credentials,
            *surroundings.ports.clock,
            surroundings.observerFor ? surroundings.observerFor(profile.name) : RemoteObserver());
        ProbePlan here = plan;
        here.createKeys = here.createKeys && !profile.readOnly; // the other questions change nothing
        here.region = QString::fromLatin1(parts->address.region);
        const auto note = [this](const EndpointProbe::Progress& progress) {
            post([this, progress] {
                m_progress = progress;
                emit progressed();
            });
        };
        const ProbeReport report = EndpointProbe(remote, here, note, isCancelled).run();
        post([this, report] { m_report = report; });
    });
}

} // namespace keywright
