// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportJob.h"

namespace keywright {

/// What happened, what it means, what to do; the service's own error name verbatim.
[[nodiscard]] QString failureText(const ImportFailure& failure);

} // namespace keywright
