// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ImportWrapping.h"

#include "core/crypto/KeyPair.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/RandomBytes.h"

#include <QtGlobal>

#include <openssl/rsa.h>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using enum WrappingAlgorithm;

constexpr auto wrappingTable = std::to_array<WrappingAlgorithmInfo>({
    {RsaesOaepSha1, "RSAES_OAEP_SHA_1"_L1, false, false},
    {RsaesOaepSha256, "RSAES_OAEP_SHA_256"_L1, false, true},
    {RsaAesKeyWrapSha1, "RSA_AES_KEY_WRAP_SHA_1"_L1, true, false},
    {RsaAesKeyWrapSha256, "RSA_AES_KEY_WRAP_SHA_256"_L1, true, true},
});

constexpr std::size_t wrapKeyBytes = 32; // AES-256 for RFC 5649

/// Longest PKCS#8 DER of a spec's private key, with its public half; 0 = too long for any OAEP.
struct PrivateKeySize {
    KeySpec spec;
    int bytes;
};
constexpr auto privateKeySizes = std::to_array<PrivateKeySize>({
    {KeySpec::EccNistP256, 138},
    {KeySpec::EccNistP384, 185},
    {KeySpec::EccNistP521, 241},
    {KeySpec::EccSecgP256k1, 135},
    {KeySpec::Sm2, 138},
    {KeySpec::EccNistEdwards25519, 48},
});

int oaepCapacity(const WrappingAlgorithmInfo& info, int wrappingKeyBits)
{
    return wrappingKeyBits / 8 - 2 * (info.sha256 ? 32 : 20) - 2; // RFC 8017, 7.1.1
}

/// A context for OAEP with the algorithm's hash for label and mask generation.
template <auto Init>
EvpPkeyCtx oaepContext(EVP_PKEY* key, const WrappingAlgorithmInfo& info)
{
    const char* hash = info.sha256 ? "SHA256" : "SHA1";
    EvpPkeyCtx context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    const bool usable = context && Init(context.get()) == 1
        && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_oaep_md_name(context.get(), hash, nullptr) == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md_name(context.get(), hash, nullptr) == 1;
    return usable ? std::move(context) : EvpPkeyCtx();
}

Result<QByteArray> oaepEncrypt(EVP_PKEY* key, const WrappingAlgorithmInfo& info, ByteView plain)
{
    const EvpPkeyCtx context = oaepContext<&EVP_PKEY_encrypt_init>(key, info);
    auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    QByteArray sealed(static_cast<qsizetype>(size), '\0');
    if (!context
        || EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char*>(sealed.data()), &size,
               plain.data(), plain.size())
            != 1)
        return openSslError("RSA-OAEP"_L1);
    sealed.truncate(static_cast<qsizetype>(size));
    return sealed;
}

Result<SecretBytes> oaepDecrypt(
    EVP_PKEY* key, const WrappingAlgorithmInfo& info, QByteArrayView sealed)
{
    const EvpPkeyCtx context = oaepContext<&EVP_PKEY_decrypt_init>(key, info);
    auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    SecretBytes plain(size);
    if (!context
        || EVP_PKEY_decrypt(context.get(), plain.writable().data(), &size,
               reinterpret_cast<const unsigned char*>(sealed.data()),
               static_cast<std::size_t>(sealed.size()))
            != 1)
        return openSslError("RSA-OAEP"_L1);
    plain.truncate(size);
    return plain;
}

/// RFC 5649 in either direction; returns the bytes written to `to`, or -1.
int keyWrap(bool wrap, ByteView key, const unsigned char* from, int size, unsigned char* to)
{
    const EvpCipher cipher(EVP_CIPHER_fetch(nullptr, "AES-256-WRAP-PAD", nullptr));
    const EvpCipherCtx context(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool done = cipher && context && key.size() == wrapKeyBytes
        && EVP_CipherInit_ex2(
               context.get(), cipher.get(), key.data(), nullptr, wrap ? 1 : 0, nullptr)
            == 1
        && EVP_CipherUpdate(context.get(), to, &length, from, size) == 1;
    return done ? length : -1;
}

} // namespace

std::span<const WrappingAlgorithmInfo> wrappingAlgorithms()
{
    return wrappingTable;
}

const WrappingAlgorithmInfo& infoOf(WrappingAlgorithm algorithm)
{
    return wrappingTable[static_cast<std::size_t>(algorithm)];
}

std::optional<WrappingAlgorithm> wrappingAlgorithmNamed(QStringView name)
{
    const auto* row = std::find_if(wrappingTable.begin(), wrappingTable.end(),
        [name](const WrappingAlgorithmInfo& info) { return info.name == name; });
    return row != wrappingTable.end() ? std::optional(row->algorithm) : std::nullopt;
}

std::optional<Phrase> reasonAgainstWrapping(
    WrappingAlgorithm algorithm, KeySpec spec, int wrappingKeyBits)
{
    const WrappingAlgorithmInfo& info = infoOf(algorithm);
    const KeyFamily family = infoOf(spec).family;
    const bool secret = family == KeyFamily::Symmetric || family == KeyFamily::Hmac;
    if (!infoOf(spec).importable)
        return Phrase {QT_TRANSLATE_NOOP("core", "Keys of %1 cannot be imported."), {nameOf(spec)}};
    if (secret && info.twoStep)
        return Phrase {QT_TRANSLATE_NOOP("core",
                           "Only for private keys; %1 is wrapped with RSA-OAEP directly."),
            {nameOf(spec)}};
    if (info.twoStep || secret)
        return std::nullopt;
    const int capacity = oaepCapacity(info, wrappingKeyBits);
    const auto* size = std::find_if(privateKeySizes.begin(), privateKeySizes.end(),
        [spec](const PrivateKeySize& row) { return row.spec == spec; });
    if (size == privateKeySizes.end())
        return Phrase {QT_TRANSLATE_NOOP("core",
                           "Too small: it carries %1 bytes, and RSA private keys are longer."),
            {QString::number(capacity)}};
    if (size->bytes > capacity)
        return Phrase {QT_TRANSLATE_NOOP("core", "Too small: it carries %1 bytes, this key has %2."),
            {QString::number(capacity), QString::number(size->bytes)}};
    return std::nullopt;
}

Result<QByteArray> wrapKeyMaterial(
    WrappingAlgorithm algorithm, const QByteArray& publicKey, const KeyMaterial& material)
{
    const WrappingAlgorithmInfo& info = infoOf(algorithm);
    const auto key = publicKeyFrom(publicKey);
    if (!key)
        return key.error();
    if (!info.twoStep)
        return oaepEncrypt(key->get(), info, material.view());

    const auto wrappingKey = randomSecret(wrapKeyBytes);
    if (!wrappingKey)
        return wrappingKey.error();
    auto sealed = oaepEncrypt(key->get(), info, wrappingKey->view());
    if (!sealed)
        return sealed;
    const auto size = static_cast<qsizetype>(material.size());
    QByteArray wrapped((size + 7) / 8 * 8 + 8, '\0');
    const int length = keyWrap(true, wrappingKey->view(), material.view().data(),
        static_cast<int>(size), reinterpret_cast<unsigned char*>(wrapped.data()));
    if (length != wrapped.size())
        return openSslError("AES key wrap"_L1);
    sealed->append(wrapped);
    return sealed;
}

Result<KeyMaterial> unwrapKeyMaterial(
    WrappingAlgorithm algorithm, const KeyMaterial& privateKey, const QByteArray& wrapped)
{
    const WrappingAlgorithmInfo& info = infoOf(algorithm);
    const auto key = privateKeyFrom(privateKey.view());
    if (!key)
        return key.error();
    const int sealedSize = EVP_PKEY_get_size(key->get());
    if (wrapped.size() < sealedSize || (!info.twoStep && wrapped.size() != sealedSize))
        return openSslError("the wrapped material has the wrong length"_L1);
    auto opened = oaepDecrypt(key->get(), info, QByteArrayView(wrapped).first(sealedSize));
    if (!opened)
        return opened.error();
    if (!info.twoStep)
        return KeyMaterial(std::move(*opened));

    const QByteArrayView rest = QByteArrayView(wrapped).sliced(sealedSize);
    SecretBytes material(static_cast<std::size_t>(rest.size()) + 16);
    const int length = keyWrap(false, opened->view(),
        reinterpret_cast<const unsigned char*>(rest.data()), static_cast<int>(rest.size()),
        material.writable().data());
    if (length <= 0)
        return openSslError("AES key unwrap"_L1);
    material.truncate(static_cast<std::size_t>(length));
    return KeyMaterial(std::move(material));
}

} // namespace keywright
