// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpTransport.h"

#include <curl/curl.h>

namespace keywright {

/// "TLSv1.3"; empty without TLS, and once libcurl has taken the connection from the transfer.
[[nodiscard]] QByteArray tlsVersionOf(CURL* easy);
/// Everything else that libcurl knows of the way of a transfer that has ended.
void addWay(CURL* easy, HttpRoute& route);

} // namespace keywright
