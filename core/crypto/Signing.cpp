// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signing.h"

#include "core/crypto/Ed25519ph.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/Sm2Identity.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using enum SignatureScheme;

constexpr auto signingTable = std::to_array<SigningAlgorithmInfo>({
    {"RSASSA_PSS_SHA_256"_L1, Pss, "SHA256", 32, true},
    {"RSASSA_PSS_SHA_384"_L1, Pss, "SHA384", 48, true},
    {"RSASSA_PSS_SHA_512"_L1, Pss, "SHA512", 64, true},
    {"RSASSA_PKCS1_V1_5_SHA_256"_L1, Pkcs1, "SHA256", 32, true},
    {"RSASSA_PKCS1_V1_5_SHA_384"_L1, Pkcs1, "SHA384", 48, true},
    {"RSASSA_PKCS1_V1_5_SHA_512"_L1, Pkcs1, "SHA512", 64, true},
    {"ECDSA_SHA_256"_L1, Ecdsa, "SHA256", 32, true},
    {"ECDSA_SHA_384"_L1, Ecdsa, "SHA384", 48, true},
    {"ECDSA_SHA_512"_L1, Ecdsa, "SHA512", 64, true},
    {"ED25519_SHA_512"_L1, Ed25519, nullptr, 0, true},
    {"ED25519_PH_SHA_512"_L1, SignatureScheme::Ed25519ph, nullptr, 64, false},
    {"SM2DSA"_L1, Sm2, "SM3", 32, true},
    {"ML_DSA_SHAKE_256"_L1, MlDsa, nullptr, 0, true},
});

const unsigned char* bytesIn(const QByteArray& text)
{
    return reinterpret_cast<const unsigned char*>(text.constData());
}

std::size_t sizeOf(const QByteArray& text)
{
    return static_cast<std::size_t>(text.size());
}

/// Schemes that take the message whole: the hash depends on the key (SM2's identity) or is part of
/// the scheme.
bool takesMessage(const SigningAlgorithmInfo& algorithm, MessageType type)
{
    return algorithm.scheme == Ed25519 || algorithm.scheme == MlDsa
        || (algorithm.scheme == Sm2 && type == MessageType::Raw);
}

Result<QByteArray> digestOf(
    const SigningAlgorithmInfo& algorithm, MessageType type, const QByteArray& message)
{
    if (type == MessageType::Digest) {
        if (message.size() == algorithm.digestBytes)
            return message;
        return Error {ErrorCode::CryptoFailed, u"the digest has the wrong length"_s};
    }
    QByteArray digest(algorithm.digestBytes, '\0');
    std::size_t size = 0;
    if (EVP_Q_digest(nullptr, algorithm.digest, nullptr, message.constData(), sizeOf(message),
            reinterpret_cast<unsigned char*>(digest.data()), &size)
        != 1)
        return openSslError("hashing the message"_L1);
    return digest;
}

template <auto Init>
EvpPkeyCtx digestContext(EVP_PKEY* key, const SigningAlgorithmInfo& algorithm)
{
    EvpPkeyCtx context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    bool usable = context && Init(context.get()) == 1;
    const bool rsa = algorithm.scheme == Pss || algorithm.scheme == Pkcs1;
    if (usable && rsa) {
        const int padding = algorithm.scheme == Pss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING;
        const EVP_MD* digest = EVP_get_digestbyname(algorithm.digest);
        usable = EVP_PKEY_CTX_set_rsa_padding(context.get(), padding) == 1
            && EVP_PKEY_CTX_set_signature_md(context.get(), digest) == 1;
    }
    if (usable && algorithm.scheme == Pss)
        usable = EVP_PKEY_CTX_set_rsa_pss_saltlen(context.get(), RSA_PSS_SALTLEN_DIGEST) == 1;
    return usable ? std::move(context) : EvpPkeyCtx();
}

template <auto Init>
EvpMdCtx messageContext(EVP_PKEY* key, const SigningAlgorithmInfo& algorithm)
{
    EvpMdCtx context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* inner = nullptr; // belongs to the context
    const bool usable = context
        && Init(context.get(), &inner, algorithm.digest, nullptr, nullptr, key, nullptr) == 1
        && (algorithm.scheme != Sm2 || setSm2Identity(inner));
    return usable ? std::move(context) : EvpMdCtx();
}

/// Calls sign(to, size) twice: for the length, then for the signature.
template <typename Sign>
Result<QByteArray> signatureBy(Sign sign)
{
    std::size_t size = 0;
    if (!sign(nullptr, &size))
        return openSslError("signing"_L1);
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (!sign(reinterpret_cast<unsigned char*>(signature.data()), &size))
        return openSslError("signing"_L1);
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

Error noExternalMu()
{
    return {ErrorCode::Unsupported, u"this OpenSSL signs no EXTERNAL_MU"_s};
}

} // namespace

std::span<const SigningAlgorithmInfo> signingAlgorithms()
{
    return signingTable;
}

const SigningAlgorithmInfo* signingAlgorithmNamed(QStringView name)
{
    const auto* row = std::find_if(signingTable.begin(), signingTable.end(),
        [name](const SigningAlgorithmInfo& info) { return info.name == name; });
    return row == signingTable.end() ? nullptr : row;
}

Result<QByteArray> signWith(const PrivateKey& key, const SigningAlgorithmInfo& algorithm,
    MessageType type, const QByteArray& message)
{
    if (type == MessageType::ExternalMu)
        return noExternalMu();
    if (algorithm.scheme == SignatureScheme::Ed25519ph)
        return signEd25519ph(key.get(), message);
    if (takesMessage(algorithm, type)) {
        const auto context = messageContext<&EVP_DigestSignInit_ex>(key.get(), algorithm);
        return signatureBy([&](unsigned char* to, std::size_t* size) {
            return context
                && EVP_DigestSign(context.get(), to, size, bytesIn(message), sizeOf(message)) == 1;
        });
    }
    const auto digest = digestOf(algorithm, type, message);
    if (!digest)
        return digest.error();
    const auto context = digestContext<&EVP_PKEY_sign_init>(key.get(), algorithm);
    return signatureBy([&](unsigned char* to, std::size_t* size) {
        return context
            && EVP_PKEY_sign(context.get(), to, size, bytesIn(*digest), sizeOf(*digest)) == 1;
    });
}

Result<bool> verifyWith(const PublicKey& key, const SigningAlgorithmInfo& algorithm,
    MessageType type, const QByteArray& message, const QByteArray& signature)
{
    if (type == MessageType::ExternalMu)
        return noExternalMu();
    if (algorithm.scheme == SignatureScheme::Ed25519ph)
        return verifyEd25519ph(key.get(), message, signature);
    ERR_set_mark(); // a signature that does not match is an answer, not an error
    bool matches = false;
    if (takesMessage(algorithm, type)) {
        const auto context = messageContext<&EVP_DigestVerifyInit_ex>(key.get(), algorithm);
        matches = context
            && EVP_DigestVerify(context.get(), bytesIn(signature), sizeOf(signature),
                   bytesIn(message), sizeOf(message))
                == 1;
    } else if (const auto digest = digestOf(algorithm, type, message)) {
        const auto context = digestContext<&EVP_PKEY_verify_init>(key.get(), algorithm);
        matches = context
            && EVP_PKEY_verify(context.get(), bytesIn(signature), sizeOf(signature),
                   bytesIn(*digest), sizeOf(*digest))
                == 1;
    }
    ERR_pop_to_mark();
    return matches;
}

} // namespace keywright
