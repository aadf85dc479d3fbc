// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Scrypt.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"

#include <openssl/params.h>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// A file may not make us allocate without bound: 2 GiB at most, and at least what a test uses.
constexpr quint64 maxScryptMemory = quint64 {2} * 1024 * 1024 * 1024;

bool isAcceptable(const ScryptCost& cost)
{
    if (cost.logN < 4 || cost.logN > 24 || cost.r < 1 || cost.r > 64 || cost.p < 1 || cost.p > 16)
        return false;
    return (quint64 {128} << cost.logN) * static_cast<quint64>(cost.r) <= maxScryptMemory;
}

} // namespace

Result<SecretBytes> scrypt(
    ByteView passphrase, QByteArrayView salt, const ScryptCost& cost, std::size_t size)
{
    if (!isAcceptable(cost))
        return Error {ErrorCode::InvalidInput,
            u"scrypt cost out of bounds: N=2^%1 r=%2 p=%3"_s.arg(cost.logN).arg(cost.r).arg(
                cost.p)};

    std::uint64_t n = std::uint64_t {1} << cost.logN;
    auto r = static_cast<quint32>(cost.r);
    auto p = static_cast<quint32>(cost.p);
    std::uint64_t maxMemory = maxScryptMemory + maxScryptMemory / 2; // OpenSSL's default refuses 2^17
    // OSSL_PARAM has no const pointers; the library only reads these.
    std::uint8_t none = 0;
    auto* pass = passphrase.empty() ? &none : const_cast<std::uint8_t*>(passphrase.data());
    std::array params {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, pass, passphrase.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT,
            const_cast<char*>(salt.data()), static_cast<std::size_t>(salt.size())),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &maxMemory),
        OSSL_PARAM_construct_end(),
    };

    SecretBytes derived(size);
    const EvpKdf kdf(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const EvpKdfCtx context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context || EVP_KDF_derive(context.get(), derived.writable().data(), size, params.data()) != 1)
        return openSslError("scrypt"_L1);
    return derived;
}

} // namespace keywright
