// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace keywright {

struct HttpHeader {
    QByteArray name; ///< as it was sent; names differ in case only are the same
    QByteArray value;

    bool operator==(const HttpHeader&) const = default;
};

/// What of an HTTP request Signature Version 4 covers.
struct SignableRequest {
    QByteArray method = "POST";
    QByteArray path = "/"; ///< of the request line, without the query
    QByteArray query = {}; ///< of the request line, behind the '?'
    QList<HttpHeader> headers = {};
    QByteArray payloadHash = {}; ///< SHA-256 in hexadecimal

    /// All values of a header joined by commas; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    [[nodiscard]] bool hasHeader(QByteArrayView lowerCaseName) const;
};

/// Whether "." and ".." and repeated slashes are resolved: for every service but S3.
enum class PathForm { Normalised, AsItIs };

/// The canonical request (IAM User Guide, "Create a signed AWS API request", step 1).
/// `signedHeaders` are lower case and sorted; headers that are missing count as empty.
[[nodiscard]] QByteArray canonicalRequest(const SignableRequest& request,
    const QList<QByteArray>& signedHeaders, PathForm form = PathForm::Normalised);

/// SHA-256 in lower-case hexadecimal.
[[nodiscard]] QByteArray sha256Hex(QByteArrayView bytes);

} // namespace keywright
