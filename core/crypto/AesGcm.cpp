// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/AesGcm.h"

#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/RandomBytes.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int gcmNonceBytes = 12;
constexpr int gcmTagBytes = 16;

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

} // namespace

// One context for each direction, both holding the expanded key: a box costs one nonce and the data.
struct AesGcm::State {
    EvpCipher cipher = {};
    EvpCipherCtx sealing {EVP_CIPHER_CTX_new()};
    EvpCipherCtx opening {EVP_CIPHER_CTX_new()};
    bool usable = false;

    [[nodiscard]] bool update(
        EVP_CIPHER_CTX* context, unsigned char* to, ByteView from, QByteArrayView associatedData) const
    {
        int length = 0;
        const auto run = EVP_CIPHER_CTX_is_encrypting(context) != 0 ? &EVP_EncryptUpdate
                                                                    : &EVP_DecryptUpdate;
        if (!associatedData.isEmpty()
            && run(context, nullptr, &length, bytesOf(associatedData),
                   static_cast<int>(associatedData.size()))
                != 1)
            return false;
        return from.empty()
            || run(context, to, &length, from.data(), static_cast<int>(from.size())) == 1;
    }

    /// Writes the plain bytes to `to`, which has room for box − overhead.
    [[nodiscard]] bool decrypt(unsigned char* to, QByteArrayView box, QByteArrayView associatedData)
    {
        const QByteArrayView tag = box.last(gcmTagBytes);
        const QByteArrayView sealed = box.sliced(gcmNonceBytes, box.size() - AesGcm::overhead);
        int length = 0;
        return EVP_DecryptInit_ex2(opening.get(), nullptr, nullptr, bytesOf(box), nullptr) == 1
            && update(opening.get(), to,
                {bytesOf(sealed), static_cast<std::size_t>(sealed.size())}, associatedData)
            && EVP_CIPHER_CTX_ctrl(opening.get(), EVP_CTRL_AEAD_SET_TAG, gcmTagBytes,
                   const_cast<char*>(tag.data()))
            == 1
            && EVP_DecryptFinal_ex(opening.get(), to, &length) == 1;
    }
};

AesGcm::AesGcm(ByteView key) : m_state(std::make_unique<State>())
{
    if (key.size() == 32 || key.size() == 16)
        m_state->cipher.reset(EVP_CIPHER_fetch(
            nullptr, key.size() == 32 ? "AES-256-GCM" : "AES-128-GCM", nullptr));
    m_state->usable = m_state->cipher && m_state->sealing && m_state->opening
        && EVP_EncryptInit_ex2(
               m_state->sealing.get(), m_state->cipher.get(), key.data(), nullptr, nullptr)
            == 1
        && EVP_DecryptInit_ex2(
               m_state->opening.get(), m_state->cipher.get(), key.data(), nullptr, nullptr)
            == 1;
}

AesGcm::AesGcm(AesGcm&&) noexcept = default;
AesGcm& AesGcm::operator=(AesGcm&&) noexcept = default;
AesGcm::~AesGcm() = default;

Result<QByteArray> AesGcm::seal(ByteView plain, QByteArrayView associatedData)
{
    if (!m_state->usable)
        return openSslError("AES-GCM is not usable"_L1);
    const auto nonce = randomBytes(gcmNonceBytes);
    if (!nonce)
        return nonce.error();
    QByteArray box = *nonce;
    box.resize(static_cast<qsizetype>(plain.size()) + overhead);
    auto* data = reinterpret_cast<unsigned char*>(box.data());
    unsigned char* tag = data + gcmNonceBytes + plain.size();
    int length = 0;
    EVP_CIPHER_CTX* context = m_state->sealing.get();
    if (EVP_EncryptInit_ex2(context, nullptr, nullptr, data, nullptr) != 1
        || !m_state->update(context, data + gcmNonceBytes, plain, associatedData)
        || EVP_EncryptFinal_ex(context, tag, &length) != 1
        || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, gcmTagBytes, tag) != 1)
        return openSslError("sealing"_L1);
    return box;
}

Result<QByteArray> AesGcm::open(QByteArrayView box, QByteArrayView associatedData)
{
    if (!m_state->usable || box.size() < overhead)
        return openSslError("the sealed box is too short"_L1);
    QByteArray plain(box.size() - overhead, Qt::Uninitialized);
    if (!m_state->decrypt(reinterpret_cast<unsigned char*>(plain.data()), box, associatedData))
        return openSslError("the seal does not match"_L1);
    return plain;
}

Result<SecretBytes> AesGcm::openSecret(QByteArrayView box, QByteArrayView associatedData)
{
    if (!m_state->usable || box.size() < overhead)
        return openSslError("the sealed box is too short"_L1);
    SecretBytes plain(static_cast<std::size_t>(box.size() - overhead));
    unsigned char none = 0;
    if (!m_state->decrypt(
            plain.isEmpty() ? &none : plain.writable().data(), box, associatedData))
        return openSslError("the seal does not match"_L1);
    return plain;
}

} // namespace keywright
