// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/VaultDatabase.h"

namespace keywright {

/// "KWVT" in the SQLite header's application id: tells a vault from any other database.
inline constexpr qint64 vaultApplicationId = 0x4B575654;
/// The format this program writes, in the SQLite header's user version.
inline constexpr qint64 vaultFormatVersion = 1;

/// Makes the tables of an empty database and stamps it.
[[nodiscard]] Status createVaultSchema(VaultDatabase& database);
/// NotAVault or VaultNewerVersion; reads only.
[[nodiscard]] Status checkVaultFormat(VaultDatabase& database);
/// Durability and hygiene of a connection that may write.
[[nodiscard]] Status prepareForWriting(VaultDatabase& database);

} // namespace keywright
