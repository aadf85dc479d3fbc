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

/// What a store is told of the call, about one of its keys or about itself.
[[nodiscard]] StoreCall storeCallOf(const HandlerContext& context);
[[nodiscard]] StoreCall storeCallOf(
    const HandlerContext& context, const KeyStoreRecord& store, const KeyRecord& key);

/// Makes the material of a new key in its store, or looks whether its external key is fit.
[[nodiscard]] Result<Unit, KmsError> adoptInStore(
    HandlerContext& context, const KeyStoreRecord& store, const KeyRecord& key);

[[nodiscard]] Result<QByteArray, KmsError> encryptInStore(HandlerContext& context,
    const KeyStoreRecord& store, const KeyRecord& key, ByteView plain,
    const QByteArray& associatedData);
[[nodiscard]] Result<SecretBytes, KmsError> decryptInStore(HandlerContext& context,
    const KeyStoreRecord& store, const KeyRecord& key, const QByteArray& box,
    const QByteArray& associatedData);

} // namespace keywright
