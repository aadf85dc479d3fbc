// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/CiphertextBlob.h"
#include "core/local/HandlerContext.h"

namespace keywright {

// Encryption with symmetric KMS keys, wherever their material is. The key's usage and state were
// checked.

/// The encryption context of a request.
[[nodiscard]] EncryptionContext encryptionContextIn(const QJsonObject& body, const QString& member);

/// The CiphertextBlob of the plaintext under the key's current material.
[[nodiscard]] Result<QByteArray, KmsError> encryptUnder(HandlerContext& context,
    const KeyRecord& key, ByteView plain, const EncryptionContext& encryptionContext);

/// InvalidCiphertextException, without a text, for whatever does not open.
[[nodiscard]] Result<SecretBytes, KmsError> decryptUnder(HandlerContext& context,
    const KeyRecord& key, const CiphertextBlob& blob, const EncryptionContext& encryptionContext);

} // namespace keywright
