// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyGenerator.h"

#include <functional>
#include <memory>
#include <vector>

namespace keywright {

/// Where work outside the engine's thread runs: making keys may keep every core busy for seconds
/// and must not hold up the rest.
enum class WorkLane { KeyGeneration, Other };

/// What a call has had done outside the engine's thread, kept across the runs of its handler. A
/// handler that needs more names it and ends; once it is done, the handler runs again from its
/// beginning, with the account as it is then, and finds the outcomes in the order it asked for
/// them.
struct OutsideWork {
    using Outcome = std::shared_ptr<void>;
    using Task = std::function<Outcome(const CancelPoll&)>;

    std::vector<Outcome> done = {};
    Task wanted = {}; ///< empty: nothing is outstanding
    WorkLane lane = WorkLane::Other;
};

} // namespace keywright
