// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/TokenRecord.h"

#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 tokenRowVersion = 1;

} // namespace

QByteArray TokenRecord::encode() const
{
    RowWriter row(tokenRowVersion);
    row << clusterId << modulePath << label << serial;
    return row.content();
}

Result<TokenRecord> TokenRecord::decode(const VaultRow& stored, const QString&)
{
    TokenRecord token;
    RowReader row(stored.content, tokenRowVersion);
    row >> token.clusterId >> token.modulePath >> token.label >> token.serial;
    if (auto readable = row.status("token"); !readable)
        return readable.error();
    token.rowId = stored.id;
    return token;
}

} // namespace keywright
