// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpFailures.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

struct CodeRow {
    CURLcode code;
    HttpFailure::Kind kind;
};

// libcurl-errors(3).
constexpr auto codeRows = std::to_array<CodeRow>({
    {CURLE_URL_MALFORMAT, HttpFailure::Kind::InvalidRequest},
    {CURLE_UNSUPPORTED_PROTOCOL, HttpFailure::Kind::InvalidRequest},
    {CURLE_COULDNT_RESOLVE_HOST, HttpFailure::Kind::NameNotResolved},
    {CURLE_COULDNT_RESOLVE_PROXY, HttpFailure::Kind::ProxyFailed},
    {CURLE_PROXY, HttpFailure::Kind::ProxyFailed},
    {CURLE_COULDNT_CONNECT, HttpFailure::Kind::ConnectionRefused},
    {CURLE_PEER_FAILED_VERIFICATION, HttpFailure::Kind::CertificateRefused},
    {CURLE_SSL_ISSUER_ERROR, HttpFailure::Kind::CertificateRefused},
    {CURLE_SSL_CACERT_BADFILE, HttpFailure::Kind::CertificateRefused},
    {CURLE_SSL_CONNECT_ERROR, HttpFailure::Kind::TlsFailed},
    {CURLE_SSL_CERTPROBLEM, HttpFailure::Kind::TlsFailed},
    {CURLE_SSL_CIPHER, HttpFailure::Kind::TlsFailed},
    {CURLE_WRITE_ERROR, HttpFailure::Kind::ReplyTooLarge},
    {CURLE_WEIRD_SERVER_REPLY, HttpFailure::Kind::ReplyMalformed},
    {CURLE_BAD_CONTENT_ENCODING, HttpFailure::Kind::ReplyMalformed},
});

} // namespace

HttpFailure::Kind httpFailureKind(CURLcode code, bool connected)
{
    if (code == CURLE_OPERATION_TIMEDOUT)
        return connected ? HttpFailure::Kind::ReadTimedOut : HttpFailure::Kind::ConnectTimedOut;
    if (code == CURLE_UNSUPPORTED_PROTOCOL && connected) // HTTP/0.9
        return HttpFailure::Kind::ReplyMalformed;
    const auto* row
        = std::ranges::find_if(codeRows, [code](const CodeRow& each) { return each.code == code; });
    return row == codeRows.end() ? HttpFailure::Kind::ConnectionClosed : row->kind;
}

} // namespace keywright
