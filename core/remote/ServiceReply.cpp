// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ServiceReply.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstErrorStatus = 300; ///< redirects are errors: nobody follows them

/// "com.amazonaws.kms#NotFoundException:http://…" is NotFoundException.
QString exceptionName(const QString& type)
{
    return type.section(u':', 0, 0).section(u'#', -1);
}

KmsError unreadable(const HttpResponse& response, const QString& what)
{
    KmsError error(u"ResponseParserError"_s,
        u"The endpoint's answer (HTTP status %1) cannot be read: %2"_s.arg(response.status).arg(what));
    error.httpStatus = 0;
    error.cause = Error {ErrorCode::EndpointFailed, {}};
    return error;
}

KmsError errorOf(const HttpResponse& response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject body = document.object();
    QString name = exceptionName(body[u"__type"].toString());
    if (name.isEmpty())
        name = exceptionName(QString::fromLatin1(response.header("x-amzn-errortype")));
    if (name.isEmpty())
        name = QString::number(response.status);
    KmsError error(name);
    for (const auto& member : {u"message"_s, u"Message"_s}) {
        if (body[member].isString() && !error.message)
            error.message = body[member].toString();
    }
    if (!document.isObject() && !response.body.isEmpty())
        error.message = QString::fromUtf8(response.body);
    error.httpStatus = response.status;
    return error;
}

struct TransportRow {
    HttpFailure::Kind kind;
    QLatin1StringView name;
    QLatin1StringView message; ///< %1: the endpoint's URL, %2: the detail
};

// Names and texts: botocore.exceptions.
constexpr QLatin1StringView connectText("Could not connect to the endpoint URL: \"%1\"");
constexpr QLatin1StringView closedText(
    "Connection was closed before we received a valid response from endpoint URL: \"%1\".");
constexpr QLatin1StringView tlsText("SSL validation failed for %1 %2");
constexpr auto transportRows = std::to_array<TransportRow>({
    {HttpFailure::Kind::InvalidRequest, "HTTPClientError"_L1,
        "An HTTP Client raised an unhandled exception: %2"_L1},
    {HttpFailure::Kind::NameNotResolved, "EndpointConnectionError"_L1, connectText},
    {HttpFailure::Kind::ConnectionRefused, "EndpointConnectionError"_L1, connectText},
    {HttpFailure::Kind::ConnectTimedOut, "ConnectTimeoutError"_L1,
        "Connect timeout on endpoint URL: \"%1\""_L1},
    {HttpFailure::Kind::CertificateRefused, "SSLError"_L1, tlsText},
    {HttpFailure::Kind::TlsFailed, "SSLError"_L1, tlsText},
    {HttpFailure::Kind::ProxyFailed, "ProxyConnectionError"_L1,
        "Failed to connect to the proxy on the way to %1: %2"_L1},
    {HttpFailure::Kind::ReadTimedOut, "ReadTimeoutError"_L1,
        "Read timeout on endpoint URL: \"%1\""_L1},
    {HttpFailure::Kind::ConnectionClosed, "ConnectionClosedError"_L1, closedText},
    {HttpFailure::Kind::ReplyMalformed, "HTTPClientError"_L1,
        "What %1 answers is not HTTP: %2"_L1},
    {HttpFailure::Kind::ReplyTooLarge, "HTTPClientError"_L1,
        "The answer of %1 is larger than any that KMS gives"_L1},
    {HttpFailure::Kind::Cancelled, "Cancelled"_L1, "The call to %1 was given up"_L1},
});

} // namespace

KmsReply serviceReply(const HttpResponse& response)
{
    const QString requestId = QString::fromLatin1(response.header("x-amzn-requestid"));
    if (response.status >= firstErrorStatus) {
        KmsError error = errorOf(response);
        error.requestId = requestId;
        return error;
    }
    if (response.body.isEmpty() || response.body.trimmed() == "null") // as moto writes it
        return QJsonObject(); // of operations without output
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (!document.isObject()) {
        KmsError error = unreadable(response,
            document.isNull() ? problem.errorString() : u"it is no JSON object"_s);
        error.requestId = requestId;
        return error;
    }
    return document.object();
}

KmsError transportError(const HttpFailure& failure, const QByteArray& url)
{
    const auto* row = std::ranges::find_if(
        transportRows, [&](const TransportRow& each) { return each.kind == failure.kind; });
    QString message = row->message;
    message.replace("%1"_L1, QString::fromUtf8(url));
    message.replace("%2"_L1, failure.detail);
    KmsError error(QString(row->name), message);
    error.httpStatus = 0;
    error.cause = failure.kind == HttpFailure::Kind::Cancelled
        ? Error {ErrorCode::Cancelled, {}}
        : Error {ErrorCode::EndpointFailed, failure.detail};
    return error;
}

} // namespace keywright
