// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/foundation/Clock.h"
#include "core/remote/RemoteKms.h"

#include <memory>

namespace keywright {

/// Whether a command acts at an endpoint and not on the vault: with --endpoint-url or --profile, with
/// --target aws, or with --region while access keys are in the environment; never with --vault or
/// --target vault.
[[nodiscard]] bool actsRemotely(const GlobalOptions& options);

/// An endpoint, ready to be called.
struct RemoteTarget {
    std::unique_ptr<RemoteKms> kms = {};
    QString url = {};
    QString region = {};
    QString profile = {}; ///< empty: unsigned
    bool verifiesTls = true;
};

/// From the options, the environment and the AWS files. `observer` hears of every try.
[[nodiscard]] Result<RemoteTarget> openRemoteTarget(
    const GlobalOptions& options, const Clock& clock, RemoteObserver observer);

} // namespace keywright
