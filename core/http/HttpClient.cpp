// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"

#include "core/http/HttpFailures.h"
#include "core/http/HttpRoutes.h"

#include <QElapsedTimer>

#include <array>
#include <variant>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 50; ///< how long a cancelled call may go on
constexpr long longestConnectMs = 24L * 3600 * 1000; ///< libcurl's own limit is 300 s

/// A reply as it comes in.
struct Incoming {
    CURL* easy = nullptr;
    HttpResponse response = {};
    qsizetype most = 0;
    qint64 bytes = 0; ///< of head and body, to see that something moves
    bool headEnded = false;
};

/// Whether a reply came to its end. libcurl also takes a head that breaks off, and where no length is
/// given the end of the connection, even of TLS that was cut, so an empty body may be a lost one. (What
/// else such a cut leaves is no JSON.)
bool isWhole(const Incoming& incoming, long httpVersion)
{
    constexpr int noContent = 204;
    const HttpResponse& response = incoming.response;
    return incoming.headEnded
        && (!response.body.isEmpty() || response.status == noContent
            || httpVersion >= CURL_HTTP_VERSION_2_0 || response.hasHeader("content-length")
            || response.hasHeader("transfer-encoding"));
}

std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* to)
{
    auto& incoming = *static_cast<Incoming*>(to);
    const auto more = static_cast<qsizetype>(size * count);
    incoming.bytes += more;
    if (incoming.response.body.size() + more > incoming.most)
        return 0; // ends the transfer with CURLE_WRITE_ERROR
    incoming.response.body.append(bytes, more);
    return size * count;
}

std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* to)
{
    auto& incoming = *static_cast<Incoming*>(to);
    const QByteArrayView line(bytes, static_cast<qsizetype>(size * count));
    incoming.bytes += line.size();
    incoming.headEnded = line.trimmed().isEmpty();
    if (line.startsWith("HTTP/")) { // another head: of "100 Continue", or of a proxy's answer
        incoming.response.headers.clear();
        incoming.response.route.tlsVersion = tlsVersionOf(incoming.easy); // later it is gone
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        incoming.response.headers.append(
            {line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    }
    return size * count;
}

} // namespace

/// A stack of libcurl with the connections it keeps; one call at a time.
class HttpClient::Line {
public:
    explicit Line(const HttpSettings& settings)
        : m_settings(settings)
        , m_multi(curl_multi_init())
    {
        if (!settings.connectTo.isEmpty())
            appendTo(m_connectTo, "::" + settings.connectTo); // for any host and port
    }

    [[nodiscard]] HttpResult send(const HttpRequest& request)
    {
        const std::unique_ptr<CURL, EasyDeleter> easy(curl_easy_init());
        if (!easy || !m_multi)
            return HttpFailure {HttpFailure::Kind::InvalidRequest, u"libcurl cannot start"_s};
        const TextList headers = headerList(request.headers);
        Incoming incoming {.easy = easy.get(), .most = m_settings.mostReplyBytes};
        std::array<char, CURL_ERROR_SIZE> said {};
        setUpRequest(easy.get(), request);
        setUpWay(easy.get());
        curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &incoming);
        curl_easy_setopt(easy.get(), CURLOPT_HEADERDATA, &incoming);
        curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, said.data());

        curl_multi_add_handle(m_multi.get(), easy.get());
        const auto ended = run(easy.get(), request, incoming);
        const bool mayHaveArrived = bytesSent(easy.get()) > 0;
        long status = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
        readRoute(easy.get(), incoming.response.route);
        long httpVersion = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_HTTP_VERSION, &httpVersion);
        curl_multi_remove_handle(m_multi.get(), easy.get());

        if (const auto* kind = std::get_if<HttpFailure::Kind>(&ended))
            return HttpFailure {*kind, {}, mayHaveArrived, incoming.response.route};
        if (const CURLcode code = std::get<CURLcode>(ended); code != CURLE_OK) {
            const char* text = said[0] != '\0' ? said.data() : curl_easy_strerror(code);
            return HttpFailure {httpFailureKind(code, mayHaveArrived), QString::fromUtf8(text),
                mayHaveArrived, incoming.response.route};
        }
        incoming.response.status = static_cast<int>(status);
        if (!isWhole(incoming, httpVersion))
            return HttpFailure {
                HttpFailure::Kind::ConnectionClosed, u"the reply broke off"_s, mayHaveArrived,
                incoming.response.route};
        return std::move(incoming.response);
    }

private:
    struct ListDeleter {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    using TextList = std::unique_ptr<curl_slist, ListDeleter>;

    static void appendTo(TextList& list, const QByteArray& line)
    {
        list.reset(curl_slist_append(list.release(), line.constData()));
    }

    static TextList headerList(const QList<HttpHeader>& headers)
    {
        TextList list;
        for (const HttpHeader& header : headers)
            appendTo(list, header.name + ": " + header.value);
        appendTo(list, "Expect:"); // no second round trip before the body
        return list;
    }

    struct EasyDeleter {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    };
    struct MultiDeleter {
        void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
    };
    /// libcurl's end of a transfer, or ours.
    using End = std::variant<CURLcode, HttpFailure::Kind>;

    static long bytesSent(CURL* easy)
    {
        long bytes = 0;
        curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &bytes);
        return bytes;
    }

    static void setUpRequest(CURL* easy, const HttpRequest& request)
    {
        curl_easy_setopt(easy, CURLOPT_URL, request.url.constData());
        if (request.method == "GET") {
            curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
        } else {
            curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
            curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
            curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
        }
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
            request.connectTimeoutMs > 0 ? static_cast<long>(request.connectTimeoutMs)
                                         : longestConnectMs);
        curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(request.totalTimeoutMs));
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, request.ownConnection ? 1L : 0L);
    }

    /// What is the same for every call.
    void setUpWay(CURL* easy) const
    {
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
        curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &takeBody);
        curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &takeHeader);
        if (m_settings.proxy) {
            curl_easy_setopt(easy, CURLOPT_PROXY, m_settings.proxy->constData());
            if (m_settings.proxy->isEmpty())
                curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
        }
        if (m_connectTo)
            curl_easy_setopt(easy, CURLOPT_CONNECT_TO, m_connectTo.get());
        if (!m_settings.verifyTls) {
            curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 0L);
            curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 0L);
        } else if (!m_settings.caCertificates.isEmpty()) {
            curl_blob pem {};
            pem.data = const_cast<char*>(m_settings.caCertificates.constData());
            pem.len = static_cast<std::size_t>(m_settings.caCertificates.size());
            pem.flags = CURL_BLOB_NOCOPY;
            curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &pem);
            curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
        }
    }

    void readRoute(CURL* easy, HttpRoute& route) const
    {
        addWay(easy, route);
        route.viaProxy = route.viaProxy || (m_settings.proxy && !m_settings.proxy->isEmpty());
    }

    /// Drives the transfer until it ends, is given up, or nothing has come for too long.
    [[nodiscard]] End run(CURL* easy, const HttpRequest& request, const Incoming& incoming)
    {
        QElapsedTimer quiet;
        quiet.start();
        qint64 seen = 0;
        int running = 1;
        while (true) {
            if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK)
                return HttpFailure::Kind::ConnectionClosed;
            if (running == 0)
                return resultOf();
            if (request.cancelled && request.cancelled())
                return HttpFailure::Kind::Cancelled;
            curl_off_t uploaded = 0;
            curl_easy_getinfo(easy, CURLINFO_SIZE_UPLOAD_T, &uploaded);
            const qint64 sent = bytesSent(easy);
            if (const qint64 moved = sent + uploaded + incoming.bytes; moved != seen) {
                seen = moved;
                quiet.restart();
            }
            if (sent > 0 && request.readTimeoutMs > 0 && quiet.elapsed() >= request.readTimeoutMs)
                return HttpFailure::Kind::ReadTimedOut;
            curl_multi_poll(m_multi.get(), nullptr, 0, pollMs, nullptr);
        }
    }

    [[nodiscard]] CURLcode resultOf() const
    {
        int left = 0;
        const CURLMsg* message = curl_multi_info_read(m_multi.get(), &left);
        return message ? message->data.result : CURLE_RECV_ERROR;
    }

    const HttpSettings& m_settings;
    TextList m_connectTo;
    std::unique_ptr<CURLM, MultiDeleter> m_multi;
};

HttpClient::HttpClient(HttpSettings settings)
    : m_settings(std::move(settings))
{
}

HttpClient::~HttpClient() = default;

std::unique_ptr<HttpClient::Line> HttpClient::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return std::make_unique<Line>(m_settings);
    auto line = std::move(m_idle.back());
    m_idle.pop_back();
    return line;
}

HttpResult HttpClient::send(const HttpRequest& request)
{
    auto line = take();
    auto result = line->send(request);
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(line));
    return result;
}

} // namespace keywright
