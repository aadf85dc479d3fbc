// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Hkdf.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"

#include <openssl/params.h>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

Result<SecretBytes> hkdf(
    ByteView key, QByteArrayView salt, QByteArrayView info, std::size_t size)
{
    // OSSL_PARAM has no const pointers; the library only reads these.
    std::array params {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, const_cast<char*>("SHA256"), 0),
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_KEY, const_cast<std::uint8_t*>(key.data()), key.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char*>(salt.data()),
            static_cast<std::size_t>(salt.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, const_cast<char*>(info.data()),
            static_cast<std::size_t>(info.size())),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes derived(size);
    const EvpKdf kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const EvpKdfCtx context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context
        || EVP_KDF_derive(context.get(), derived.writable().data(), size, params.data()) != 1)
        return openSslError("HKDF"_L1);
    return derived;
}

} // namespace keywright
