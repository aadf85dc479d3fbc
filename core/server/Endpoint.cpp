// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Endpoint.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <microhttpd.h>
#include <netinet/in.h>
#include <vector>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// What the callbacks of libmicrohttpd work with.
struct Serving {
    RequestAnswer answers;
    bool tls = false;
};

/// A request while it is coming in.
struct Incoming {
    EndpointRequest request;
    bool tooLarge = false;
};

MHD_Result takeHeader(void* context, MHD_ValueKind, const char* name, const char* value)
{
    static_cast<Incoming*>(context)->request.headers.append(
        {QByteArray(name), QByteArray(value == nullptr ? "" : value)});
    return MHD_YES;
}

/// libmicrohttpd has taken the query apart already; signatures cover it as it was sent.
void* keepUri(void*, const char* uri, MHD_Connection*)
{
    auto incoming = std::make_unique<Incoming>();
    const QByteArray whole(uri);
    const qsizetype mark = whole.indexOf('?');
    incoming->request.path = mark < 0 ? whole : whole.first(mark);
    incoming->request.query = mark < 0 ? QByteArray() : whole.sliced(mark + 1);
    return incoming.release();
}

void dropIncoming(void*, MHD_Connection*, void** context, MHD_RequestTerminationCode)
{
    delete static_cast<Incoming*>(*context);
    *context = nullptr;
}

QString peerOf(MHD_Connection* connection)
{
    const MHD_ConnectionInfo* info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? QHostAddress(info->client_addr).toString() : QString();
}

MHD_Result send(MHD_Connection* connection, const EndpointReply& reply)
{
    QByteArray body = reply.body;
    MHD_Response* response = MHD_create_response_from_buffer(
        static_cast<std::size_t>(body.size()), body.data(), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, "Content-Type", "application/x-amz-json-1.1");
    MHD_add_response_header(response, "x-amzn-RequestId", reply.requestId.constData());
    MHD_add_response_header(response, "Cache-Control", "no-cache, no-store");
    if (!reply.exception.isEmpty())
        MHD_add_response_header(response, "x-amzn-ErrorType", reply.exception.constData());
    const MHD_Result queued =
        MHD_queue_response(connection, static_cast<unsigned>(reply.status), response);
    MHD_destroy_response(response);
    return queued;
}

EndpointReply tooLargeReply()
{
    KmsError error(u"RequestEntityTooLargeException"_s,
        u"The request is larger than %1 bytes."_s.arg(endpoint_limits::bodyBytes));
    error.httpStatus = 413;
    return errorReply(error, {});
}

/// Called with the headers, then for each piece of the body, then without one.
MHD_Result handle(void* endpoint, MHD_Connection* connection, const char*, const char* method,
    const char*, const char* piece, std::size_t* size, void** context)
{
    auto* incoming = static_cast<Incoming*>(*context);
    EndpointRequest& request = incoming->request;
    if (request.method.isEmpty()) {
        request.method = method;
        MHD_get_connection_values(connection, MHD_HEADER_KIND, &takeHeader, incoming);
        return MHD_YES;
    }
    if (*size != 0) {
        const auto length = static_cast<qsizetype>(*size);
        incoming->tooLarge |= request.body.size() + length > endpoint_limits::bodyBytes;
        if (!incoming->tooLarge)
            request.body.append(piece, length);
        *size = 0;
        return MHD_YES;
    }
    if (incoming->tooLarge)
        return send(connection, tooLargeReply());
    auto* serving = static_cast<Serving*>(endpoint);
    request.sourceIp = peerOf(connection);
    request.overTls = serving->tls;
    return send(connection, serving->answers.answer(request, QDateTime::currentDateTimeUtc()));
}

void dropLog(void*, const char*, va_list) { }

Error startFailure(int number, const EndpointSettings& settings)
{
    const QString where = u"%1 port %2: %3"_s.arg(settings.address.toString())
                              .arg(settings.port)
                              .arg(QString::fromLocal8Bit(std::strerror(number)));
    if (number == EACCES)
        return {ErrorCode::PermissionDenied, where};
    if (number == 0 && settings.tls)
        return {ErrorCode::InvalidInput, u"the certificate or its private key cannot be used"_s};
    return {ErrorCode::IoFailure, where};
}

unsigned flagIf(bool wanted, MHD_FLAG flag)
{
    return wanted ? static_cast<unsigned>(flag) : 0U;
}

/// The address as the socket calls have it.
struct SocketAddress {
    explicit SocketAddress(const EndpointSettings& settings)
    {
        if (settings.address.protocol() == QAbstractSocket::IPv6Protocol) {
            auto* address = reinterpret_cast<sockaddr_in6*>(&storage);
            address->sin6_family = AF_INET6;
            address->sin6_port = htons(settings.port);
            const Q_IPV6ADDR bytes = settings.address.toIPv6Address();
            std::memcpy(&address->sin6_addr, &bytes, sizeof(bytes));
        } else {
            auto* address = reinterpret_cast<sockaddr_in*>(&storage);
            address->sin_family = AF_INET;
            address->sin_port = htons(settings.port);
            address->sin_addr.s_addr = htonl(settings.address.toIPv4Address());
        }
    }

    sockaddr_storage storage = {};
};

} // namespace

struct Endpoint::State {
    Serving serving;
    QByteArray certificate = {};
    SecretBytes privateKey = {}; ///< with a zero behind it, as the library wants it
    MHD_Daemon* daemon = nullptr;
    QString url = {};

    /// TLS 1.2 and later only (RFC 8996).
    [[nodiscard]] std::vector<MHD_OptionItem> tlsOptions()
    {
        std::vector<MHD_OptionItem> options;
        if (serving.tls) {
            options.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, certificate.data()});
            options.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, privateKey.writable().data()});
            options.push_back({MHD_OPTION_HTTPS_PRIORITIES, 0,
                const_cast<char*>("NORMAL:-VERS-TLS1.0:-VERS-TLS1.1")});
        }
        options.push_back({MHD_OPTION_END, 0, nullptr});
        return options;
    }

    void open(const EndpointSettings& settings)
    {
        const SocketAddress address(settings);
        const bool v6 = settings.address.protocol() == QAbstractSocket::IPv6Protocol;
        const unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION
            | MHD_USE_POLL | flagIf(serving.tls, MHD_USE_TLS) | flagIf(v6, MHD_USE_IPv6);
        auto options = tlsOptions();
        daemon = MHD_start_daemon(flags, settings.port, nullptr, nullptr, &handle, &serving,
            MHD_OPTION_EXTERNAL_LOGGER, &dropLog, nullptr, //
            MHD_OPTION_SOCK_ADDR, &address.storage, //
            MHD_OPTION_CONNECTION_LIMIT, endpoint_limits::connections, //
            MHD_OPTION_CONNECTION_TIMEOUT, endpoint_limits::idleSeconds, //
            MHD_OPTION_CONNECTION_MEMORY_LIMIT, endpoint_limits::headerBytes, //
            MHD_OPTION_LISTENING_ADDRESS_REUSE, 1U, //
            MHD_OPTION_URI_LOG_CALLBACK, &keepUri, nullptr, //
            MHD_OPTION_NOTIFY_COMPLETED, &dropIncoming, nullptr, //
            MHD_OPTION_ARRAY, options.data(), MHD_OPTION_END);
    }
};

Result<std::unique_ptr<Endpoint>> Endpoint::start(
    KmsService& service, const CallerDirectory& callers, const EndpointSettings& settings)
{
    std::unique_ptr<State> state(
        new State {{RequestAnswer(service, SignatureCheck(callers, settings.credentials)),
            settings.tls.has_value()}});
    if (settings.tls) {
        state->certificate = settings.tls->certificate;
        state->privateKey = SecretBytes(settings.tls->privateKey.size() + 1);
        std::ranges::copy(settings.tls->privateKey.view(), state->privateKey.writable().begin());
    }
    errno = 0;
    state->open(settings);
    if (!state->daemon)
        return startFailure(errno, settings);
    const MHD_DaemonInfo* bound = MHD_get_daemon_info(state->daemon, MHD_DAEMON_INFO_BIND_PORT);
    const bool v6 = settings.address.protocol() == QAbstractSocket::IPv6Protocol;
    state->url = QLatin1StringView(settings.tls ? "https://" : "http://")
        + (v6 ? u"[%1]"_s.arg(settings.address.toString()) : settings.address.toString()) + u':'
        + QString::number(bound->port);
    return std::unique_ptr<Endpoint>(new Endpoint(std::move(state)));
}

Endpoint::Endpoint(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Endpoint::~Endpoint()
{
    MHD_stop_daemon(m_state->daemon);
}

QString Endpoint::url() const
{
    return m_state->url;
}

} // namespace keywright
