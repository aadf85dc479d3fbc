// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"
#include "core/server/SignatureCheck.h"

#include <QByteArray>

namespace keywright {

/// A request of JSON 1.1 over HTTP, complete.
struct EndpointRequest {
    QByteArray method = {};
    QByteArray path = {};
    QByteArray query = {};
    QList<HttpHeader> headers = {};
    QByteArray body = {};
    QString sourceIp = {};
    bool overTls = false;
};

struct EndpointReply {
    int status = 200;
    QByteArray body = {};
    QByteArray requestId = {};
    QByteArray exception = {}; ///< x-amzn-ErrorType; empty on success
};

/// From request to reply, without a socket: protocol, signature, body, then the service. Blocks
/// until the service has answered; for any thread.
class RequestAnswer {
public:
    RequestAnswer(KmsService& service, SignatureCheck check)
        : m_service(service)
        , m_check(check)
    {
    }

    [[nodiscard]] EndpointReply answer(const EndpointRequest& request, const QDateTime& now);

private:
    KmsService& m_service;
    SignatureCheck m_check;
};

/// The reply that says the error: {"__type": …, "message": …}, the message left out where the
/// service has none.
[[nodiscard]] EndpointReply errorReply(const KmsError& error, const QByteArray& requestId);

} // namespace keywright
