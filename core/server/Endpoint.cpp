// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Endpoint.h"

#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The common errors of the KMS API reference that stand for an HTTP status.
EndpointReply refusalOf(int status)
{
    const QString name = status == 413 ? u"RequestEntityTooLargeException"_s
        : status == 503                ? u"ServiceUnavailable"_s
                                       : u"MalformedHttpRequestException"_s;
    KmsError error(name);
    error.httpStatus = status;
    return errorReply(error, newRequestId().toLatin1());
}

QString urlOf(const EndpointSettings& settings, quint16 port)
{
    const QString host = settings.address.text();
    return QLatin1StringView(settings.tls ? "https://" : "http://")
        + (settings.address.isIpv6() ? u"[%1]"_s.arg(host) : host) + u':' + QString::number(port);
}

} // namespace

struct Endpoint::State final : HttpHandler {
    State(KmsService& kms, const CallerDirectory& callers, const EndpointSettings& settings)
        : service(kms)
        , answers(kms, SignatureCheck(callers, settings.credentials))
        , daemon(*this, settings.limits)
    {
    }

    void handle(const std::shared_ptr<HttpExchange>& exchange) override
    {
        auto read = answers.read(exchange->request(), QDateTime::currentDateTimeUtc());
        if (auto* refused = std::get_if<EndpointReply>(&read))
            return exchange->answer(std::move(*refused));
        if (!exchange->postpone())
            return exchange->answer(refusalOf(503));
        auto& call = std::get<KmsCall>(read);
        const QByteArray requestId = call.context.requestId.toLatin1();
        // Runs in whichever thread finishes the reply, or here when it is there already.
        service.call(std::move(call))
            .then(QtFuture::Launch::Sync, [exchange, requestId](const QFuture<KmsReply>& done) {
                exchange->answer(replyOf(done, requestId));
            });
    }

    [[nodiscard]] EndpointReply refusal(int status) override { return refusalOf(status); }

    KmsService& service;
    RequestAnswer answers;
    QString url = {};
    HttpDaemon daemon;
};

Result<std::unique_ptr<Endpoint>> Endpoint::start(
    KmsService& service, const CallerDirectory& callers, const EndpointSettings& settings)
{
    auto state = std::make_unique<State>(service, callers, settings);
    const auto port = state->daemon.start({settings.address, settings.port}, settings.tls);
    if (!port)
        return port.error();
    state->url = urlOf(settings, *port);
    return std::unique_ptr<Endpoint>(new Endpoint(std::move(state)));
}

Endpoint::Endpoint(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Endpoint::~Endpoint()
{
    m_state->daemon.stop(); // before the members go that it calls
}

QString Endpoint::url() const
{
    return m_state->url;
}

} // namespace keywright
