// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpTransport.h"
#include "core/keystores/KeyStoreBackend.h"

namespace keywright {

/// A failure of an external key store proxy, and what KMS makes of it (XKS Proxy API specification
/// of May 2024, "Error codes", the second table; the connection codes are those of the KMS API
/// reference, CustomKeyStoresListEntry).
struct XksFailure {
    QLatin1StringView name; ///< errorName of the proxy; of ours where it did not answer
    QLatin1StringView storeException; ///< of CreateCustomKeyStore and UpdateCustomKeyStore
    QLatin1StringView createKeyException;
    QLatin1StringView connectionCode; ///< of a store that is FAILED for it
    QLatin1StringView message;

    /// What cryptographic operations answer: always the same exception.
    [[nodiscard]] KmsError cryptographicError() const;
    [[nodiscard]] KmsError createKeyError() const;
    [[nodiscard]] ConnectionFailure connectionFailure() const;
};

/// Names nobody knows mean a reply that cannot be interpreted.
[[nodiscard]] const XksFailure& xksFailureNamed(QStringView errorName);
[[nodiscard]] const XksFailure& xksFailureOf(const HttpFailure& failure);
[[nodiscard]] const XksFailure& xksMalformedReply();

/// The proxy's answer opened, but what it holds is not what KMS had encrypted.
[[nodiscard]] KmsError xksInvalidCiphertext();

} // namespace keywright
