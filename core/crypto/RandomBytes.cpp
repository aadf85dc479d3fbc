// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"

#include "core/crypto/OpenSslError.h"

#include <QUuid>

#include <openssl/rand.h>

namespace keywright {

using namespace Qt::StringLiterals;

Result<SecretBytes> randomSecret(std::size_t size)
{
    SecretBytes bytes(size);
    if (RAND_priv_bytes(bytes.writable().data(), static_cast<int>(size)) != 1)
        return openSslError("RAND_priv_bytes"_L1, ErrorCode::NoEntropy);
    return bytes;
}

Result<QByteArray> randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    auto* data = reinterpret_cast<unsigned char*>(bytes.data());
    if (RAND_bytes(data, static_cast<int>(size)) != 1)
        return openSslError("RAND_bytes"_L1, ErrorCode::NoEntropy);
    return bytes;
}

Result<QString> randomUuid()
{
    auto bytes = randomBytes(16);
    if (!bytes)
        return bytes.error();
    // RFC 4122, 4.4: version 4 in the time_hi field, variant 10 in the clock_seq field.
    bytes->data()[6] = static_cast<char>((bytes->at(6) & 0x0F) | 0x40);
    bytes->data()[8] = static_cast<char>((bytes->at(8) & 0x3F) | 0x80);
    return QUuid::fromRfc4122(*bytes).toString(QUuid::WithoutBraces);
}

} // namespace keywright
