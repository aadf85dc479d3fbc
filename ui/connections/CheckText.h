// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/EndpointCheck.h"

#include <QString>

namespace keywright {

/// "Name of the host", "Encryption (TLS)" …
[[nodiscard]] QString titleOf(CheckStep step);
/// What it means that a step did not pass, and what to do; empty where there is nothing to say.
[[nodiscard]] QString checkAdvice(const CheckResult& result);

} // namespace keywright
