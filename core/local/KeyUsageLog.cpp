// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyUsageLog.h"

namespace keywright {

std::optional<KeyUsageRecord> KeyUsageLog::lastUseOf(
    const QString& keyArn, const AccountIndex& index) const
{
    const auto newer = m_unwritten.constFind(keyArn);
    if (newer != m_unwritten.cend())
        return *newer;
    const KeyUsageRecord* stored = index.lastUsageOf(keyArn);
    return stored ? std::optional(*stored) : std::nullopt;
}

Status KeyUsageLog::stage(StagedChanges& changes, const AccountIndex& index) const
{
    for (const KeyUsageRecord& usage : m_unwritten) {
        if (!index.key(usage.keyArn))
            continue; // deleted meanwhile
        KeyUsageRecord record = usage;
        const KeyUsageRecord* stored = index.lastUsageOf(usage.keyArn);
        record.rowId = stored ? stored->rowId : 0;
        const Status staged =
            stored ? changes.update(std::move(record)) : changes.insert(std::move(record));
        if (!staged)
            return staged;
    }
    return ok();
}

} // namespace keywright
