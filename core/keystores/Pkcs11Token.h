// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystores/Pkcs11Module.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>

#include <optional>

namespace keywright {

/// What a PKCS#11 token is found by: its module and its label, and its serial number where several
/// tokens bear one label.
struct Pkcs11TokenName {
    QString modulePath = {};
    QString label = {};
    QString serial = {}; ///< empty: any

    bool operator==(const Pkcs11TokenName&) const = default;
};

/// One logged-in session with a token, and the few things a key store does in it. Functions return
/// PKCS#11's own result. For one thread at a time.
class Pkcs11Token {
public:
    explicit Pkcs11Token(Pkcs11Module module)
        : m_module(std::move(module))
    {
    }
    ~Pkcs11Token();
    Pkcs11Token(const Pkcs11Token&) = delete;
    Pkcs11Token& operator=(const Pkcs11Token&) = delete;

    /// CKR_TOKEN_NOT_PRESENT when no slot holds the token. A token that is logged in already, by
    /// another store of this process, counts as opened only with the right PIN for this one too.
    [[nodiscard]] CK_RV open(const Pkcs11TokenName& name, ByteView pin);
    void close();

    /// An AES-256 key that is sensitive and cannot be extracted (PKCS#11 v2.40, 4.9), named by
    /// CKA_ID.
    [[nodiscard]] CK_RV generateKey(const QByteArray& id);
    [[nodiscard]] CK_RV destroyKey(const QByteArray& id);
    /// nullopt in `key`: there is none.
    [[nodiscard]] CK_RV findKey(const QByteArray& id, std::optional<CK_OBJECT_HANDLE>& key);

    /// AES-GCM (CKM_AES_GCM, NIST SP 800-38D) with a tag of 16 bytes behind the text.
    [[nodiscard]] CK_RV encrypt(CK_OBJECT_HANDLE key, const QByteArray& nonce,
        const QByteArray& associatedData, ByteView plain, QByteArray& sealed);
    [[nodiscard]] CK_RV decrypt(CK_OBJECT_HANDLE key, const QByteArray& nonce,
        const QByteArray& associatedData, const QByteArray& sealed, SecretBytes& plain);

private:
    [[nodiscard]] CK_RV findSlot(const Pkcs11TokenName& name, CK_SLOT_ID& slot) const;
    [[nodiscard]] CK_RV logIn(ByteView pin);

    Pkcs11Module m_module;
    std::optional<CK_SESSION_HANDLE> m_session;
};

} // namespace keywright
