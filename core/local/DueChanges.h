// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/StagedChanges.h"

namespace keywright {

/// Stages what has come due by `now`: keys whose waiting period is over go with their aliases,
/// grants, material and record of use; expired material goes alone; keys are rotated once for each
/// period that has passed, at its date. Handlers see keys and material as gone already; here they
/// leave the file. A failure is the batch's failure.
[[nodiscard]] Status stageDueChanges(const AccountIndex& index, qint64 now, StagedChanges& changes);

} // namespace keywright
