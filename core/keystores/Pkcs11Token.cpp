// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/Pkcs11Token.h"

#include <array>
#include <vector>

namespace keywright {

namespace {

constexpr CK_ULONG aesKeyBytes = 32;
constexpr CK_ULONG gcmTagBits = 128;
constexpr std::size_t gcmTagLength = gcmTagBits / 8;

// PKCS#11 takes what it only reads through pointers to non-const.
template <typename Bytes>
CK_BYTE* pkcs11Bytes(const Bytes& bytes)
{
    return const_cast<CK_BYTE*>(reinterpret_cast<const CK_BYTE*>(bytes.data()));
}

template <typename Value>
CK_ATTRIBUTE attributeOf(CK_ATTRIBUTE_TYPE type, Value& value)
{
    return {type, &value, sizeof(value)};
}

CK_ATTRIBUTE attributeOf(CK_ATTRIBUTE_TYPE type, const QByteArray& value)
{
    return {type, pkcs11Bytes(value), static_cast<CK_ULONG>(value.size())};
}

/// Labels and serial numbers are padded with blanks.
template <std::size_t size>
bool isText(const unsigned char (&padded)[size], const QString& text)
{
    const QByteArrayView bytes(padded, static_cast<qsizetype>(size));
    return QString::fromUtf8(bytes).trimmed() == text;
}

CK_GCM_PARAMS gcmParameters(const QByteArray& nonce, const QByteArray& associatedData)
{
    CK_GCM_PARAMS parameters {};
    parameters.pIv = pkcs11Bytes(nonce);
    parameters.ulIvLen = static_cast<CK_ULONG>(nonce.size());
    parameters.ulIvBits = parameters.ulIvLen * 8;
    parameters.pAAD = pkcs11Bytes(associatedData);
    parameters.ulAADLen = static_cast<CK_ULONG>(associatedData.size());
    parameters.ulTagBits = gcmTagBits;
    return parameters;
}

} // namespace

Pkcs11Token::~Pkcs11Token()
{
    close();
}

CK_RV Pkcs11Token::open(const Pkcs11TokenName& name, ByteView pin)
{
    close();
    CK_SLOT_ID slot = 0;
    if (const CK_RV found = findSlot(name, slot); found != CKR_OK)
        return found;
    CK_SESSION_HANDLE session = 0;
    constexpr CK_FLAGS flags = CKF_SERIAL_SESSION | CKF_RW_SESSION;
    if (const CK_RV opened = m_module->C_OpenSession(slot, flags, nullptr, nullptr, &session);
        opened != CKR_OK)
        return opened;
    m_session = session;
    const CK_RV loggedIn = logIn(pin);
    if (loggedIn != CKR_OK)
        close();
    return loggedIn;
}

// A token is logged in for the whole process, and a second login is refused without a look at its
// PIN; so the one before ends first. What other stores have open on the token asks to log in again.
CK_RV Pkcs11Token::logIn(ByteView pin)
{
    const auto attempt = [&] {
        return m_module->C_Login(
            *m_session, CKU_USER, pkcs11Bytes(pin), static_cast<CK_ULONG>(pin.size()));
    };
    const CK_RV first = attempt();
    if (first != CKR_USER_ALREADY_LOGGED_IN)
        return first;
    m_module->C_Logout(*m_session);
    return attempt();
}

void Pkcs11Token::close()
{
    if (m_session)
        m_module->C_CloseSession(*m_session);
    m_session.reset();
}

CK_RV Pkcs11Token::findSlot(const Pkcs11TokenName& name, CK_SLOT_ID& slot) const
{
    CK_ULONG count = 0;
    if (const CK_RV counted = m_module->C_GetSlotList(CK_TRUE, nullptr, &count); counted != CKR_OK)
        return counted;
    std::vector<CK_SLOT_ID> present(count);
    if (const CK_RV listed = m_module->C_GetSlotList(CK_TRUE, present.data(), &count);
        listed != CKR_OK)
        return listed;
    present.resize(count);
    for (const CK_SLOT_ID candidate : present) {
        CK_TOKEN_INFO info {};
        if (m_module->C_GetTokenInfo(candidate, &info) != CKR_OK || !isText(info.label, name.label)
            || !(name.serial.isEmpty() || isText(info.serialNumber, name.serial)))
            continue;
        slot = candidate;
        return CKR_OK;
    }
    return CKR_TOKEN_NOT_PRESENT;
}

CK_RV Pkcs11Token::generateKey(const QByteArray& id)
{
    if (!m_session)
        return CKR_SESSION_CLOSED;
    CK_MECHANISM mechanism {CKM_AES_KEY_GEN, nullptr, 0};
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    CK_ULONG length = aesKeyBytes;
    std::array attributes {
        attributeOf(CKA_TOKEN, yes),
        attributeOf(CKA_PRIVATE, yes),
        attributeOf(CKA_SENSITIVE, yes),
        attributeOf(CKA_EXTRACTABLE, no),
        attributeOf(CKA_ENCRYPT, yes),
        attributeOf(CKA_DECRYPT, yes),
        attributeOf(CKA_VALUE_LEN, length),
        attributeOf(CKA_ID, id),
        attributeOf(CKA_LABEL, id),
    };
    CK_OBJECT_HANDLE key = 0;
    return m_module->C_GenerateKey(
        *m_session, &mechanism, attributes.data(), attributes.size(), &key);
}

CK_RV Pkcs11Token::findKey(const QByteArray& id, std::optional<CK_OBJECT_HANDLE>& key)
{
    if (!m_session)
        return CKR_SESSION_CLOSED;
    CK_OBJECT_CLASS secretKey = CKO_SECRET_KEY;
    std::array attributes {attributeOf(CKA_CLASS, secretKey), attributeOf(CKA_ID, id)};
    if (const CK_RV begun =
            m_module->C_FindObjectsInit(*m_session, attributes.data(), attributes.size());
        begun != CKR_OK)
        return begun;
    CK_OBJECT_HANDLE found = 0;
    CK_ULONG count = 0;
    const CK_RV looked = m_module->C_FindObjects(*m_session, &found, 1, &count);
    m_module->C_FindObjectsFinal(*m_session);
    key = looked == CKR_OK && count == 1 ? std::optional(found) : std::nullopt;
    return looked;
}

CK_RV Pkcs11Token::destroyKey(const QByteArray& id)
{
    std::optional<CK_OBJECT_HANDLE> key;
    if (const CK_RV looked = findKey(id, key); looked != CKR_OK || !key)
        return looked;
    return m_module->C_DestroyObject(*m_session, *key);
}

CK_RV Pkcs11Token::encrypt(CK_OBJECT_HANDLE key, const QByteArray& nonce,
    const QByteArray& associatedData, ByteView plain, QByteArray& sealed)
{
    if (!m_session)
        return CKR_SESSION_CLOSED;
    CK_GCM_PARAMS parameters = gcmParameters(nonce, associatedData);
    CK_MECHANISM mechanism {CKM_AES_GCM, &parameters, sizeof(parameters)};
    if (const CK_RV begun = m_module->C_EncryptInit(*m_session, &mechanism, key); begun != CKR_OK)
        return begun;
    sealed.resize(static_cast<qsizetype>(plain.size() + gcmTagLength));
    auto size = static_cast<CK_ULONG>(sealed.size());
    const CK_RV done = m_module->C_Encrypt(*m_session, pkcs11Bytes(plain),
        static_cast<CK_ULONG>(plain.size()), reinterpret_cast<CK_BYTE*>(sealed.data()), &size);
    sealed.resize(static_cast<qsizetype>(size));
    return done;
}

CK_RV Pkcs11Token::decrypt(CK_OBJECT_HANDLE key, const QByteArray& nonce,
    const QByteArray& associatedData, const QByteArray& sealed, SecretBytes& plain)
{
    if (!m_session)
        return CKR_SESSION_CLOSED;
    CK_GCM_PARAMS parameters = gcmParameters(nonce, associatedData);
    CK_MECHANISM mechanism {CKM_AES_GCM, &parameters, sizeof(parameters)};
    if (const CK_RV begun = m_module->C_DecryptInit(*m_session, &mechanism, key); begun != CKR_OK)
        return begun;
    plain = SecretBytes(static_cast<std::size_t>(sealed.size()));
    auto size = static_cast<CK_ULONG>(plain.size());
    const CK_RV done = m_module->C_Decrypt(*m_session, pkcs11Bytes(sealed),
        static_cast<CK_ULONG>(sealed.size()), plain.writable().data(), &size);
    plain.truncate(done == CKR_OK ? size : 0);
    return done;
}

} // namespace keywright
