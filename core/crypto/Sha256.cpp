// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Sha256.h"

#include "core/crypto/OpenSslError.h"

#include <openssl/evp.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sha256Bytes = 32;

} // namespace

Result<QByteArray> sha256(QByteArrayView message)
{
    QByteArray digest(sha256Bytes, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(digest.data());
    if (EVP_Digest(message.data(), static_cast<std::size_t>(message.size()), out, nullptr,
            EVP_sha256(), nullptr)
        != 1)
        return openSslError("SHA-256"_L1);
    return digest;
}

Result<SecretBytes> hmacSha256(ByteView key, QByteArrayView message)
{
    SecretBytes mac(sha256Bytes);
    const auto* in = reinterpret_cast<const unsigned char*>(message.data());
    if (EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.data(), key.size(), in,
            static_cast<std::size_t>(message.size()), mac.writable().data(), mac.size(), nullptr)
        == nullptr)
        return openSslError("HMAC-SHA-256"_L1);
    return mac;
}

} // namespace keywright
