// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/KeyUsageRecord.h"
#include "core/local/StagedChanges.h"

#include <QHash>

namespace keywright {

/// When keys were last used, newer than what the vault says: Encrypt must not cost a write, so it
/// is kept here and written with the next commit, or when the engine stops. After a crash the vault
/// may know an older use; the service itself lags up to an hour (API reference, GetKeyLastUsage).
class KeyUsageLog {
public:
    void note(KeyUsageRecord usage) { m_unwritten.insert(usage.keyArn, std::move(usage)); }
    [[nodiscard]] bool isEmpty() const { return m_unwritten.isEmpty(); }

    /// The last use of a key; nullopt when there is none on record.
    [[nodiscard]] std::optional<KeyUsageRecord> lastUseOf(
        const QString& keyArn, const AccountIndex& index) const;

    /// Stages what is not written yet; forget it with clear() once it is committed.
    [[nodiscard]] Status stage(StagedChanges& changes, const AccountIndex& index) const;
    void clear() { m_unwritten.clear(); }

private:
    QHash<QString, KeyUsageRecord> m_unwritten; ///< by key ARN
};

} // namespace keywright
