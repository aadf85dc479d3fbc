// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"
#include "core/server/EndpointMessages.h"
#include "core/server/SignatureCheck.h"

#include <variant>

namespace keywright {

/// From request to call and from reply to reply, without a socket: protocol, signature, body, then
/// the service. For one thread.
class RequestAnswer {
public:
    RequestAnswer(KmsService& service, SignatureCheck check)
        : m_service(service)
        , m_check(std::move(check))
    {
    }

    /// What to ask the service, or the reply where nothing is to be asked.
    [[nodiscard]] std::variant<KmsCall, EndpointReply> read(
        const EndpointRequest& request, const QDateTime& now);
    /// All of it; blocks until the service has answered.
    [[nodiscard]] EndpointReply answer(const EndpointRequest& request, const QDateTime& now);

private:
    KmsService& m_service;
    SignatureCheck m_check;
};

/// The reply that says the error: {"__type": …, "message": …}, the message left out where the
/// service has none.
[[nodiscard]] EndpointReply errorReply(const KmsError& error, const QByteArray& requestId);
/// The reply for a call that is finished.
[[nodiscard]] EndpointReply replyOf(const QFuture<KmsReply>& done, const QByteArray& requestId);
[[nodiscard]] QString newRequestId();

} // namespace keywright
