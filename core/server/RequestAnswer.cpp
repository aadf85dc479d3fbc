// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestAnswer.h"

#include "core/server/RequestJson.h"

#include <QJsonDocument>
#include <QUuid>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView targetPrefix("TrentService.");

KmsError unknownOperation(int status = 400)
{
    KmsError error(u"UnknownOperationException"_s);
    error.httpStatus = status;
    return error;
}

/// JSON 1.1 and its like 1.0, with or without parameters behind.
bool isJsonProtocol(const QByteArray& contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/x-amz-json-1.1" || type == "application/x-amz-json-1.0";
}

/// The operation that X-Amz-Target names. The service knows POST / alone, and this protocol.
Result<Operation, KmsError> operationOf(
    const EndpointRequest& request, const SignableRequest& signable)
{
    if (request.method != "POST" || request.path != "/"
        || !isJsonProtocol(signable.header("content-type")))
        return unknownOperation(404);
    const QByteArray target = signable.header("x-amz-target");
    if (!target.startsWith(targetPrefix))
        return unknownOperation();
    const auto operation = operationNamed(QString::fromLatin1(target.sliced(targetPrefix.size())));
    if (!operation)
        return unknownOperation();
    return *operation;
}

QByteArray compactJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

EndpointReply errorReply(const KmsError& error, const QByteArray& requestId)
{
    QJsonObject body {{u"__type"_s, error.name}};
    if (error.message)
        body.insert("message"_L1, *error.message);
    return {error.httpStatus, compactJson(body), requestId, error.name.toLatin1()};
}

EndpointReply replyOf(const QFuture<KmsReply>& done, const QByteArray& requestId)
{
    if (done.isCanceled() || done.resultCount() == 0)
        return errorReply(KmsError(u"KMSInternalException"_s, u"The service is stopping."_s), requestId);
    const KmsReply reply = done.result(); // taking it would reset the future of whoever finishes it
    if (!reply)
        return errorReply(reply.error(), requestId);
    return {200, reply->isEmpty() ? QByteArray() : compactJson(*reply), requestId};
}

QString newRequestId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

std::variant<KmsCall, EndpointReply> RequestAnswer::read(
    const EndpointRequest& request, const QDateTime& now)
{
    const QString requestId = newRequestId();
    const auto refuse = [&](const KmsError& error) {
        return errorReply(error, requestId.toLatin1());
    };
    const SignableRequest signable {
        request.method, request.path, request.query, request.headers, sha256Hex(request.body)};
    const auto operation = operationOf(request, signable);
    if (!operation)
        return refuse(operation.error());
    const auto caller = m_check.verify(signable, now);
    if (!caller)
        return refuse(caller.error());
    auto body = requestJson(request.body);
    if (!body)
        return refuse(body.error());
    return KmsCall {*operation, std::move(*body),
        {caller->region, caller->callerArn, requestId, request.sourceIp, request.overTls}};
}

EndpointReply RequestAnswer::answer(const EndpointRequest& request, const QDateTime& now)
{
    auto asked = read(request, now);
    if (auto* refused = std::get_if<EndpointReply>(&asked))
        return std::move(*refused);
    auto& call = std::get<KmsCall>(asked);
    const QByteArray requestId = call.context.requestId.toLatin1();
    const auto done = m_service.call(std::move(call));
    (void)done.results(); // waits
    return replyOf(done, requestId);
}

} // namespace keywright
