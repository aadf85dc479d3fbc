// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Error.h"

#include <QLatin1StringView>

namespace keywright {

/// Drains OpenSSL's error queue of this thread into one Error: "what: reason; reason".
[[nodiscard]] Error openSslError(
    QLatin1StringView what, ErrorCode code = ErrorCode::CryptoFailed);

} // namespace keywright
