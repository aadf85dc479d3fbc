// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/WireBlob.h"

#include <algorithm>

namespace keywright {

QByteArray blobIn(const QJsonObject& body, QLatin1StringView member)
{
    return QByteArray::fromBase64(body[member].toString().toLatin1());
}

SecretBytes secretIn(const QJsonObject& body, QLatin1StringView member)
{
    QByteArray decoded = blobIn(body, member);
    SecretBytes secret(byteView(decoded));
    std::fill_n(static_cast<volatile char*>(decoded.data()), decoded.size(), '\0');
    return secret;
}

QString blobText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QString blobText(ByteView bytes)
{
    return blobText(QByteArray::fromRawData(
        reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())));
}

} // namespace keywright
