// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RemoteCall.h"

#include "core/remote/ServiceReply.h"
#include "core/sigv4/RequestSigner.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <thread>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitSliceMs = 20; ///< how long a cancelled wait may go on
constexpr int firstWaitForKeyMs = 200;
constexpr int mostWaitsForKey = 6; ///< 200 ms + 400 ms + … = 12.6 s

KmsError notSent(QString name, Error cause)
{
    KmsError error(std::move(name), cause.detail);
    error.httpStatus = 0;
    error.cause = std::move(cause);
    return error;
}

std::optional<int> retryAfterMs(const HttpResponse& response)
{
    bool isNumber = false;
    const int ms = response.header("x-amz-retry-after").toInt(&isNumber);
    return isNumber ? std::optional(ms) : std::nullopt;
}

} // namespace

RemoteCall::RemoteCall(
    RemoteConnection& connection, KmsCall call, std::function<bool()> cancelled)
    : m_connection(connection), m_call(std::move(call)), m_cancelled(std::move(cancelled))
{
}

KmsReply RemoteCall::run()
{
    EndpointChoice choice = m_connection.settings.endpoint;
    if (!m_call.context.region.isEmpty())
        choice.region = m_call.context.region;
    auto address = endpointAddress(choice);
    if (!address)
        return notSent(u"InvalidEndpoint"_s, address.error());
    m_address = std::move(*address);

    std::optional<Trouble> lastTrouble;
    int waitsForKey = 0;
    bool clockWasCorrected = false;
    while (true) {
        ++m_tries;
        Try tried = attempt();
        if (tried.reply) {
            m_connection.quota.giveBack(lastTrouble);
            m_connection.fresh.note(m_call, *tried.reply, m_connection.clock.nowMs());
            return std::move(tried.reply);
        }
        const KmsError& error = tried.reply.error();
        if (tried.clockCorrected && !clockWasCorrected) { // once: it is no matter of luck
            clockWasCorrected = true;
            --m_tries;
            continue;
        }
        if (waitsForKey < mostWaitsForKey
            && m_connection.fresh.explains(error, m_call, m_connection.clock.nowMs())) {
            --m_tries;
            if (!wait(RemoteEvent::Kind::WaitsForKey, firstWaitForKeyMs << waitsForKey++, error))
                return failed(tried);
            continue;
        }
        if (!mayRepeat(tried))
            return failed(tried);
        lastTrouble = tried.trouble;
        const double random = m_connection.settings.random
            ? m_connection.settings.random()
            : QRandomGenerator::global()->generateDouble();
        const int delay = retryDelayMs(tried.trouble, m_tries, random, tried.askedForMs);
        if (!wait(RemoteEvent::Kind::WaitsToRepeat, delay, error))
            return failed(tried);
    }
}

RemoteCall::Try RemoteCall::attempt()
{
    auto request = signedRequest();
    if (!request)
        return {request.error()};
    tell({.kind = RemoteEvent::Kind::Sent});
    QElapsedTimer timer;
    timer.start();
    const auto response = m_connection.http->send(*request);
    if (!response) {
        KmsError error = transportError(response.error(), m_address.url);
        tell({.kind = RemoteEvent::Kind::Failed, .ms = timer.elapsed(), .error = error.name});
        return {std::move(error), troubleOf(response.error()), response.error().mayHaveArrived};
    }
    Try tried = judged(*response);
    tell({.kind = RemoteEvent::Kind::Answered, .ms = timer.elapsed(),
        .httpStatus = response->status,
        .requestId = QString::fromLatin1(response->header("x-amzn-requestid")),
        .error = tried.reply ? QString() : tried.reply.error().name});
    if (tried.clockCorrected)
        tell({.kind = RemoteEvent::Kind::ClockCorrected, .ms = m_connection.skew.offsetMs()});
    return tried;
}

RemoteCall::Try RemoteCall::judged(const HttpResponse& response)
{
    Try tried {serviceReply(response)};
    if (tried.reply)
        return tried;
    tried.trouble = troubleOf(tried.reply.error());
    tried.mayHaveDone = tried.trouble == Trouble::Transient;
    tried.clockCorrected = m_connection.skew.learnFrom(tried.reply.error(), response);
    tried.askedForMs = retryAfterMs(response);
    return tried;
}

Result<HttpRequest, KmsError> RemoteCall::signedRequest() const
{
    const RemoteSettings& settings = m_connection.settings;
    const QByteArray body = QJsonDocument(m_call.body).toJson(QJsonDocument::Compact);
    SignableRequest request {.path = m_address.path,
        .headers = {{"Host", m_address.host}, {"Content-Type", "application/x-amz-json-1.1"},
            {"X-Amz-Target",
                "TrentService." + QByteArray(infoOf(m_call.operation).name.latin1())}},
        .payloadHash = sha256Hex(body)};
    if (settings.sign) {
        auto who = m_connection.credentials->credentials();
        if (!who)
            return notSent(u"NoCredentialsError"_s, who.error());
        SigningIdentity identity {.accessKeyId = who->accessKeyId,
            .secretAccessKey = std::move(who->secretAccessKey),
            .sessionToken = QByteArray(reinterpret_cast<const char*>(who->sessionToken.view().data()),
                static_cast<qsizetype>(who->sessionToken.size())),
            .region = m_address.region,
            .service = "kms"};
        if (auto made = signRequest(
                request, identity, m_connection.skew.endpointTime(), &m_connection.signingKeys);
            !made)
            return notSent(u"NoCredentialsError"_s, made.error());
    }
    request.headers.append({"User-Agent", settings.userAgent});
    return HttpRequest {.url = m_address.url,
        .headers = std::move(request.headers),
        .body = body,
        .connectTimeoutMs = settings.connectTimeoutMs,
        .readTimeoutMs = settings.readTimeoutMs,
        .ownConnection = makesAnotherEachTime(m_call.operation),
        .cancelled = m_cancelled};
}

bool RemoteCall::mayRepeat(const Try& tried)
{
    if (tried.trouble == Trouble::Final || m_tries >= m_connection.settings.maxTries)
        return false;
    if (tried.mayHaveDone && makesAnotherEachTime(m_call.operation))
        return false;
    return m_connection.quota.take(tried.trouble);
}

/// The last error, with what it means that there were others before, or that nobody knows what the
/// request has done.
KmsReply RemoteCall::failed(const Try& last) const
{
    KmsError error = last.reply.error();
    if (last.mayHaveDone && makesAnotherEachTime(m_call.operation))
        error.cause = Error {ErrorCode::OutcomeUnknown, error.message.value_or(QString())};
    else if (last.trouble != Trouble::Final && error.httpStatus != 0)
        error.repeats = m_tries - 1;
    return error;
}

bool RemoteCall::wait(RemoteEvent::Kind why, int ms, const KmsError& error)
{
    tell({.kind = why, .ms = ms, .error = error.name});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms) {
        if (m_cancelled())
            return false;
        const auto left = std::min<qint64>(ms - timer.elapsed(), waitSliceMs);
        std::this_thread::sleep_for(std::chrono::milliseconds(left));
    }
    return !m_cancelled();
}

void RemoteCall::tell(RemoteEvent event) const
{
    if (!m_connection.observer)
        return;
    event.operation = m_call.operation;
    event.tries = m_tries;
    event.url = m_address.url;
    m_connection.observer(event);
}

} // namespace keywright
