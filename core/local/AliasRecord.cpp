// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AliasRecord.h"

#include "core/kms/Regions.h"
#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 aliasRowVersion = 1;

} // namespace

QByteArray AliasRecord::encode() const
{
    RowWriter row(aliasRowVersion);
    row << region << name << targetKeyId << creationDate << lastUpdatedDate;
    return row.content();
}

Result<AliasRecord> AliasRecord::decode(const VaultRow& stored, const QString& accountId)
{
    AliasRecord alias;
    RowReader row(stored.content, aliasRowVersion);
    row >> alias.region >> alias.name >> alias.targetKeyId >> alias.creationDate
        >> alias.lastUpdatedDate;
    if (auto readable = row.status("alias"); !readable)
        return readable.error();
    alias.rowId = stored.id;
    alias.arn = aliasArn(alias.region, accountId, alias.name);
    alias.targetArn = keyArn(alias.region, accountId, alias.targetKeyId);
    return alias;
}

} // namespace keywright
