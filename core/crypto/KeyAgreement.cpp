// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyAgreement.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The point of a public key, which has to lie on the curve.
EcPoint pointOf(const EC_GROUP* curve, EVP_PKEY* key, BN_CTX* scratch)
{
    std::array<unsigned char, 128> encoded {};
    std::size_t size = 0;
    EcPoint point(EC_POINT_new(curve));
    if (!point
        || EVP_PKEY_get_octet_string_param(
               key, OSSL_PKEY_PARAM_PUB_KEY, encoded.data(), encoded.size(), &size)
            != 1
        || EC_POINT_oct2point(curve, point.get(), encoded.data(), size, scratch) != 1)
        return nullptr;
    return point;
}

/// OpenSSL has SM2's curve, but no agreement for keys of that type, and no way to take them for EC
/// keys. Multiplication of one point takes the same time whatever the number (a Montgomery ladder).
Result<SecretBytes> deriveOnSm2Curve(EVP_PKEY* own, EVP_PKEY* other)
{
    const EcGroup curve(EC_GROUP_new_by_curve_name(NID_sm2));
    const BignumCtx scratch(BN_CTX_secure_new());
    const EcPoint point = curve ? pointOf(curve.get(), other, scratch.get()) : nullptr;
    const EcPoint shared(curve ? EC_POINT_new(curve.get()) : nullptr);
    BIGNUM* number = nullptr;
    const bool known = EVP_PKEY_get_bn_param(own, OSSL_PKEY_PARAM_PRIV_KEY, &number) == 1;
    const Bignum ownNumber(number);
    const Bignum x(BN_secure_new());
    if (!point || !shared || !known || !x
        || EC_POINT_mul(curve.get(), shared.get(), nullptr, point.get(), ownNumber.get(),
               scratch.get())
            != 1
        || EC_POINT_is_at_infinity(curve.get(), shared.get()) == 1
        || EC_POINT_get_affine_coordinates(
               curve.get(), shared.get(), x.get(), nullptr, scratch.get())
            != 1)
        return openSslError("key agreement"_L1);
    SecretBytes secret(static_cast<std::size_t>(EC_GROUP_get_degree(curve.get()) + 7) / 8);
    if (BN_bn2binpad(x.get(), secret.writable().data(), static_cast<int>(secret.size())) < 0)
        return openSslError("key agreement"_L1);
    return secret;
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
    return own.spec() == KeySpec::Sm2 ? deriveOnSm2Curve(own.get(), other.get())
                                      : derive(own.get(), other.get());
}

} // namespace keywright
