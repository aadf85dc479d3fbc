// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KeyCatalog.h"
#include "core/secrets/SecretBytes.h"

namespace keywright {

/// Keeps a list of keys for the next start in a file that only the user can read: sealed with
/// AES-256-GCM, for names, tags and accounts are nobody else's business. `key` has 32 bytes. `owner`
/// says whose list it is (connection, account, Region); it is not in the file, but only who says the
/// same can read it. The file is written whole or not at all; its folder must be there.
[[nodiscard]] Status writeKeyList(const QString& path, const RememberedKeys& list,
    const SecretBytes& key, const QByteArray& owner);

/// The list as it was written, its rows Remembered (those of which only the ID was known stay so).
/// FileNotFound; InvalidInput when it is no such file; VaultNewerVersion; CryptoFailed with another key
/// or owner, and when the file was changed. Never a part of the list.
[[nodiscard]] Result<RememberedKeys> readKeyList(
    const QString& path, const SecretBytes& key, const QByteArray& owner);

} // namespace keywright
