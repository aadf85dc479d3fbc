// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/WireBlob.h"

#include "core/kms/Base64Text.h"

namespace keywright {

QByteArray blobIn(const QJsonObject& body, QLatin1StringView member)
{
    const QString text = body[member].toString();
    const std::size_t size = base64Size(text);
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    decodeBase64(text, {reinterpret_cast<std::uint8_t*>(bytes.data()), size});
    return bytes;
}

SecretBytes secretIn(const QJsonObject& body, QLatin1StringView member)
{
    const QString text = body[member].toString();
    SecretBytes secret(base64Size(text));
    decodeBase64(text, secret.writable());
    return secret;
}

QString blobText(const QByteArray& bytes)
{
    return base64Text(byteView(bytes));
}

QString blobText(ByteView bytes)
{
    return base64Text(bytes);
}

} // namespace keywright
