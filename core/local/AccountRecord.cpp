// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccountRecord.h"

#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 accountRowVersion = 1;

} // namespace

QByteArray AccountRecord::encode() const
{
    RowWriter row(accountRowVersion);
    row << accountId << region << importTokenKeyRow;
    return row.content();
}

Result<AccountRecord> AccountRecord::decode(const VaultRow& stored)
{
    AccountRecord account;
    RowReader row(stored.content, accountRowVersion);
    row >> account.accountId >> account.region >> account.importTokenKeyRow;
    if (auto readable = row.status("account"); !readable)
        return readable.error();
    return account;
}

} // namespace keywright
