// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/BackgroundRun.h"
#include "core/connections/EndpointConnection.h"
#include "core/remote/EndpointCheck.h"

namespace keywright {

/// Tests a connection step by step; it need not be kept, nor open.
class CheckRun final : public BackgroundRun {
    Q_OBJECT

public:
    using BackgroundRun::BackgroundRun;

    /// `run.accessKey` goes before what the keyring has.
    void test(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
        EndpointRun run);

    /// Of the steps so far; all of them at the end.
    [[nodiscard]] const QList<CheckResult>& results() const { return m_results; }

signals:
    void stepDone(const keywright::CheckResult& result);

private:
    void begin(ConnectionProfile profile, EndpointPorts ports, EndpointRun run);

    QList<CheckResult> m_results;
};

} // namespace keywright
