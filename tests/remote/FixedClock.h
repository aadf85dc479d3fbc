// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"

namespace keywright {

/// A clock that a test moves.
class FixedClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return now; }
    qint64 now = 1'800'000'000'000; ///< 2027-01-15T08:00:00Z
};

} // namespace keywright
