// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyRepair.h"

#include "core/kms/Regions.h"
#include "core/local/StagedChanges.h"
#include "core/policy/PolicyBuilder.h"

namespace keywright {

using namespace Qt::StringLiterals;

Status resetKeyPolicy(Vault& vault, AccountIndex& index, const QString& keyArn)
{
    const KeyRecord* found = index.key(keyArn);
    if (!found)
        return Error {ErrorCode::InvalidInput, u"there is no key %1"_s.arg(keyArn)};
    KeyRecord key = *found;
    key.policy = defaultKeyPolicy(index.account().accountId, partitionOf(key.region)).toUtf8();
    StagedChanges changes(vault, index);
    if (auto updated = changes.update(std::move(key)); !updated)
        return updated;
    return changes.commit();
}

} // namespace keywright
