// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpTransport.h"

#include <curl/curl.h>

namespace keywright {

/// What a result code of libcurl means to us.
[[nodiscard]] HttpFailure::Kind httpFailureKind(CURLcode code, bool connected);

} // namespace keywright
