// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keywright {

/// Processor time of cryptographic operations through the engine, each beside the same work done by
/// OpenSSL alone. One JSON line a metric.
void measureCryptography(int rounds, int calls);

} // namespace keywright
