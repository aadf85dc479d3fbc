// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/AccessRequest.h"
#include "core/policy/Match.h"
#include "core/policy/PolicyDocument.h"

namespace keywright {

/// Who asks, as policies see it: a role's session is the role too.
struct CallerIdentity {
    IamArn arn = {}; ///< the role for a session of it
    QString text = {}; ///< of `arn`
    QString session = {}; ///< the ARN as the caller has it
    bool pathKnown = true; ///< a session's ARN leaves out the path of its role

    /// aws:PrincipalArn of the request's context says a session's role with its path.
    [[nodiscard]] static CallerIdentity of(const AccessRequest& request);
    [[nodiscard]] bool isRoot() const { return arn.isRoot(); }
    /// Whether a principal of a policy names the caller; the account's root is named by its
    /// account.
    [[nodiscard]] bool isNamedBy(const PolicyPrincipal& principal) const;
};

/// Whether a principal stands for a whole account: "111122223333" or its root's ARN.
[[nodiscard]] bool isAccountOf(const PolicyPrincipal& principal, const QString& account);

/// The condition keys that the caller alone decides: aws:PrincipalArn, aws:PrincipalAccount,
/// kms:CallerAccount, aws:PrincipalType and, for users, aws:username.
[[nodiscard]] ConditionValues callerConditions(const CallerIdentity& caller);

} // namespace keywright
