// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyEncryption.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"

#include <openssl/rsa.h>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto encryptionTable = std::to_array<EncryptionAlgorithmInfo>({
    {EncryptionAlgorithm::RsaesOaepSha1, "RSAES_OAEP_SHA_1"_L1, "SHA1", 20},
    {EncryptionAlgorithm::RsaesOaepSha256, "RSAES_OAEP_SHA_256"_L1, "SHA256", 32},
    {EncryptionAlgorithm::Sm2Pke, "SM2PKE"_L1, nullptr, 0},
});

constexpr int largestSm2Plaintext = 1024;

template <auto Init>
EvpPkeyCtx cipherContext(EVP_PKEY* key, EncryptionAlgorithm algorithm)
{
    const char* hash = infoOf(algorithm).digest;
    EvpPkeyCtx context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    bool usable = context && Init(context.get()) == 1;
    if (usable && hash != nullptr)
        usable = EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) == 1
            && EVP_PKEY_CTX_set_rsa_oaep_md_name(context.get(), hash, nullptr) == 1
            && EVP_PKEY_CTX_set_rsa_mgf1_md_name(context.get(), hash, nullptr) == 1;
    return usable ? std::move(context) : EvpPkeyCtx();
}

} // namespace

std::span<const EncryptionAlgorithmInfo> encryptionAlgorithms()
{
    return encryptionTable;
}

const EncryptionAlgorithmInfo& infoOf(EncryptionAlgorithm algorithm)
{
    return encryptionTable[static_cast<std::size_t>(algorithm)];
}

std::optional<EncryptionAlgorithm> encryptionAlgorithmNamed(QStringView name)
{
    const auto* row = std::find_if(encryptionTable.begin(), encryptionTable.end(),
        [name](const EncryptionAlgorithmInfo& info) { return info.name == name; });
    return row == encryptionTable.end() ? std::nullopt : std::optional(row->algorithm);
}

int largestPlaintext(EncryptionAlgorithm algorithm, KeySpec spec)
{
    const EncryptionAlgorithmInfo& info = infoOf(algorithm);
    return info.digest == nullptr ? largestSm2Plaintext
                                  : infoOf(spec).bits / 8 - 2 * info.digestBytes - 2;
}

Result<QByteArray> encryptWith(const PublicKey& key, EncryptionAlgorithm algorithm, ByteView plain)
{
    const EvpPkeyCtx context = cipherContext<&EVP_PKEY_encrypt_init>(key.get(), algorithm);
    std::size_t size = 0;
    if (!context
        || EVP_PKEY_encrypt(context.get(), nullptr, &size, plain.data(), plain.size()) != 1)
        return openSslError("encryption with a public key"_L1);
    QByteArray sealed(static_cast<qsizetype>(size), '\0');
    if (EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char*>(sealed.data()), &size,
            plain.data(), plain.size())
        != 1)
        return openSslError("encryption with a public key"_L1);
    sealed.truncate(static_cast<qsizetype>(size));
    return sealed;
}

Result<SecretBytes> decryptWith(
    const PrivateKey& key, EncryptionAlgorithm algorithm, const QByteArray& sealed)
{
    const EvpPkeyCtx context = cipherContext<&EVP_PKEY_decrypt_init>(key.get(), algorithm);
    const auto* from = reinterpret_cast<const unsigned char*>(sealed.constData());
    const auto length = static_cast<std::size_t>(sealed.size());
    std::size_t size = 0;
    if (!context || EVP_PKEY_decrypt(context.get(), nullptr, &size, from, length) != 1)
        return openSslError("decryption with a private key"_L1);
    SecretBytes plain(size);
    if (EVP_PKEY_decrypt(context.get(), plain.writable().data(), &size, from, length) != 1)
        return openSslError("decryption with a private key"_L1);
    plain.truncate(size);
    return plain;
}

} // namespace keywright
