// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/GrantRecord.h"

#include "core/kms/Regions.h"
#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 grantRowVersion = 1;

} // namespace

QByteArray GrantRecord::encode() const
{
    RowWriter row(grantRowVersion);
    row << region << keyId << id << name << creationDate << granteePrincipal << retiringPrincipal
        << issuingAccount << operations << contextEquals << contextSubset;
    return row.content();
}

Result<GrantRecord> GrantRecord::decode(const VaultRow& stored, const QString& accountId)
{
    GrantRecord grant;
    RowReader row(stored.content, grantRowVersion);
    row >> grant.region >> grant.keyId >> grant.id >> grant.name >> grant.creationDate
        >> grant.granteePrincipal >> grant.retiringPrincipal >> grant.issuingAccount
        >> grant.operations >> grant.contextEquals >> grant.contextSubset;
    if (auto readable = row.status("grant"); !readable)
        return readable.error();
    grant.rowId = stored.id;
    grant.keyArn = keywright::keyArn(grant.region, accountId, grant.keyId);
    return grant;
}

} // namespace keywright
