// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"

#include <QString>

namespace keywright {

/// One alias of the account in one Region.
struct AliasRecord {
    static constexpr RowKind rowKind = RowKind::Alias;

    qint64 rowId = 0;
    QString arn = {}; ///< made from account, Region and name; not stored
    QString region = {};
    QString name = {}; ///< with its "alias/" prefix
    QString targetKeyId = {};
    QString targetArn = {}; ///< of the key; not stored
    qint64 creationDate = 0; ///< milliseconds since 1970 UTC
    qint64 lastUpdatedDate = 0;

    bool operator==(const AliasRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// `accountId` completes the ARNs. VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<AliasRecord> decode(const VaultRow& row, const QString& accountId);
};

} // namespace keywright
