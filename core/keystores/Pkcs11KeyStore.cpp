// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/Pkcs11KeyStore.h"

#include "core/crypto/RandomBytes.h"

#include <QMutexLocker>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype storeNonceBytes = 12;
constexpr qsizetype storeTagBytes = 16;

struct ConnectionCode {
    CK_RV result;
    QLatin1StringView code;
};

// What a token says about a login, in the words of ConnectionErrorCodeType (KMS API reference,
// CustomKeyStoresListEntry). CLUSTER_NOT_FOUND stands for a token that is not there.
constexpr auto connectionCodes = std::to_array<ConnectionCode>({
    {CKR_PIN_INCORRECT, "INVALID_CREDENTIALS"_L1},
    {CKR_PIN_LEN_RANGE, "INVALID_CREDENTIALS"_L1},
    {CKR_PIN_INVALID, "INVALID_CREDENTIALS"_L1},
    {CKR_PIN_EXPIRED, "INVALID_CREDENTIALS"_L1},
    {CKR_PIN_LOCKED, "USER_LOCKED_OUT"_L1},
    {CKR_USER_PIN_NOT_INITIALIZED, "USER_NOT_FOUND"_L1},
    {CKR_USER_ANOTHER_ALREADY_LOGGED_IN, "USER_LOGGED_IN"_L1},
    {CKR_TOKEN_NOT_PRESENT, "CLUSTER_NOT_FOUND"_L1},
    {CKR_TOKEN_NOT_RECOGNIZED, "CLUSTER_NOT_FOUND"_L1},
    {CKR_SLOT_ID_INVALID, "CLUSTER_NOT_FOUND"_L1},
    {CKR_DEVICE_REMOVED, "NETWORK_ERRORS"_L1},
    {CKR_DEVICE_ERROR, "NETWORK_ERRORS"_L1},
});

ConnectionFailure connectionFailure(const Pkcs11TokenName& name, CK_RV result)
{
    const auto row = std::ranges::find(connectionCodes, result, &ConnectionCode::result);
    return {row == connectionCodes.end() ? u"INTERNAL_ERROR"_s : QString(row->code),
        u"token %1: %2"_s.arg(name.label, pkcs11ResultName(result))};
}

// The key is there and works, but not now: "You can retry the request" (API reference, 500).
KmsError unavailable(const Pkcs11TokenName& name, const QString& why)
{
    return {u"KeyUnavailableException"_s,
        u"The token %1 cannot use the key: %2."_s.arg(name.label, why)};
}

bool endedSession(CK_RV result)
{
    constexpr std::array ended {CKR_SESSION_CLOSED, CKR_SESSION_HANDLE_INVALID,
        CKR_USER_NOT_LOGGED_IN, CKR_DEVICE_REMOVED, CKR_TOKEN_NOT_PRESENT};
    return std::ranges::find(ended, result) != ended.end();
}

bool saysWrongCiphertext(CK_RV result)
{
    // SoftHSM answers a tag that does not match with CKR_GENERAL_ERROR, others as the standard
    // says.
    constexpr std::array wrong {CKR_ENCRYPTED_DATA_INVALID, CKR_ENCRYPTED_DATA_LEN_RANGE,
        CKR_FUNCTION_FAILED, CKR_GENERAL_ERROR};
    return std::ranges::find(wrong, result) != wrong.end();
}

} // namespace

Pkcs11KeyStore::Pkcs11KeyStore(Pkcs11TokenName token, SecretBytes pin)
    : m_name(std::move(token))
    , m_pin(std::move(pin))
{
}

std::optional<ConnectionFailure> Pkcs11KeyStore::connect(const StoreCall&)
{
    const QMutexLocker lock(&m_mutex);
    return open();
}

std::optional<ConnectionFailure> Pkcs11KeyStore::open()
{
    m_token.reset(); // a module sees new and vanished tokens when it starts anew
    auto module = Pkcs11Module::load(m_name.modulePath);
    if (!module)
        return ConnectionFailure {u"CLUSTER_NOT_FOUND"_s, englishText(module.error())};
    m_token = std::make_unique<Pkcs11Token>(std::move(module).value());
    const CK_RV opened = m_token->open(m_name, m_pin.view());
    if (opened == CKR_OK)
        return std::nullopt;
    m_token.reset();
    return connectionFailure(m_name, opened);
}

template <typename Act>
CK_RV Pkcs11KeyStore::inSession(Act act)
{
    const QMutexLocker lock(&m_mutex);
    const CK_RV first = m_token ? act(*m_token) : CKR_SESSION_CLOSED;
    if (!endedSession(first))
        return first;
    return open() ? first : act(*m_token);
}

template <typename Act>
Result<Unit, KmsError> Pkcs11KeyStore::withKey(const QString& storeKeyId, Act act)
{
    bool found = true;
    const CK_RV done = inSession([&](Pkcs11Token& token) {
        std::optional<CK_OBJECT_HANDLE> key;
        const CK_RV looked = token.findKey(storeKeyId.toUtf8(), key);
        found = looked != CKR_OK || key.has_value();
        return looked == CKR_OK && key ? act(token, *key) : looked;
    });
    if (!found)
        return unavailable(m_name, u"it holds no key %1"_s.arg(storeKeyId));
    if (done != CKR_OK)
        return unavailable(m_name, pkcs11ResultName(done));
    return Unit {};
}

Result<Unit, KmsError> Pkcs11KeyStore::adoptKey(const StoreCall& call)
{
    const QByteArray id = call.storeKeyId.toUtf8();
    bool taken = false;
    const CK_RV done = inSession([&](Pkcs11Token& token) {
        std::optional<CK_OBJECT_HANDLE> key;
        const CK_RV looked = token.findKey(id, key);
        taken = key.has_value();
        return looked == CKR_OK && !taken ? token.generateKey(id) : looked;
    });
    if (taken)
        return KmsError(u"AlreadyExistsException"_s,
            u"The token %1 holds a key %2 already."_s.arg(m_name.label, call.storeKeyId));
    if (done == CKR_DEVICE_MEMORY)
        return KmsError(u"CloudHsmClusterInvalidConfigurationException"_s,
            u"The token %1 has no room for another key."_s.arg(m_name.label));
    if (done != CKR_OK)
        return KmsError(u"CloudHsmClusterInvalidConfigurationException"_s,
            u"The token %1 could not make the key: %2."_s.arg(
                m_name.label, pkcs11ResultName(done)));
    return Unit {};
}

Result<Unit, KmsError> Pkcs11KeyStore::dropKey(const StoreCall& call)
{
    const CK_RV done =
        inSession([id = call.storeKeyId.toUtf8()](Pkcs11Token& token) { return token.destroyKey(id); });
    if (done != CKR_OK)
        return unavailable(m_name, pkcs11ResultName(done));
    return Unit {};
}

Result<QByteArray, KmsError> Pkcs11KeyStore::encrypt(
    const StoreCall& call, ByteView plain, const QByteArray& associatedData)
{
    const auto nonce = randomBytes(storeNonceBytes);
    if (!nonce)
        return KmsError(nonce.error());
    QByteArray sealed;
    const auto done = withKey(call.storeKeyId, [&](Pkcs11Token& token, CK_OBJECT_HANDLE key) {
        return token.encrypt(key, *nonce, associatedData, plain, sealed);
    });
    if (!done)
        return done.error();
    return QByteArray(*nonce + sealed);
}

Result<SecretBytes, KmsError> Pkcs11KeyStore::decrypt(
    const StoreCall& call, const QByteArray& box, const QByteArray& associatedData)
{
    if (box.size() < storeNonceBytes + storeTagBytes)
        return KmsError(u"InvalidCiphertextException"_s);
    SecretBytes plain;
    bool wrong = false;
    const auto done = withKey(call.storeKeyId, [&](Pkcs11Token& token, CK_OBJECT_HANDLE key) {
        const CK_RV result = token.decrypt(
            key, box.first(storeNonceBytes), associatedData, box.sliced(storeNonceBytes), plain);
        wrong = saysWrongCiphertext(result);
        return result;
    });
    if (wrong)
        return KmsError(u"InvalidCiphertextException"_s);
    if (!done)
        return done.error();
    return plain;
}

} // namespace keywright
