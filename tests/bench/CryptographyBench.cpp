// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/CryptographyBench.h"

#include "core/crypto/OpenSslHandles.h"
#include "tests/bench/Measure.h"
#include "tests/local/LocalKmsBench.h"

#include <openssl/rsa.h>

#include <array>
#include <functional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t messageSize = 4096;
using Message = std::array<unsigned char, messageSize>;

/// AES-256-GCM as bare as it gets: one context, the key set once.
class RawCipher {
public:
    RawCipher()
    {
        const Message key {};
        EVP_EncryptInit_ex(m_context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nullptr);
    }
    void seal(std::size_t size)
    {
        int length = 0;
        EVP_EncryptInit_ex(m_context.get(), nullptr, nullptr, nullptr, m_text.data());
        EVP_EncryptUpdate(
            m_context.get(), m_sealed.data(), &length, m_text.data(), static_cast<int>(size));
        EVP_EncryptFinal_ex(m_context.get(), m_sealed.data(), &length);
    }

private:
    EvpCipherCtx m_context {EVP_CIPHER_CTX_new()};
    Message m_text {};
    Message m_sealed {};
};

class RawSigner {
public:
    RawSigner(EVP_PKEY* key, int padding)
        : m_key(key)
        , m_context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr))
    {
        EVP_PKEY_sign_init(m_context.get());
        if (padding == 0)
            return;
        EVP_PKEY_CTX_set_rsa_padding(m_context.get(), padding);
        EVP_PKEY_CTX_set_signature_md(m_context.get(), EVP_sha256());
    }
    void sign()
    {
        std::size_t size = m_signature.size();
        EVP_PKEY_sign(m_context.get(), m_signature.data(), &size, m_signature.data(), 32);
    }

private:
    EvpPkey m_key;
    EvpPkeyCtx m_context;
    Message m_signature {};
};

struct Case {
    const char* metric;
    const char* against;
    Operation operation;
    QJsonObject body;
    std::function<void()> floor;
};

QString blobOf(std::size_t size)
{
    return QString::fromLatin1(QByteArray(static_cast<qsizetype>(size), 'm').toBase64());
}

QJsonObject keyed(LocalKmsBench& bench, const char* key, QJsonObject body)
{
    body.insert("KeyId"_L1, bench.newKey(key)["Arn"_L1]);
    return body;
}

void measure(LocalKmsBench& bench, const Case& what, int rounds, int calls)
{
    const auto each = [calls](const std::function<void()>& once) {
        return cpuMs([&] {
            for (int i = 0; i < calls; ++i)
                once();
        }) * 1000
            / calls;
    };
    const auto call = [&] {
        if (const auto reply = bench.call(what.operation, what.body); !reply)
            qFatal("%s: %s", what.metric, qPrintable(outcome(reply)));
    };
    report(what.metric, "us of processor time",
        inTurn(
            rounds, [&] { return each(call); }, [&] { return each(what.floor); }),
        what.against);
}

} // namespace

void measureCryptography(int rounds, int calls)
{
    LocalKmsBench bench;
    RawCipher cipher;
    RawSigner p256(EVP_EC_gen("P-256"), 0);
    RawSigner rsa(EVP_RSA_gen(2048), RSA_PKCS1_PSS_PADDING);
    Message message {};
    const auto mac = [&message] {
        std::size_t size = 0;
        EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, message.data(), 32, message.data(),
            message.size(), message.data(), 32, &size);
    };
    const QJsonObject encryption = keyed(bench, "{}", {{u"Plaintext"_s, blobOf(messageSize)}});
    const QJsonObject decryption {
        {u"CiphertextBlob"_s, (*bench.call(Operation::Encrypt, encryption))["CiphertextBlob"_L1]}};
    const QJsonObject key = LocalKmsBench::keyBody(encryption["KeyId"_L1].toString());
    QJsonObject dataKey = key;
    dataKey.insert("KeySpec"_L1, u"AES_256"_s);
    const auto small = [](const char* algorithm) {
        return QJsonObject {
            {u"Message"_s, blobOf(32)}, {u"SigningAlgorithm"_s, QString::fromLatin1(algorithm)}};
    };
    const std::array cases {
        Case {"DescribeKey", "nothing", Operation::DescribeKey, key, [] {}},
        Case {"Encrypt 4 KB", "AES-256-GCM of 4 KB", Operation::Encrypt, encryption,
            [&] { cipher.seal(messageSize); }},
        Case {"Decrypt 4 KB", "AES-256-GCM of 4 KB", Operation::Decrypt, decryption,
            [&] { cipher.seal(messageSize); }},
        Case {"GenerateDataKey AES_256", "AES-256-GCM of 32 bytes", Operation::GenerateDataKey,
            dataKey, [&] { cipher.seal(32); }},
        Case {"GenerateMac 4 KB", "HMAC-SHA-256 of 4 KB", Operation::GenerateMac,
            keyed(bench, "{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}",
                {{u"Message"_s, blobOf(messageSize)}, {u"MacAlgorithm"_s, u"HMAC_SHA_256"_s}}),
            mac},
        Case {"Sign ECC_NIST_P256", "ECDSA of a digest", Operation::Sign,
            keyed(bench, "{'KeySpec':'ECC_NIST_P256','KeyUsage':'SIGN_VERIFY'}",
                small("ECDSA_SHA_256")),
            [&] { p256.sign(); }},
        Case {"Sign RSA_2048 PSS", "RSA-PSS of a digest", Operation::Sign,
            keyed(bench, "{'KeySpec':'RSA_2048','KeyUsage':'SIGN_VERIFY'}",
                small("RSASSA_PSS_SHA_256")),
            [&] { rsa.sign(); }},
    };
    for (const Case& what : cases)
        measure(bench, what, rounds, calls);
}

} // namespace keywright
