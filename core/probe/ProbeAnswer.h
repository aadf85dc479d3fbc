// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"
#include "core/probe/ProbeReport.h"

namespace keywright {

/// Whether the endpoint knows the operation that it answered so.
[[nodiscard]] ProbeFinding operationFinding(const KmsReply& reply);
/// Whether the endpoint makes such a key, by its answer to CreateKey.
[[nodiscard]] ProbeFinding pairFinding(const KmsReply& reply);
/// Whether further questions are pointless: no answer, or none to these credentials.
[[nodiscard]] bool endsProbe(const KmsError& error);

} // namespace keywright
