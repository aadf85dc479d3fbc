// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyAgreement.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"

#include <openssl/params.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Parameters = std::unique_ptr<OSSL_PARAM, Releases<&OSSL_PARAM_free>>;

/// OpenSSL knows SM2's curve for agreement as well, but under the type "EC".
Result<EvpPkey> asEcKey(EVP_PKEY* key, int selection)
{
    OSSL_PARAM* exported = nullptr;
    if (EVP_PKEY_todata(key, selection, &exported) != 1)
        return openSslError("reading an SM2 key"_L1);
    const Parameters parameters(exported);
    const EvpPkeyCtx context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* made = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &made, selection, exported) != 1)
        return openSslError("reading an SM2 key"_L1);
    return EvpPkey(made);
}

Result<SecretBytes> derive(EVP_PKEY* own, EVP_PKEY* other)
{
    const EvpPkeyCtx context(EVP_PKEY_CTX_new_from_pkey(nullptr, own, nullptr));
    std::size_t size = 0;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer(context.get(), other) != 1
        || EVP_PKEY_derive(context.get(), nullptr, &size) != 1)
        return openSslError("key agreement"_L1);
    SecretBytes secret(size);
    if (EVP_PKEY_derive(context.get(), secret.writable().data(), &size) != 1)
        return openSslError("key agreement"_L1);
    secret.truncate(size);
    return secret;
}

} // namespace

Result<SecretBytes> agreedSecret(const PrivateKey& own, const PublicKey& other)
{
    if (own.spec() != other.spec())
        return Error {ErrorCode::InvalidInput, u"the two keys are of different curves"_s};
    if (own.spec() != KeySpec::Sm2)
        return derive(own.get(), other.get());
    const auto ownKey = asEcKey(own.get(), EVP_PKEY_KEYPAIR);
    if (!ownKey)
        return ownKey.error();
    const auto otherKey = asEcKey(other.get(), EVP_PKEY_PUBLIC_KEY);
    if (!otherKey)
        return otherKey.error();
    return derive(ownKey->get(), otherKey->get());
}

} // namespace keywright
