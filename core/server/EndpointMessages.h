// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sigv4/SignableRequest.h"

#include <QByteArray>
#include <QString>

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
    QByteArray body = {}; ///< may hold secrets: who sends it wipes it
    QByteArray requestId = {};
    QByteArray exception = {}; ///< x-amzn-ErrorType; empty on success
    bool closes = false; ///< the connection ends with it
};

/// Overwrites bytes that may be secret before they are freed. They must not be shared.
void wipe(QByteArray& bytes);

} // namespace keywright
