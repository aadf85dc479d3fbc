// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Tag.h"
#include "core/vault/Vault.h"

#include <QString>

namespace keywright {

/// A simulated IAM user or role of the account: a caller for training. What it may do is what key
/// policies, grants and its own identity policy say.
struct PrincipalRecord {
    static constexpr RowKind rowKind = RowKind::Principal;

    qint64 rowId = 0;
    QString name = {}; ///< "alice"; unique in the account together with `role`
    bool role = false;
    QString arn = {}; ///< "arn:aws:iam::111122223333:user/alice"; not stored
    QString accessKeyId = {}; ///< 20 characters, "AKIA…"
    qint64 secretRow = 0; ///< material row of the secret access key
    qint64 creationDate = 0; ///< milliseconds since 1970 UTC
    TagList tags = {}; ///< aws:PrincipalTag
    QByteArray identityPolicy = {}; ///< UTF-8 JSON; empty: none

    bool operator==(const PrincipalRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// `accountId` completes the ARN. VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<PrincipalRecord> decode(
        const VaultRow& row, const QString& accountId);
};

} // namespace keywright
