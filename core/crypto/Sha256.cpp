// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Sha256.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sha256Bytes = 32;

// Looking algorithms up takes longer than hashing what requests have, so it is done once.

const EVP_MD* sha256Algorithm()
{
    static const EvpMd algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return algorithm.get();
}

/// HMAC-SHA-256 with a key of zeros, to copy and to give another one.
EvpMacCtx preparedHmac()
{
    const EvpMac algorithm(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    EvpMacCtx context(EVP_MAC_CTX_new(algorithm.get()));
    std::array<char, 7> digest {"SHA256"};
    const std::array parameters {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_end()};
    constexpr std::array<unsigned char, sha256Bytes> zeros {};
    const bool done
        = context && EVP_MAC_init(context.get(), zeros.data(), zeros.size(), parameters.data()) == 1;
    return done ? std::move(context) : nullptr;
}

} // namespace

Result<QByteArray> sha256(QByteArrayView message)
{
    QByteArray digest(sha256Bytes, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(digest.data());
    if (EVP_Digest(message.data(), static_cast<std::size_t>(message.size()), out, nullptr,
            sha256Algorithm(), nullptr)
        != 1)
        return openSslError("SHA-256"_L1);
    return digest;
}

Result<SecretBytes> hmacSha256(ByteView key, QByteArrayView message)
{
    SecretBytes mac(sha256Bytes);
    const auto* in = reinterpret_cast<const unsigned char*>(message.data());
    static const EvpMacCtx prepared = preparedHmac();
    const EvpMacCtx context(prepared ? EVP_MAC_CTX_dup(prepared.get()) : nullptr);
    constexpr unsigned char none = 0; // no key at all would keep the one of zeros
    const auto* start = key.empty() ? &none : key.data();
    if (!context || EVP_MAC_init(context.get(), start, key.size(), nullptr) != 1
        || EVP_MAC_update(context.get(), in, static_cast<std::size_t>(message.size())) != 1
        || EVP_MAC_final(context.get(), mac.writable().data(), nullptr, mac.size()) != 1)
        return openSslError("HMAC-SHA-256"_L1);
    return mac;
}

} // namespace keywright
