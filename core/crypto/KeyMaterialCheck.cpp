// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyMaterialCheck.h"

#include "core/crypto/KeyPair.h"
#include "core/crypto/KeyRecipe.h"
#include "core/crypto/OpenSslError.h"

#include <QCryptographicHash>

#include <openssl/err.h>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxHmacMaterialBytes = 128; // KMS developer guide: 1,024 bits

Error wrongMaterial(const Phrase& reason)
{
    ERR_clear_error();
    return {ErrorCode::InvalidInput, reason.english(), reason};
}

QString number(std::size_t value)
{
    return QString::number(value);
}

Status checkSecret(KeySpec spec, bool smallSymmetric, std::size_t size)
{
    const auto needed = smallSymmetric && spec == KeySpec::SymmetricDefault
        ? std::size_t {16}
        : static_cast<std::size_t>(infoOf(spec).bits) / 8;
    const bool hmac = infoOf(spec).family == KeyFamily::Hmac;
    if (hmac ? size >= needed && size <= maxHmacMaterialBytes : size == needed)
        return ok();
    const QString name = nameOf(spec);
    if (hmac)
        return wrongMaterial({QT_TRANSLATE_NOOP("core", "%1 needs %2 to %3 bytes; this is %4"),
            {name, number(needed), number(maxHmacMaterialBytes), number(size)}});
    if (size == needed + 1)
        return wrongMaterial({QT_TRANSLATE_NOOP("core",
                                  "%1 needs %2 bytes; this is %3 (does it end with a line break?)"),
            {name, number(needed), number(size)}});
    return wrongMaterial({QT_TRANSLATE_NOOP("core", "%1 needs %2 bytes; this is %3"),
        {name, number(needed), number(size)}});
}

bool isNamedCurve(EVP_PKEY* key, const char* group)
{
    std::array<char, 64> name {};
    std::array<char, 32> encoding {};
    std::size_t length = 0;
    return EVP_PKEY_get_utf8_string_param(
               key, OSSL_PKEY_PARAM_GROUP_NAME, name.data(), name.size(), &length)
        == 1
        && qstrcmp(name.data(), group) == 0
        && EVP_PKEY_get_utf8_string_param(
               key, OSSL_PKEY_PARAM_EC_ENCODING, encoding.data(), encoding.size(), &length)
        == 1
        && qstrcmp(encoding.data(), OSSL_PKEY_EC_ENCODING_GROUP) == 0;
}

bool hasMorePrimes(EVP_PKEY* key)
{
    BIGNUM* third = nullptr;
    ERR_set_mark();
    const bool more = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_FACTOR3, &third) == 1;
    ERR_pop_to_mark(); // to have no third prime is an error to the library
    const Bignum owned(third);
    return more;
}

Status checkPair(KeySpec spec, EVP_PKEY* key)
{
    const KeyRecipe& recipe = recipeOf(spec);
    const QString name = nameOf(spec);
    if (EVP_PKEY_is_a(key, recipe.type) != 1)
        return wrongMaterial(
            {QT_TRANSLATE_NOOP("core", "%1 needs a private key of type %2; this is %3"),
                {name, QString::fromLatin1(recipe.type),
                    QString::fromLatin1(EVP_PKEY_get0_type_name(key))}});
    if (infoOf(spec).family == KeyFamily::Rsa) {
        if (EVP_PKEY_get_bits(key) != infoOf(spec).bits)
            return wrongMaterial(
                {QT_TRANSLATE_NOOP("core", "%1 needs a modulus of %2 bits; this one has %3"),
                    {name, QString::number(infoOf(spec).bits),
                        QString::number(EVP_PKEY_get_bits(key))}});
        if (hasMorePrimes(key))
            return wrongMaterial(
                {QT_TRANSLATE_NOOP("core", "%1 takes RSA keys of two primes only"), {name}});
    } else if (recipe.group != nullptr && !isNamedCurve(key, recipe.group)) {
        return wrongMaterial({QT_TRANSLATE_NOOP("core", "%1 needs the named curve %2"),
            {name, QString::fromLatin1(recipe.group)}});
    }
    const EvpPkeyCtx checker(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    if (!checker || EVP_PKEY_check(checker.get()) != 1 || !pairwiseConsistent(spec, key))
        return wrongMaterial({QT_TRANSLATE_NOOP("core", "the private key is not consistent")});
    return ok();
}

} // namespace

Result<GeneratedKey> checkKeyMaterial(
    KeySpec spec, bool smallSymmetric, const KeyMaterial& material)
{
    if (!infoOf(spec).importable)
        return wrongMaterial(
            {QT_TRANSLATE_NOOP("core", "keys of %1 cannot be imported"), {nameOf(spec)}});
    if (recipeOf(spec).type == nullptr) {
        if (auto fits = checkSecret(spec, smallSymmetric, material.size()); !fits)
            return fits.error();
        return GeneratedKey {material.clone(), {}};
    }
    const auto key = privateKeyFrom(material.view());
    if (!key)
        return wrongMaterial(
            {QT_TRANSLATE_NOOP("core", "it is no PKCS#8 private key that can be read (%1)"),
                {key.error().detail}});
    if (auto fits = checkPair(spec, key->get()); !fits)
        return fits.error();
    return encodedPair(key->get());
}

QByteArray keyFingerprint(KeySpec spec, const GeneratedKey& key)
{
    if (recipeOf(spec).type != nullptr)
        return QCryptographicHash::hash(key.publicKey, QCryptographicHash::Sha256);
    constexpr std::array<unsigned char, 26> label {"keywright key check value"};
    QByteArray value(32, '\0');
    std::size_t length = 0;
    const ByteView secret = key.material.view();
    EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, secret.data(), secret.size(),
        label.data(), label.size() - 1, reinterpret_cast<unsigned char*>(value.data()),
        static_cast<std::size_t>(value.size()), &length);
    return value;
}

} // namespace keywright
