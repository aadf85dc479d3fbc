// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/sigv4/SignableRequest.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace keywright {

struct HttpRequest {
    QByteArray method = "POST";
    QByteArray url = {}; ///< "https://kms.eu-central-1.amazonaws.com/"
    QList<HttpHeader> headers = {}; ///< as they are signed; "Host" is among them when it was signed
    QByteArray body = {};
    int connectTimeoutMs = 60'000; ///< until TCP and TLS stand; 0: none
    int readTimeoutMs = 60'000;    ///< without a byte from the other side; 0: none
    int totalTimeoutMs = 0;        ///< for everything; 0: none
    /// Never over a kept connection: one that the other side closed meanwhile makes a client send the
    /// request a second time, unasked.
    bool ownConnection = false;
    std::function<bool()> cancelled = {}; ///< asked several times a second, in the thread of the call
};

/// Which way a request went, and how long each part of it took, rounded up: 0 is a part that was not
/// come to, or not needed over a kept connection.
struct HttpRoute {
    QString address = {};       ///< "127.0.0.1:4599", of a proxy where there is one; empty: no TCP
    QByteArray tlsVersion = {}; ///< "TLSv1.3"; empty: plain, or it did not come to that
    int resolveMs = 0;
    int connectMs = 0;   ///< TCP
    int tlsMs = 0;
    int firstByteMs = 0; ///< of the reply, since the request was sent
    bool viaProxy = false; ///< as far as it is known: a tunnel, a proxy of the settings, or its failure

    bool operator==(const HttpRoute&) const = default;
};

struct HttpResponse {
    int status = 0;
    QList<HttpHeader> headers = {};
    QByteArray body = {};
    HttpRoute route = {};

    /// The first of that name in any case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    [[nodiscard]] bool hasHeader(QByteArrayView lowerCaseName) const;
};

/// Why there is no response.
struct HttpFailure {
    enum class Kind {
        InvalidRequest,     ///< the URL is none
        NameNotResolved,    ///< DNS has no such host
        ConnectionRefused,  ///< nobody listens, or no route
        ConnectTimedOut,
        CertificateRefused, ///< expired, another host's, or by nobody we trust
        TlsFailed,          ///< no common protocol of TLS 1.2 or later, or the handshake broke
        ProxyFailed,
        ReadTimedOut,
        ConnectionClosed,   ///< before the reply was complete
        ReplyMalformed,
        ReplyTooLarge,
        Cancelled,
    };
    Kind kind = Kind::ConnectionClosed;
    QString detail = {}; ///< English, for "Show details" and logs
    /// Whether the other side may have got the request: it may then have acted on it.
    bool mayHaveArrived = false;
    HttpRoute route = {}; ///< as far as it went
};

using HttpResult = Result<HttpResponse, HttpFailure>;

/// One exchange of HTTP: waits for its end. Called from worker threads, several at once.
class HttpTransport {
public:
    HttpTransport() = default;
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;
    virtual ~HttpTransport() = default;

    /// Redirects are not followed: they are responses as any other.
    [[nodiscard]] virtual HttpResult send(const HttpRequest& request) = 0;
};

} // namespace keywright
