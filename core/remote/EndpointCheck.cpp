// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/EndpointCheck.h"

#include "core/kms/KeyReference.h"
#include "core/remote/RemoteCall.h"
#include "core/remote/ServiceReply.h"

#include <QElapsedTimer>
#include <QUrl>

#include <algorithm>
#include <cstdlib>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 toleratedSkewMs = 300'000; ///< how long the service takes a signature for good

constexpr int mostTries = 2; ///< a person is waiting

/// Which step a request that got no answer did not pass.
CheckStep stepThatFailed(const HttpFailure& failure, bool usesTls)
{
    using Kind = HttpFailure::Kind;
    const HttpRoute& route = failure.route;
    const bool isConnected = !route.address.isEmpty();
    switch (failure.kind) {
    case Kind::InvalidRequest:
        return CheckStep::Address;
    case Kind::NameNotResolved:
        return CheckStep::Resolve;
    case Kind::ProxyFailed:
        return route.resolveMs > 0 ? CheckStep::Connect : CheckStep::Resolve;
    case Kind::ConnectTimedOut:
        if (isConnected && usesTls)
            return CheckStep::Tls;
        return route.resolveMs > 0 ? CheckStep::Connect : CheckStep::Resolve;
    case Kind::ConnectionRefused:
        return CheckStep::Connect;
    case Kind::CertificateRefused:
    case Kind::TlsFailed:
        return CheckStep::Tls;
    case Kind::ConnectionClosed:
        if (usesTls && route.tlsMs == 0)
            return route.viaProxy || !isConnected ? CheckStep::Connect : CheckStep::Tls;
        return isConnected ? CheckStep::Clock : CheckStep::Connect;
    default:
        return CheckStep::Clock;
    }
}

/// How far this computer's clock is ahead: a figure that needs no language.
QString clockText(qint64 aheadMs)
{
    const qint64 seconds = (std::abs(aheadMs) + 500) / 1000;
    const QString sign = seconds == 0 ? u"±"_s : aheadMs < 0 ? u"−"_s : u"+"_s;
    return u"%1%2 s"_s.arg(sign).arg(seconds);
}

/// "127.0.0.1" and "::1" need no DNS.
bool isIpAddress(const QString& host)
{
    return host.contains(u':')
        || std::ranges::all_of(host, [](QChar each) { return each == u'.' || each.isDigit(); });
}

QString withoutPort(const QString& address)
{
    return address.section(u':', 0, -2);
}

} // namespace

EndpointCheck::EndpointCheck(CheckedConnection connection, const Clock& clock, Observer observer,
    std::function<bool()> cancelled)
    : m_connection(std::move(connection))
    , m_clock(clock)
    , m_observer(std::move(observer))
    , m_cancelled(std::move(cancelled))
{
}

QList<CheckResult> EndpointCheck::run()
{
    m_results.clear();
    if (!isCancelled() && checkAddress() && checkWay() && checkCredentials())
        checkPermission();
    while (m_results.size() < checkStepCount)
        tell({.step = static_cast<CheckStep>(m_results.size())});
    return m_results;
}

bool EndpointCheck::checkAddress()
{
    auto address = endpointAddress(m_connection.endpoint);
    if (!address) {
        tell({.step = CheckStep::Address, .outcome = CheckResult::Failed, .cause = address.error()});
        return false;
    }
    m_address = *std::move(address);
    tell({.step = CheckStep::Address, .outcome = CheckResult::Passed,
        .evidence = QString::fromUtf8(m_address.url)});
    return true;
}

bool EndpointCheck::checkWay()
{
    QElapsedTimer timer;
    timer.start();
    const auto response = m_connection.http->send({.method = "GET",
        .url = m_address.url,
        .headers = {{"Host", m_address.host}, {"User-Agent", m_connection.userAgent}},
        .connectTimeoutMs = m_connection.connectTimeoutMs,
        .readTimeoutMs = m_connection.readTimeoutMs,
        .ownConnection = true, // the way is what is asked for
        .cancelled = m_cancelled});
    if (isCancelled())
        return false;
    if (response) {
        tellWayOf(response->route, CheckStep::Clock);
        tellClock(*response);
        return true;
    }
    const HttpFailure& failure = response.error();
    if (failure.kind == HttpFailure::Kind::Cancelled)
        return false;
    const CheckStep failed = stepThatFailed(failure, usesTls());
    if (failed == CheckStep::Address)
        m_results.clear(); // libcurl takes the address for none
    tellWayOf(failure.route, failed);
    tell({.step = failed, .outcome = CheckResult::Failed, .evidence = failure.route.address,
        .error = transportError(failure, m_address.url), .ms = timer.elapsed()});
    return false;
}

/// The steps from Resolve on that went well before one that is told apart.
void EndpointCheck::tellWayOf(const HttpRoute& route, CheckStep until)
{
    const QString host = QUrl::fromEncoded(m_address.url).host();
    if (until > CheckStep::Resolve) {
        const bool hasName = route.viaProxy || !isIpAddress(host);
        tell({.step = CheckStep::Resolve,
            .outcome = hasName ? CheckResult::Passed : CheckResult::NotNeeded,
            .evidence = withoutPort(route.address),
            .ms = route.resolveMs});
    }
    if (until > CheckStep::Connect)
        tell({.step = CheckStep::Connect, .outcome = CheckResult::Passed, .evidence = route.address,
            .ms = route.connectMs});
    if (until > CheckStep::Tls)
        tell({.step = CheckStep::Tls,
            .outcome = usesTls() ? CheckResult::Passed : CheckResult::NotNeeded,
            .evidence = QString::fromLatin1(route.tlsVersion), .ms = route.tlsMs});
}

void EndpointCheck::tellClock(const HttpResponse& response)
{
    CheckResult result {.step = CheckStep::Clock, .outcome = CheckResult::Passed,
        .ms = response.route.firstByteMs};
    if (const QDateTime there = endpointDate(response); there.isValid()) {
        const qint64 aheadMs = m_clock.nowMs() - there.toMSecsSinceEpoch();
        result.evidence = clockText(aheadMs);
        if (std::abs(aheadMs) > toleratedSkewMs)
            result.outcome = CheckResult::Warned; // signatures are corrected
    }
    tell(std::move(result));
}

bool EndpointCheck::checkCredentials()
{
    if (!m_connection.sign || !m_connection.credentials) {
        tell({.step = CheckStep::Credentials, .outcome = CheckResult::NotNeeded});
        tell({.step = CheckStep::Identity, .outcome = CheckResult::NotNeeded});
        return !isCancelled();
    }
    QElapsedTimer timer;
    timer.start();
    const auto signer = m_connection.credentials->credentials();
    if (isCancelled())
        return false;
    if (!signer) {
        tell({.step = CheckStep::Credentials, .outcome = CheckResult::Failed,
            .cause = signer.error(), .ms = timer.elapsed()});
        return false;
    }
    tell({.step = CheckStep::Credentials, .outcome = CheckResult::Passed,
        .evidence = signer->accessKeyId, .ms = timer.elapsed()});
    checkIdentity(*signer);
    return !isCancelled();
}

void EndpointCheck::checkIdentity(const AwsCredentials& signer)
{
    if (!m_connection.identity)
        return tell({.step = CheckStep::Identity, .outcome = CheckResult::NotNeeded});
    QElapsedTimer timer;
    timer.start();
    const auto who = m_connection.identity(signer);
    if (isCancelled())
        return;
    CheckResult result {.step = CheckStep::Identity, .ms = timer.elapsed()};
    if (who) {
        result.outcome = CheckResult::Passed;
        result.evidence = who->arn;
    } else {
        result.outcome = CheckResult::Warned; // KMS may know more than STS
        result.cause = who.error();
    }
    tell(std::move(result));
}

void EndpointCheck::checkPermission()
{
    RemoteConnection connection {.settings = {.endpoint = m_connection.endpoint,
                                     .sign = m_connection.sign && m_connection.credentials,
                                     .connectTimeoutMs = m_connection.connectTimeoutMs,
                                     .readTimeoutMs = m_connection.readTimeoutMs,
                                     .maxTries = mostTries,
                                     .userAgent = m_connection.userAgent},
        .http = m_connection.http,
        .credentials = m_connection.credentials,
        .clock = m_clock,
        .observer = {}};
    QElapsedTimer timer;
    timer.start();
    const auto reply = RemoteCall(connection, {Operation::ListKeys, {{u"Limit"_s, 1}}},
        [this] { return isCancelled(); }).run();
    if (isCancelled())
        return;
    CheckResult result {.step = CheckStep::Permission, .ms = timer.elapsed()};
    if (reply) {
        result.outcome = CheckResult::Passed;
        result.evidence = u"ListKeys %1 ms"_s.arg(result.ms);
        const QString arn = (*reply)[u"Keys"][0][u"KeyArn"].toString();
        if (const QString account = keyReferenceFrom(arn).accountId; !account.isEmpty())
            result.evidence += u", "_s + account;
    } else {
        result.outcome = CheckResult::Failed;
        result.error = reply.error();
    }
    tell(std::move(result));
}

void EndpointCheck::tell(CheckResult result)
{
    if (m_observer)
        m_observer(result);
    m_results.append(std::move(result));
}

} // namespace keywright
