// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyUsageRecord.h"

#include "core/kms/Regions.h"
#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 keyUsageRowVersion = 1;

} // namespace

// The operation is written by name: its place in the enum follows the alphabet.
QByteArray KeyUsageRecord::encode() const
{
    RowWriter row(keyUsageRowVersion);
    row << region << keyId << QString(infoOf(operation).name) << timestamp << eventId << requestId;
    return row.content();
}

Result<KeyUsageRecord> KeyUsageRecord::decode(const VaultRow& stored, const QString& accountId)
{
    KeyUsageRecord usage;
    QString operation;
    RowReader row(stored.content, keyUsageRowVersion);
    row >> usage.region >> usage.keyId >> operation >> usage.timestamp >> usage.eventId
        >> usage.requestId;
    if (auto readable = row.status("key usage"); !readable)
        return readable.error();
    usage.operation = operationNamed(operation).value_or(Operation::Encrypt);
    usage.rowId = stored.id;
    usage.keyArn = keywright::keyArn(usage.region, accountId, usage.keyId);
    return usage;
}

} // namespace keywright
