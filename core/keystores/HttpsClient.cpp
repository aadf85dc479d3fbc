// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/HttpsClient.h"

#include <curl/curl.h>

namespace keywright {

namespace {

constexpr qsizetype mostReplyBytes = 64 * 1024; ///< the largest reply, to Decrypt, has some 6 KiB

std::size_t keep(char* bytes, std::size_t size, std::size_t count, void* kept)
{
    auto& body = *static_cast<QByteArray*>(kept);
    const auto more = static_cast<qsizetype>(size * count);
    if (body.size() + more > mostReplyBytes)
        return 0; // ends the transfer with CURLE_WRITE_ERROR
    body.append(bytes, more);
    return size * count;
}

HttpsFailure failureOf(CURLcode code)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return HttpsFailure::TimedOut;
    case CURLE_WRITE_ERROR:
        return HttpsFailure::ReplyTooLarge;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
        return HttpsFailure::Tls;
    default:
        return HttpsFailure::Unreachable;
    }
}

} // namespace

/// A handle of libcurl: it keeps the connection of its last call.
class HttpsClient::Connection {
public:
    explicit Connection(const HttpsServer& server)
        : m_origin("https://" + server.host.toUtf8())
        , m_handle(curl_easy_init())
    {
        if (m_handle)
            setUp(server);
    }

    [[nodiscard]] Result<HttpsReply, HttpsFailure> post(
        const QByteArray& path, const QList<HttpHeader>& headers, const QByteArray& body)
    {
        if (!m_handle)
            return HttpsFailure::Unreachable;
        CURL* handle = m_handle.get();
        const TextList list = listOf(headers);
        const QByteArray url = m_origin + path;
        HttpsReply reply;
        curl_easy_setopt(handle, CURLOPT_URL, url.constData());
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list.get());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body.constData());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &reply.body);
        if (const CURLcode done = curl_easy_perform(handle); done != CURLE_OK)
            return failureOf(done);
        long status = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
        reply.status = static_cast<int>(status);
        return reply;
    }

private:
    struct ListDeleter {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    using TextList = std::unique_ptr<curl_slist, ListDeleter>;
    struct HandleDeleter {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    };

    static TextList listOf(const QList<HttpHeader>& headers)
    {
        TextList list;
        const auto append = [&list](const QByteArray& line) {
            list.reset(curl_slist_append(list.release(), line.constData()));
        };
        for (const HttpHeader& header : headers)
            append(header.name + ": " + header.value);
        append("Expect:"); // no second round trip before the body
        return list;
    }

    /// What is the same for every call.
    void setUp(const HttpsServer& server)
    {
        CURL* handle = m_handle.get();
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https");
        curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(server.timeoutMs));
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &keep);
        if (!server.connectTo.isEmpty()) {
            const QByteArray elsewhere = "::" + server.connectTo.toUtf8(); // for any host and port
            m_connectTo.reset(curl_slist_append(nullptr, elsewhere.constData()));
            curl_easy_setopt(handle, CURLOPT_CONNECT_TO, m_connectTo.get());
        }
        if (server.caCertificates.isEmpty())
            return;
        curl_blob pem {};
        pem.data = const_cast<char*>(server.caCertificates.constData());
        pem.len = static_cast<std::size_t>(server.caCertificates.size());
        pem.flags = CURL_BLOB_COPY;
        curl_easy_setopt(handle, CURLOPT_CAINFO_BLOB, &pem);
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    }

    QByteArray m_origin; ///< "https://xks.example.com"
    TextList m_connectTo;
    std::unique_ptr<CURL, HandleDeleter> m_handle;
};

HttpsClient::HttpsClient(HttpsServer server)
    : m_server(std::move(server))
{
}

HttpsClient::~HttpsClient() = default;

std::unique_ptr<HttpsClient::Connection> HttpsClient::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return std::make_unique<Connection>(m_server);
    auto connection = std::move(m_idle.back());
    m_idle.pop_back();
    return connection;
}

Result<HttpsReply, HttpsFailure> HttpsClient::post(
    const QByteArray& path, const QList<HttpHeader>& headers, const QByteArray& body)
{
    auto connection = take();
    auto reply = connection->post(path, headers, body);
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(connection));
    return reply;
}

} // namespace keywright
