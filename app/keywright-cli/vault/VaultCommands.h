// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"

namespace keywright {

/// Runs `keywright-cli vault <command>`; returns the exit status.
[[nodiscard]] int runVaultCommand(const CommandLine& line);

} // namespace keywright
