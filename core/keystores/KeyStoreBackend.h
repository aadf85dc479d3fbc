// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KmsError.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace keywright {

/// Why a custom key store is FAILED: a value of ConnectionErrorCodeType of the service model, and
/// what the token or the proxy said, for people.
struct ConnectionFailure {
    QString code = {}; ///< "INVALID_CREDENTIALS"
    QString detail = {};
    QString exception = {}; ///< what CreateCustomKeyStore answers; empty where it does not connect

    bool operator==(const ConnectionFailure&) const = default;
};

/// One call of a store: for which of its keys, and on whose behalf.
struct StoreCall {
    QString storeKeyId = {}; ///< the store's name of the key; empty: about the store itself
    QString operation = {}; ///< the KMS operation that needs it
    QString keyArn = {}; ///< of the KMS key; empty while there is none yet
    QString callerArn = {};
    QString requestId = {}; ///< of the KMS call; empty: it has none
};

/// What stands behind a real custom key store: it holds keys that never leave it and uses them.
/// Calls block until the store answered (they run on workers); they may come from several threads.
class KeyStoreBackend {
public:
    KeyStoreBackend() = default;
    KeyStoreBackend(const KeyStoreBackend&) = delete;
    KeyStoreBackend& operator=(const KeyStoreBackend&) = delete;
    virtual ~KeyStoreBackend() = default;

    /// Logs in and looks whether the store is fit for use. nullopt: it is connected.
    [[nodiscard]] virtual std::optional<ConnectionFailure> connect(const StoreCall& call) = 0;

    /// Makes the key of a new KMS key, or looks whether the external key named so is fit to be one.
    /// An error is what CreateKey answers.
    [[nodiscard]] virtual Result<Unit, KmsError> adoptKey(const StoreCall& call) = 0;

    /// Encrypts with the key in the store and binds `associatedData`. The box is the backend's own
    /// and opens with decrypt() only.
    [[nodiscard]] virtual Result<QByteArray, KmsError> encrypt(
        const StoreCall& call, ByteView plain, const QByteArray& associatedData) = 0;
    /// An error for a box, or associated data, that was changed.
    [[nodiscard]] virtual Result<SecretBytes, KmsError> decrypt(
        const StoreCall& call, const QByteArray& box, const QByteArray& associatedData) = 0;

    /// Destroys the key of a KMS key that is no more. An external key is its owner's and stays.
    [[nodiscard]] virtual Result<Unit, KmsError> dropKey(const StoreCall& call) = 0;
};

} // namespace keywright
