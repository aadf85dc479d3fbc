// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/local/LocalKms.h"

namespace keywright {

/// The simulated account that a command line asks for: --account-id or a random one, --region or the
/// environment's or us-east-1. InvalidInput for an account id that is none.
[[nodiscard]] Result<AccountSettings> newAccount(const CommandLine& line);

} // namespace keywright
