// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpRoutes.h"

#include <openssl/ssl.h>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

qint64 microseconds(CURL* easy, CURLINFO info)
{
    curl_off_t value = 0;
    curl_easy_getinfo(easy, info, &value);
    return value;
}

/// From one moment of a transfer to another, rounded up; 0 when it did not come to the later one.
int between(qint64 earlierUs, qint64 laterUs)
{
    return static_cast<int>((std::max<qint64>(0, laterUs - earlierUs) + 999) / 1000);
}

/// Nothing was looked up or connected to.
bool isOverKeptConnection(CURL* easy)
{
    long made = 0;
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &made);
    return made == 0 && microseconds(easy, CURLINFO_PRETRANSFER_TIME_T) > 0;
}

QString addressOf(CURL* easy)
{
    char* ip = nullptr;
    long port = 0;
    curl_easy_getinfo(easy, CURLINFO_PRIMARY_IP, &ip);
    curl_easy_getinfo(easy, CURLINFO_PRIMARY_PORT, &port);
    if (ip == nullptr || *ip == '\0')
        return {};
    const QString host = QString::fromLatin1(ip);
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

} // namespace

QByteArray tlsVersionOf(CURL* easy)
{
    const curl_tlssessioninfo* session = nullptr;
    if (curl_easy_getinfo(easy, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || session == nullptr
        || session->backend != CURLSSLBACKEND_OPENSSL || session->internals == nullptr)
        return {};
    return SSL_get_version(static_cast<const SSL*>(session->internals));
}

void addWay(CURL* easy, HttpRoute& route)
{
    if (route.tlsVersion.isEmpty())
        route.tlsVersion = tlsVersionOf(easy);
    route.address = addressOf(easy);
    const qint64 resolved = microseconds(easy, CURLINFO_NAMELOOKUP_TIME_T);
    const qint64 connected = microseconds(easy, CURLINFO_CONNECT_TIME_T);
    const qint64 secured = microseconds(easy, CURLINFO_APPCONNECT_TIME_T);
    if (!isOverKeptConnection(easy)) {
        route.resolveMs = between(0, resolved);
        route.connectMs = between(resolved, connected);
        route.tlsMs = between(connected, secured);
    }
    route.firstByteMs = between(microseconds(easy, CURLINFO_PRETRANSFER_TIME_T),
        microseconds(easy, CURLINFO_STARTTRANSFER_TIME_T));
    long answerOfProxy = 0; // to CONNECT
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &answerOfProxy);
    route.viaProxy = answerOfProxy != 0;
}

} // namespace keywright
