// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"
#include "core/vault/Vault.h"

#include <QString>

namespace keywright {

/// The last successful cryptographic operation with a key (API reference, KeyLastUsageData).
struct KeyUsageRecord {
    static constexpr RowKind rowKind = RowKind::KeyUsage;

    qint64 rowId = 0;
    QString region = {};
    QString keyId = {};
    QString keyArn = {}; ///< made from account, Region and key id; not stored
    Operation operation = Operation::Encrypt;
    qint64 timestamp = 0; ///< milliseconds since 1970 UTC
    QString eventId = {}; ///< CloudTrailEventId, a UUID
    QString requestId = {}; ///< KmsRequestId, a UUID

    bool operator==(const KeyUsageRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// `accountId` completes the ARN. VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<KeyUsageRecord> decode(
        const VaultRow& row, const QString& accountId);
};

} // namespace keywright
