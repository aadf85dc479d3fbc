// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpTransport.h"
#include "core/kms/KmsService.h"

namespace keywright {

/// What a response of the JSON 1.1 protocol says. Errors are named by "__type" of the body, or by the
/// header, or else by the status; a body that is no JSON becomes the message, as in the SDKs.
[[nodiscard]] KmsReply serviceReply(const HttpResponse& response);

/// What the SDKs say where no response came: EndpointConnectionError, ReadTimeoutError, …; the cause
/// says more.
[[nodiscard]] KmsError transportError(const HttpFailure& failure, const QByteArray& url);

} // namespace keywright
