// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/ec.h>
#include <openssl/encoder.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/x509.h>

#include <memory>

namespace keywright {

/// Frees a C handle with its own function; adds nothing to the size of the pointer.
template <auto Free>
struct Releases {
    template <typename Handle>
    void operator()(Handle* handle) const
    {
        Free(handle);
    }
};

using Bio = std::unique_ptr<BIO, Releases<&BIO_free_all>>;
using BignumCtx = std::unique_ptr<BN_CTX, Releases<&BN_CTX_free>>;
using Bignum = std::unique_ptr<BIGNUM, Releases<&BN_clear_free>>;
using EcGroup = std::unique_ptr<EC_GROUP, Releases<&EC_GROUP_free>>;
using EcPoint = std::unique_ptr<EC_POINT, Releases<&EC_POINT_clear_free>>;
using EvpCipher = std::unique_ptr<EVP_CIPHER, Releases<&EVP_CIPHER_free>>;
using EvpCipherCtx = std::unique_ptr<EVP_CIPHER_CTX, Releases<&EVP_CIPHER_CTX_free>>;
using EvpKdf = std::unique_ptr<EVP_KDF, Releases<&EVP_KDF_free>>;
using EvpKdfCtx = std::unique_ptr<EVP_KDF_CTX, Releases<&EVP_KDF_CTX_free>>;
using EvpMd = std::unique_ptr<EVP_MD, Releases<&EVP_MD_free>>;
using EvpMdCtx = std::unique_ptr<EVP_MD_CTX, Releases<&EVP_MD_CTX_free>>;
using EvpMac = std::unique_ptr<EVP_MAC, Releases<&EVP_MAC_free>>;
using EvpMacCtx = std::unique_ptr<EVP_MAC_CTX, Releases<&EVP_MAC_CTX_free>>;
using EvpPkey = std::unique_ptr<EVP_PKEY, Releases<&EVP_PKEY_free>>;
using EvpPkeyCtx = std::unique_ptr<EVP_PKEY_CTX, Releases<&EVP_PKEY_CTX_free>>;
using OsslEncoderCtx = std::unique_ptr<OSSL_ENCODER_CTX, Releases<&OSSL_ENCODER_CTX_free>>;
using Pkcs8Info = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Releases<&PKCS8_PRIV_KEY_INFO_free>>;

} // namespace keywright
