// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/AsymmetricKey.h"

#include "core/crypto/KeyPair.h"
#include "core/crypto/KeyRecipe.h"
#include "core/crypto/OpenSslError.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Curves are named (RFC 5480, 2.1.1): a key that spells its curve's parameters out may leave some
/// to be believed.
bool isNamedCurve(EVP_PKEY* key)
{
    std::array<char, 64> encoding {};
    return EVP_PKEY_get_utf8_string_param(
               key, OSSL_PKEY_PARAM_EC_ENCODING, encoding.data(), encoding.size(), nullptr)
        == 1
        && QLatin1StringView(encoding.data()) == QLatin1StringView(OSSL_PKEY_EC_ENCODING_GROUP);
}

/// Whether a parsed key is what its spec says: type, and curve or modulus. Without this a key of
/// another curve would be used under the algorithms of the one that was asked for.
bool fits(KeySpec spec, EVP_PKEY* key)
{
    const KeyRecipe& recipe = recipeOf(spec);
    if (recipe.type == nullptr)
        return false;
    if (infoOf(spec).family == KeyFamily::Rsa)
        return EVP_PKEY_is_a(key, recipe.type) == 1 && EVP_PKEY_get_bits(key) == infoOf(spec).bits;
    if (recipe.group == nullptr)
        return EVP_PKEY_is_a(key, recipe.type) == 1;
    std::array<char, 64> group {};
    return EVP_PKEY_is_a(key, recipe.type) == 1
        && EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1
        && QLatin1StringView(group.data()) == QLatin1StringView(recipe.group) && isNamedCurve(key);
}

Error wrongKind(KeySpec spec)
{
    return {ErrorCode::CryptoFailed, u"the key is no %1 key"_s.arg(nameOf(spec))};
}

} // namespace

Result<PrivateKey> PrivateKey::from(KeySpec spec, ByteView pkcs8)
{
    auto key = privateKeyFrom(pkcs8);
    if (!key)
        return key.error();
    if (!fits(spec, key->get()))
        return wrongKind(spec);
    return PrivateKey(spec, std::shared_ptr<EVP_PKEY>(std::move(*key)));
}

PublicKey PrivateKey::publicHalf() const
{
    return PublicKey(m_spec, m_key);
}

Result<PublicKey> PublicKey::from(KeySpec spec, const QByteArray& subjectPublicKeyInfo)
{
    auto key = publicKeyFrom(subjectPublicKeyInfo);
    if (!key)
        return key.error();
    if (!fits(spec, key->get()))
        return wrongKind(spec);
    const EvpPkeyCtx check(EVP_PKEY_CTX_new_from_pkey(nullptr, key->get(), nullptr));
    if (!check || EVP_PKEY_public_check_quick(check.get()) != 1)
        return openSslError("the public key is not valid"_L1);
    return PublicKey(spec, std::shared_ptr<EVP_PKEY>(std::move(*key)));
}

} // namespace keywright
