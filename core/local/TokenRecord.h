// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"

#include <QString>

namespace keywright {

/// A PKCS#11 token that the user made known. For the API it is a CloudHSM cluster: a custom key
/// store that names its cluster id is real, all others are simulated. Its PIN is the store's
/// password.
struct TokenRecord {
    static constexpr RowKind rowKind = RowKind::Token;

    qint64 rowId = 0;
    QString clusterId = {}; ///< "cluster-" and 13 letters
    QString modulePath = {}; ///< of the PKCS#11 module, a shared library
    QString label = {}; ///< of the token
    QString serial = {}; ///< empty: any token of the label

    bool operator==(const TokenRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<TokenRecord> decode(const VaultRow& row, const QString& accountId);
};

} // namespace keywright
