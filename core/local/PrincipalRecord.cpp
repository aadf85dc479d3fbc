// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/PrincipalRecord.h"

#include "core/local/RowStream.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 principalRowVersion = 1;

} // namespace

QByteArray PrincipalRecord::encode() const
{
    RowWriter row(principalRowVersion);
    row << name << role << accessKeyId << secretRow << creationDate << tags << identityPolicy;
    return row.content();
}

Result<PrincipalRecord> PrincipalRecord::decode(const VaultRow& stored, const QString& accountId)
{
    PrincipalRecord principal;
    RowReader row(stored.content, principalRowVersion);
    row >> principal.name >> principal.role >> principal.accessKeyId >> principal.secretRow
        >> principal.creationDate >> principal.tags >> principal.identityPolicy;
    if (auto readable = row.status("principal"); !readable)
        return readable.error();
    principal.rowId = stored.id;
    principal.arn = u"arn:aws:iam::"_s + accountId + (principal.role ? u":role/"_s : u":user/"_s)
        + principal.name;
    return principal;
}

} // namespace keywright
