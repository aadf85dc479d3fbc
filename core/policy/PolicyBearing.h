// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/AccessRequest.h"
#include "core/policy/Match.h"
#include "core/policy/PolicyDocument.h"

namespace keywright {

enum class PolicyKind {
    Key, ///< on the key: its statements name principals
    Identity, ///< on a user or role: its statements are about that one
};

/// How well a policy's statements of one sort match, and the first that matches so well.
struct StatementMatch {
    Match match = Match::No;
    int statement = -1; ///< 0-based
};

/// What one policy has to say about a request. This is the evaluator; enforcement (KeyAccess) and
/// the lints (PolicyEvaluator) only draw their conclusions from it. (IAM user guide, "Policy
/// evaluation logic"; KMS developer guide, "Determining access to AWS KMS keys".)
struct PolicyBearing {
    StatementMatch denies = {};
    StatementMatch allows = {}; ///< names the caller, or everyone
    StatementMatch delegates =
        {}; ///< allows the caller's account: the rest is for its IAM policies
};

/// Maybe appears for requests that are not complete, or that do not say their resource.
[[nodiscard]] PolicyBearing bearingOf(
    const PolicyDocument& policy, const AccessRequest& request, PolicyKind kind);

/// Whether a statement's actions include one.
[[nodiscard]] bool namesAction(const PolicyStatement& statement, QStringView action);

} // namespace keywright
