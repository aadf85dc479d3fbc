// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"

#include <QString>

namespace keywright {

/// The simulated account of a vault; written once, when the vault is made.
struct AccountRecord {
    static constexpr RowKind rowKind = RowKind::Account;

    QString accountId = {};
    QString region = {}; ///< of calls that name none
    qint64 importTokenKeyRow = 0; ///< material row of the key that seals import tokens

    bool operator==(const AccountRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<AccountRecord> decode(const VaultRow& row);
};

} // namespace keywright
