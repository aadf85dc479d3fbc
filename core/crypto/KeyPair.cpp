// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyPair.h"

#include "core/crypto/KeyRecipe.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/Sm2Identity.h"

#include <array>
#include <vector>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<unsigned char, 32> consistencyMessage {"keywright pairwise consistency"};

/// A signing or verifying context over a key; the key context inside belongs to `context`.
template <auto Init>
bool begin(EVP_MD_CTX* context, const KeyRecipe& recipe, EVP_PKEY* key)
{
    EVP_PKEY_CTX* inner = nullptr;
    if (Init(context, &inner, recipe.digest, nullptr, nullptr, key, nullptr) != 1)
        return false;
    return recipe.spec != KeySpec::Sm2 || setSm2Identity(inner);
}

Result<QByteArray> publicHalf(EVP_PKEY* pair)
{
    unsigned char* data = nullptr;
    const int size = i2d_PUBKEY(pair, &data);
    if (size <= 0)
        return openSslError("encoding the public key"_L1);
    QByteArray encoded(reinterpret_cast<const char*>(data), size);
    OPENSSL_free(data);
    return encoded;
}

} // namespace

Result<EvpPkey> privateKeyFrom(ByteView pkcs8)
{
    const unsigned char* at = pkcs8.data();
    const Pkcs8Info info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(pkcs8.size())));
    if (!info || at != pkcs8.data() + pkcs8.size())
        return openSslError("this is no PKCS#8 private key in DER"_L1);
    EvpPkey key(EVP_PKCS82PKEY_ex(info.get(), nullptr, nullptr));
    if (!key)
        return openSslError("the PKCS#8 private key cannot be read"_L1);
    return key;
}

Result<EvpPkey> publicKeyFrom(const QByteArray& subjectPublicKeyInfo)
{
    const auto* at = reinterpret_cast<const unsigned char*>(subjectPublicKeyInfo.constData());
    const auto* end = at + subjectPublicKeyInfo.size();
    EvpPkey key(d2i_PUBKEY_ex(nullptr, &at, subjectPublicKeyInfo.size(), nullptr, nullptr));
    if (!key || at != end)
        return openSslError("the public key cannot be read"_L1);
    return key;
}

Result<GeneratedKey> encodedPair(EVP_PKEY* pair)
{
    const OsslEncoderCtx encoder(
        OSSL_ENCODER_CTX_new_for_pkey(pair, EVP_PKEY_KEYPAIR, "DER", "PrivateKeyInfo", nullptr));
    const Bio secret(BIO_new(BIO_s_secmem()));
    if (!encoder || !secret || OSSL_ENCODER_to_bio(encoder.get(), secret.get()) != 1)
        return openSslError("encoding the private key"_L1);
    char* data = nullptr;
    const long size = BIO_get_mem_data(secret.get(), &data);
    auto publicKey = publicHalf(pair);
    if (!publicKey)
        return publicKey.error();
    const ByteView encoded(
        reinterpret_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size));
    return GeneratedKey {KeyMaterial(SecretBytes(encoded)), std::move(*publicKey)};
}

Status pairwiseConsistent(KeySpec spec, EVP_PKEY* pair)
{
    const KeyRecipe& recipe = recipeOf(spec);
    const EvpMdCtx signer(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!signer || !begin<&EVP_DigestSignInit_ex>(signer.get(), recipe, pair)
        || EVP_DigestSign(
               signer.get(), nullptr, &size, consistencyMessage.data(), consistencyMessage.size())
            != 1)
        return openSslError("the pairwise-consistency test could not sign"_L1);
    std::vector<unsigned char> signature(size);
    if (EVP_DigestSign(signer.get(), signature.data(), &size, consistencyMessage.data(),
            consistencyMessage.size())
        != 1)
        return openSslError("the pairwise-consistency test could not sign"_L1);

    const auto publicKey = publicHalf(pair);
    if (!publicKey)
        return publicKey.error();
    const auto verifyingKey = publicKeyFrom(*publicKey);
    if (!verifyingKey)
        return verifyingKey.error();
    const EvpMdCtx verifier(EVP_MD_CTX_new());
    if (!verifier || !begin<&EVP_DigestVerifyInit_ex>(verifier.get(), recipe, verifyingKey->get())
        || EVP_DigestVerify(verifier.get(), signature.data(), size, consistencyMessage.data(),
               consistencyMessage.size())
            != 1)
        return openSslError("the two halves of the key pair do not match"_L1);
    return ok();
}

} // namespace keywright
