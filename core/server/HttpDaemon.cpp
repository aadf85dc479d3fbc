// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpDaemon.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstring>

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

struct HttpDaemon::Client {
    int socket = -1;
    QByteArray target = {}; ///< of the request that comes in, as sent
    QString address = {};
    QDeadlineTimer patience = {};
};

namespace {

constexpr int httpBadRequest = 400;
constexpr int httpTooLarge = 413;
constexpr int patrolMs = 1000;
constexpr char tlsVersions[] = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";
constexpr qsizetype mostIgnoredBytes = 16 * 1024 * 1024; // of a body that is too large already

QString addressText(const sockaddr* address)
{
    std::array<char, INET6_ADDRSTRLEN> text {};
    const void* bytes = address->sa_family == AF_INET6
        ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr)
        : static_cast<const void*>(&reinterpret_cast<const sockaddr_in*>(address)->sin_addr);
    ::inet_ntop(address->sa_family, bytes, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

MHD_Result takeHeader(void* headers, MHD_ValueKind, const char* name, std::size_t nameSize,
    const char* value, std::size_t valueSize)
{
    static_cast<QList<HttpHeader>*>(headers)->append(
        HttpHeader {QByteArray(name, static_cast<qsizetype>(nameSize)),
            QByteArray(value, static_cast<qsizetype>(valueSize))});
    return MHD_YES;
}

bool isNamed(const HttpHeader& header, const char* name)
{
    return qstricmp(header.name.constData(), name) == 0;
}

/// Two lengths, or a length and chunks: where one request ends would be anybody's guess (RFC 9112,
/// section 6.3).
bool hasUnclearLength(const EndpointRequest& request)
{
    const auto count = [&](const char* name) {
        return std::ranges::count_if(
            request.headers, [name](const HttpHeader& header) { return isNamed(header, name); });
    };
    const auto lengths = count("Content-Length");
    return lengths > 1 || (lengths == 1 && count("Transfer-Encoding") > 0)
        || count("Transfer-Encoding") > 1;
}

void freeBody(void* body)
{
    const std::unique_ptr<QByteArray> bytes(static_cast<QByteArray*>(body));
    wipe(*bytes);
}

MHD_Result send(MHD_Connection* connection, EndpointReply reply)
{
    auto body = std::make_unique<QByteArray>(std::move(reply.body));
    const auto size = static_cast<std::size_t>(body->size());
    char* bytes = body->data();
    MHD_Response* response =
        MHD_create_response_from_buffer_with_free_callback_cls(size, bytes, freeBody, body.get());
    if (response == nullptr)
        return MHD_NO;
    (void)body.release(); // the response has it now
    MHD_add_response_header(response, "x-amzn-RequestId", reply.requestId.constData());
    MHD_add_response_header(
        response, "Cache-Control", "no-cache, no-store, must-revalidate, private");
    MHD_add_response_header(response, "Content-Type", "application/x-amz-json-1.1");
    if (!reply.exception.isEmpty())
        MHD_add_response_header(response, "x-amzn-ErrorType", reply.exception.constData());
    if (reply.closes)
        MHD_add_response_header(response, "Connection", "close");
    const MHD_Result queued =
        MHD_queue_response(connection, static_cast<unsigned int>(reply.status), response);
    MHD_destroy_response(response);
    return queued;
}

void dropLog(void*, const char*, va_list) { }

Error startFailure(int number, const ListenAddress& address, bool withTls)
{
    const QString where = u"%1 port %2: %3"_s.arg(address.host.text())
                              .arg(address.port)
                              .arg(QString::fromLocal8Bit(std::strerror(number)));
    if (number == EACCES)
        return {ErrorCode::PermissionDenied, where};
    if (number == 0 && withTls)
        return {ErrorCode::InvalidInput, u"the certificate or its private key cannot be used"_s};
    return {ErrorCode::IoFailure, where};
}

unsigned flagIf(bool wanted, MHD_FLAG flag)
{
    return wanted ? static_cast<unsigned>(flag) : 0U;
}

/// The address as the socket calls have it.
class SocketAddress {
public:
    explicit SocketAddress(const ListenAddress& address)
    {
        if (address.host.isIpv6()) {
            auto* six = reinterpret_cast<sockaddr_in6*>(&m_storage);
            six->sin6_family = AF_INET6;
            six->sin6_port = htons(address.port);
            std::memcpy(&six->sin6_addr, address.host.bytes(), sizeof(six->sin6_addr));
        } else {
            auto* four = reinterpret_cast<sockaddr_in*>(&m_storage);
            four->sin_family = AF_INET;
            four->sin_port = htons(address.port);
            std::memcpy(&four->sin_addr, address.host.bytes(), sizeof(four->sin_addr));
        }
    }

    [[nodiscard]] bool isIpv6() const { return m_storage.ss_family == AF_INET6; }
    [[nodiscard]] const sockaddr_storage* pointer() const { return &m_storage; }

private:
    sockaddr_storage m_storage = {};
};

/// TLS 1.2 and later only (RFC 8996), with the key as the library wants it: a zero behind it.
class TlsOptions {
public:
    explicit TlsOptions(const std::optional<TlsIdentity>& tls)
    {
        if (tls) {
            m_certificate = tls->certificate;
            m_key = SecretBytes(tls->privateKey.size() + 1);
            std::ranges::copy(tls->privateKey.view(), m_key.writable().begin());
            m_items = {{MHD_OPTION_HTTPS_MEM_CERT, 0, m_certificate.data()},
                {MHD_OPTION_HTTPS_MEM_KEY, 0, m_key.writable().data()},
                {MHD_OPTION_HTTPS_PRIORITIES, 0, const_cast<char*>(tlsVersions)}};
        }
        m_items.push_back({MHD_OPTION_END, 0, nullptr});
    }

    [[nodiscard]] MHD_OptionItem* items() { return m_items.data(); }

private:
    QByteArray m_certificate;
    SecretBytes m_key;
    std::vector<MHD_OptionItem> m_items;
};

} // namespace

/// What the library calls back. All of it in the daemon's thread.
struct HttpDaemon::Callbacks {
    using Exchange = std::shared_ptr<HttpExchange>;

    static void connected(
        void* self, MHD_Connection* connection, void** context, MHD_ConnectionNotificationCode what)
    {
        auto& daemon = *static_cast<HttpDaemon*>(self);
        const QMutexLocker lock(&daemon.m_mutex);
        if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
            std::erase_if(daemon.m_clients,
                [context](const auto& each) { return each.get() == *context; });
            return;
        }
        const auto info = [connection](MHD_ConnectionInfoType type) {
            return MHD_get_connection_info(connection, type);
        };
        auto client = std::make_unique<Client>();
        client->socket = info(MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
        client->address = addressText(info(MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr);
        client->patience.setRemainingTime(daemon.m_limits.requestMs);
        const int yes = 1;
        ::setsockopt(client->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        *context = client.get();
        daemon.m_clients.push_back(std::move(client));
    }

    static void* requested(void* self, const char* target, MHD_Connection* connection)
    {
        static_cast<HttpDaemon*>(self)->clientOf(connection)->target = target;
        return nullptr;
    }

    static MHD_Result access(void* self, MHD_Connection* connection, const char*, const char* method,
        const char*, const char* upload, std::size_t* uploadSize, void** context)
    {
        auto& daemon = *static_cast<HttpDaemon*>(self);
        if (*context == nullptr)
            return begin(daemon, connection, method, context);
        const Exchange exchange = *static_cast<Exchange*>(*context);
        if (*uploadSize > 0) {
            const bool taken =
                daemon.takeBody(*exchange, {upload, static_cast<qsizetype>(*uploadSize)});
            *uploadSize = 0;
            return taken ? MHD_YES : MHD_NO;
        }
        if (!std::exchange(exchange->m_handled, true)) {
            if (exchange->m_received > daemon.m_limits.bodyBytes)
                exchange->m_reply = daemon.m_handler.refusal(httpTooLarge);
            else
                daemon.m_handler.handle(exchange);
            if (exchange->m_postponed)
                return MHD_YES; // called again when the answer is there
        }
        return send(connection, std::move(*exchange->m_reply));
    }

    static MHD_Result begin(
        HttpDaemon& daemon, MHD_Connection* connection, const char* method, void** context)
    {
        auto exchange = std::make_shared<HttpExchange>(daemon, connection);
        *context = new Exchange(exchange); // freed in completed(), which follows in any case
        EndpointRequest& request = exchange->m_request;
        MHD_get_connection_values_n(
            connection, MHD_HEADER_KIND, takeHeader, &request.headers);
        const Client& client = *daemon.clientOf(connection);
        const qsizetype query = client.target.indexOf('?');
        request.method = method;
        request.path = query < 0 ? client.target : client.target.first(query);
        request.query = query < 0 ? QByteArray() : client.target.mid(query + 1);
        request.sourceIp = client.address;
        request.overTls = daemon.m_tls;
        {
            const QMutexLocker lock(&daemon.m_mutex);
            ++daemon.m_active;
        }
        const int refused = daemon.refusedByHead(request);
        if (refused == 0)
            return MHD_YES;
        EndpointReply reply = daemon.m_handler.refusal(refused);
        reply.closes = true;
        return send(connection, std::move(reply));
    }

    static void completed(
        void* self, MHD_Connection* connection, void** context, MHD_RequestTerminationCode)
    {
        auto& daemon = *static_cast<HttpDaemon*>(self);
        const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
        *context = nullptr;
        const QMutexLocker lock(&daemon.m_mutex);
        daemon.clientOf(connection)->patience.setRemainingTime(daemon.m_limits.requestMs);
        --daemon.m_active;
        daemon.m_changed.wakeAll();
    }
};

HttpDaemon::HttpDaemon(HttpHandler& handler, EndpointLimits limits)
    : m_handler(handler)
    , m_limits(limits)
{
}

HttpDaemon::~HttpDaemon()
{
    stop();
}

Result<quint16> HttpDaemon::start(
    const ListenAddress& address, const std::optional<TlsIdentity>& tls)
{
    const SocketAddress socketAddress(address);
    m_tls = tls.has_value();
    const unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC
        | flagIf(m_tls, MHD_USE_TLS) | flagIf(socketAddress.isIpv6(), MHD_USE_IPv6);
    TlsOptions options(tls);
    errno = 0;
    m_daemon = MHD_start_daemon(flags, address.port, nullptr, nullptr, &Callbacks::access, this,
        MHD_OPTION_EXTERNAL_LOGGER, &dropLog, nullptr, //
        MHD_OPTION_SOCK_ADDR, socketAddress.pointer(), //
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, m_limits.headerBytes, //
        MHD_OPTION_CONNECTION_LIMIT, m_limits.connections, //
        MHD_OPTION_CONNECTION_TIMEOUT, m_limits.idleSeconds, //
        MHD_OPTION_STRICT_FOR_CLIENT, 1, //
        MHD_OPTION_URI_LOG_CALLBACK, &Callbacks::requested, this, //
        MHD_OPTION_NOTIFY_CONNECTION, &Callbacks::connected, this, //
        MHD_OPTION_NOTIFY_COMPLETED, &Callbacks::completed, this, //
        MHD_OPTION_ARRAY, options.items(), MHD_OPTION_END);
    if (m_daemon == nullptr)
        return startFailure(errno, address, m_tls);
    m_patrol = std::thread([this] { patrol(); });
    return MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

void HttpDaemon::stop()
{
    if (m_daemon == nullptr)
        return;
    const int listener = MHD_quiesce_daemon(m_daemon);
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_patrolEnds.wakeAll();
        while (m_postponed > 0)
            m_changed.wait(&m_mutex);
        const QDeadlineTimer patience(m_limits.stopMs);
        while (m_active > 0 && m_changed.wait(&m_mutex, patience)) { }
    }
    m_patrol.join();
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
    if (listener >= 0)
        ::close(listener);
}

HttpDaemon::Client* HttpDaemon::clientOf(MHD_Connection* connection)
{
    return static_cast<Client*>(
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context);
}

/// The status of the answer where the head alone decides; 0: go on.
int HttpDaemon::refusedByHead(const EndpointRequest& head) const
{
    if (hasUnclearLength(head))
        return httpBadRequest;
    const auto isTooLong = [this](const HttpHeader& header) {
        return isNamed(header, "Content-Length") && header.value.toLongLong() > m_limits.bodyBytes;
    };
    return std::ranges::any_of(head.headers, isTooLong) ? httpTooLarge : 0;
}

/// False when the client sends without end.
bool HttpDaemon::takeBody(HttpExchange& exchange, QByteArrayView bytes)
{
    exchange.m_received += bytes.size();
    if (exchange.m_received <= m_limits.bodyBytes)
        exchange.m_request.body.append(bytes);
    return exchange.m_received <= m_limits.bodyBytes + mostIgnoredBytes;
}

bool HttpDaemon::suspend(MHD_Connection* connection)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopping)
        return false;
    ++m_postponed;
    clientOf(connection)->patience.setRemainingTime(-1); // it waits for us, not we for it
    MHD_suspend_connection(connection);
    return true;
}

void HttpDaemon::resume(MHD_Connection* connection)
{
    {
        const QMutexLocker lock(&m_mutex);
        clientOf(connection)->patience.setRemainingTime(m_limits.requestMs);
    }
    MHD_resume_connection(connection);
    const QMutexLocker lock(&m_mutex);
    --m_postponed;
    m_changed.wakeAll();
}

/// The library's own limit is for silence; this one is for clients that trickle.
void HttpDaemon::patrol()
{
    QMutexLocker lock(&m_mutex);
    while (!m_stopping) {
        m_patrolEnds.wait(&m_mutex, patrolMs);
        for (const auto& client : m_clients) {
            if (client->patience.hasExpired())
                ::shutdown(client->socket, SHUT_RDWR);
        }
    }
}

} // namespace keywright
