// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/AccessFacts.h"

#include <QStringView>

namespace keywright {

/// How far grants on the key carry the caller.
struct GrantVerdict {
    enum class Answer {
        No,
        ByAccount, ///< a grant to the account as a whole: its identity policies decide
        Yes,
    };
    Answer answer = Answer::No;
    const GrantRecord* grant = nullptr;
};

/// Whether a grant on the key of a call permits the action ("kms:Decrypt") to its caller, with its
/// constraints. Grants act at once here, so grant tokens make no difference. (KMS developer guide,
/// "Grants in AWS KMS"; API reference, GrantConstraints.)
[[nodiscard]] GrantVerdict grantVerdict(const AccessFacts& facts, QStringView action);

/// "This operation can be called by the retiring principal for a grant, by the grantee principal if
/// the grant allows the RetireGrant operation, and by the Amazon Web Services account in which the
/// grant is created." (API reference, RetireGrant) Identity policies come on top of that.
[[nodiscard]] bool mayRetire(const QString& callerArn, const GrantRecord& grant);

} // namespace keywright
