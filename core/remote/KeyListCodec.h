// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QByteArray>

#include <optional>

namespace keywright {

/// A list of keys in CBOR (RFC 8949), small and quick to read: a row is an array, and what most keys do
/// not have is in a map at its end.
[[nodiscard]] QByteArray encodedKeyList(const RememberedKeys& list);
/// nullopt when it is none, or has words that this program does not know. Rows are Remembered, or IdOnly.
[[nodiscard]] std::optional<RememberedKeys> decodedKeyList(const QByteArray& bytes);

} // namespace keywright
