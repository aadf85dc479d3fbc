// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/BackgroundRun.h"
#include "core/connections/EndpointConnection.h"
#include "core/probe/EndpointProbe.h"

namespace keywright {

/// Probes an endpoint by a connection of its own, which goes on where a window is closed until the keys
/// that it made are scheduled for deletion.
class ProbeRun final : public BackgroundRun {
    Q_OBJECT

public:
    using BackgroundRun::BackgroundRun;

    void probe(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
        EndpointRun run, const ProbePlan& plan);

    [[nodiscard]] const EndpointProbe::Progress& progress() const { return m_progress; }
    /// At the end; the error where it could not begin.
    [[nodiscard]] const Result<ProbeReport>& report() const { return m_report; }

signals:
    void progressed();

private:
    EndpointProbe::Progress m_progress;
    Result<ProbeReport> m_report {ProbeReport {}};
};

} // namespace keywright
