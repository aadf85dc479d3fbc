// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystores/KeyStoreBackend.h"
#include "core/local/HandlerContext.h"

namespace keywright {

// Keys whose material is in a real custom key store. What is asked of the store is done outside the
// engine's thread, because a token or a proxy may take its time.

/// The store that holds the key's material; nullptr when the vault holds it.
[[nodiscard]] const KeyStoreRecord* realStoreOf(
    const HandlerContext& context, const KeyRecord& key);

/// Makes the key's material in its store, under the key's id.
[[nodiscard]] Result<Unit, KmsError> makeInStore(
    HandlerContext& context, const KeyStoreRecord& store, const QString& keyId);

[[nodiscard]] Result<QByteArray, KmsError> encryptInStore(HandlerContext& context,
    const KeyStoreRecord& store, const QString& keyId, ByteView plain,
    const QByteArray& associatedData);
[[nodiscard]] Result<SecretBytes, KmsError> decryptInStore(HandlerContext& context,
    const KeyStoreRecord& store, const QString& keyId, const QByteArray& box,
    const QByteArray& associatedData);

} // namespace keywright
