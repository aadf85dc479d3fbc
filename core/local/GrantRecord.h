// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace keywright {

/// One grant on one key in one Region (API reference, GrantListEntry). Its tokens are sealed texts
/// that name it, so none is stored.
struct GrantRecord {
    static constexpr RowKind rowKind = RowKind::Grant;
    using Pairs = QMap<QString, QString>;

    qint64 rowId = 0;
    QString region = {};
    QString keyId = {};
    QString keyArn = {}; ///< made from account, Region and key id; not stored
    QString id = {}; ///< 64 hexadecimal digits
    QString name = {};
    qint64 creationDate = 0; ///< milliseconds since 1970 UTC
    QString granteePrincipal = {}; ///< an ARN
    QString retiringPrincipal = {}; ///< an ARN, or empty
    QString issuingAccount = {}; ///< an ARN: "arn:aws:iam::111122223333:root"
    QStringList operations = {}; ///< GrantOperation names, in the order they were given
    Pairs contextEquals = {}; ///< EncryptionContextEquals
    Pairs contextSubset = {}; ///< EncryptionContextSubset

    bool operator==(const GrantRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// `accountId` completes the ARN. VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<GrantRecord> decode(const VaultRow& row, const QString& accountId);
};

} // namespace keywright
