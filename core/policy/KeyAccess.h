// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/AccessRequest.h"
#include "core/policy/PolicyDocument.h"

#include <QString>

#include <functional>
#include <span>

namespace keywright {

/// All that may speak for or against a request.
struct AccessPolicies {
    /// The policy of the key; null for operations and resources without one (CreateKey, an alias).
    const PolicyDocument* keyPolicy = nullptr;
    /// Of the caller, a user or role.
    std::span<const PolicyDocument> identityPolicies = {};
    /// Whether a grant allows it; asked only when no policy settles it. Empty: there is none.
    std::function<bool()> grantAllows = {};
};

/// The service's decision (KMS developer guide, "Troubleshooting key access"; IAM user guide,
/// "Policy evaluation logic"):
/// - an explicit deny of any policy wins, over grants too;
/// - a key policy that names the caller (or everyone) allows by itself;
/// - one that names the caller's account lets the caller's identity policies allow; the account's
///   root needs none;
/// - a grant allows by itself;
/// - a caller from another account than the key's needs both policies;
/// - without a key the identity policies decide.
/// Depends only for requests that are not complete.
[[nodiscard]] AccessDecision decideAccess(
    const AccessRequest& request, const AccessPolicies& policies);

/// The message of the AccessDeniedException that a No is answered with: "User: arn:… is not
/// authorized to perform: kms:Decrypt on resource: arn:… because no identity-based policy allows
/// the kms:Decrypt action".
[[nodiscard]] QString accessDeniedMessage(
    const AccessRequest& request, const AccessDecision& decision);

} // namespace keywright
