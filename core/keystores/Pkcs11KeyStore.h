// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystores/KeyStoreBackend.h"
#include "core/keystores/Pkcs11Token.h"

#include <QMutex>

namespace keywright {

/// A CloudHSM-type key store on a PKCS#11 token: keys are made in the token, cannot be taken out,
/// and are used there. A token that went away and came back is logged in to again.
class Pkcs11KeyStore final : public KeyStoreBackend {
public:
    Pkcs11KeyStore(Pkcs11TokenName token, SecretBytes pin);

    [[nodiscard]] std::optional<ConnectionFailure> connect(const StoreCall& call) override;
    /// AlreadyExistsException when the token holds a key of this id.
    [[nodiscard]] Result<Unit, KmsError> adoptKey(const StoreCall& call) override;
    /// Destroys a key that adoptKey() made.
    [[nodiscard]] Result<QByteArray, KmsError> encrypt(
        const StoreCall& call, ByteView plain, const QByteArray& associatedData) override;
    [[nodiscard]] Result<SecretBytes, KmsError> decrypt(const StoreCall& call,
        const QByteArray& box, const QByteArray& associatedData) override;
    [[nodiscard]] Result<Unit, KmsError> dropKey(const StoreCall& call) override;

private:
    [[nodiscard]] std::optional<ConnectionFailure> open();
    /// Runs act(token) once more, in a new session, when the session has ended meanwhile.
    template <typename Act>
    [[nodiscard]] CK_RV inSession(Act act);
    /// The same with the handle of a key; KeyUnavailableException when it is not there.
    template <typename Act>
    [[nodiscard]] Result<Unit, KmsError> withKey(const QString& storeKeyId, Act act);

    Pkcs11TokenName m_name;
    SecretBytes m_pin;
    QMutex m_mutex; ///< one session, used by one thread at a time
    std::unique_ptr<Pkcs11Token> m_token;
};

} // namespace keywright
