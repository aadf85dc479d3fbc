// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/AccessRequest.h"
#include "core/policy/PolicyDocument.h"

#include <QString>

namespace keywright {

/// What a key policy alone says, for the lints and the lockout check: nothing is known of a request
/// but who makes it. What hangs on IAM policies, on grants or on conditions about anything else is
/// Depends.
class PolicyEvaluator {
public:
    PolicyEvaluator(const PolicyDocument& document, QString accountId);

    /// An empty caller is the account's root.
    [[nodiscard]] AccessDecision decide(const QString& callerArn, QStringView action) const;
    /// Of a request that may say more; Depends where it leaves the account's IAM policies to
    /// decide.
    [[nodiscard]] AccessDecision decide(const AccessRequest& request) const;
    /// Whether any identity of the account could be allowed to do it.
    [[nodiscard]] bool anybodyMay(QStringView action) const;

private:
    const PolicyDocument& m_document;
    QString m_accountId;
};

} // namespace keywright
