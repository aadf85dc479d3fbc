// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpTransport.h"
#include "core/kms/KmsError.h"
#include "core/kms/Operation.h"

#include <mutex>
#include <optional>

namespace keywright {

/// How a try went wrong, as far as trying again is concerned (AWS SDKs and Tools Reference Guide,
/// "Retry behavior", standard mode).
enum class Trouble {
    Final,     ///< another try would fail as this one did
    Throttled, ///< the service refused it unseen
    Transient, ///< it may work next time, and may have worked this time
    TimedOut,  ///< Transient, and expensive
};

[[nodiscard]] Trouble troubleOf(const KmsError& error); ///< of an answer
[[nodiscard]] Trouble troubleOf(const HttpFailure& failure);

/// CreateKey and ReplicateKey: each try may make another key, so there is only another one when it is
/// certain that the one before did nothing.
[[nodiscard]] bool makesAnotherEachTime(Operation operation);

/// How long to wait before the next try, in milliseconds: full jitter below an exponential limit of at
/// most 20 s. `tries` so far, `random` in [0, 1); what the service asks for (x-amz-retry-after) counts
/// up to 5 s more.
[[nodiscard]] int retryDelayMs(
    Trouble trouble, int tries, double random, std::optional<int> askedForMs = {});

/// The token bucket of standard mode: a client whose calls keep failing stops trying again. From any
/// thread.
class RetryQuota {
public:
    /// Whether there is enough for a retry, which is then taken.
    [[nodiscard]] bool take(Trouble trouble);
    /// After a success: what its last retry had taken, or one when there was none.
    void giveBack(std::optional<Trouble> lastTrouble);

private:
    std::mutex m_mutex; ///< guards what follows
    int m_left = 500;
};

} // namespace keywright
