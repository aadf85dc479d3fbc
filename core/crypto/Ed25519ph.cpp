// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Ed25519ph.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/secrets/SecretBytes.h"

#include <sodium.h>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using PublicPoint = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;

bool hash(crypto_sign_ed25519ph_state& state, const QByteArray& message)
{
    return crypto_sign_ed25519ph_init(&state) == 0
        && crypto_sign_ed25519ph_update(&state,
               reinterpret_cast<const unsigned char*>(message.constData()),
               static_cast<unsigned long long>(message.size()))
        == 0;
}

} // namespace

Result<QByteArray> signEd25519ph(EVP_PKEY* privateKey, const QByteArray& message)
{
    SecretBytes seed(crypto_sign_SEEDBYTES);
    std::size_t size = seed.size();
    if (EVP_PKEY_get_raw_private_key(privateKey, seed.writable().data(), &size) != 1
        || size != seed.size())
        return openSslError("this is no Ed25519 key"_L1);
    PublicPoint point {};
    SecretBytes expanded(crypto_sign_SECRETKEYBYTES);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_ed25519ph_state state {};
    if (crypto_sign_seed_keypair(point.data(), expanded.writable().data(), seed.view().data()) != 0
        || !hash(state, message)
        || crypto_sign_ed25519ph_final_create(&state,
               reinterpret_cast<unsigned char*>(signature.data()), nullptr, expanded.view().data())
            != 0)
        return Error {ErrorCode::CryptoFailed, u"signing with Ed25519ph"_s};
    return signature;
}

Result<bool> verifyEd25519ph(
    EVP_PKEY* publicKey, const QByteArray& message, const QByteArray& signature)
{
    PublicPoint point {};
    std::size_t size = point.size();
    if (EVP_PKEY_get_raw_public_key(publicKey, point.data(), &size) != 1 || size != point.size())
        return openSslError("this is no Ed25519 key"_L1);
    if (signature.size() != crypto_sign_BYTES)
        return false;
    crypto_sign_ed25519ph_state state {};
    if (!hash(state, message))
        return Error {ErrorCode::CryptoFailed, u"hashing for Ed25519ph"_s};
    QByteArray given = signature; // libsodium takes it through a pointer to non-const
    return crypto_sign_ed25519ph_final_verify(
               &state, reinterpret_cast<unsigned char*>(given.data()), point.data())
        == 0;
}

} // namespace keywright
