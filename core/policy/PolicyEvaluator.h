// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/policy/PolicyDocument.h"

#include <QString>

namespace keywright {

/// Whether a caller may do something by a key policy alone, and which statement says so.
struct AccessDecision {
    enum class Answer { Yes, No, Depends };
    Answer answer = Answer::No;
    Phrase because = {};
    int statement = -1; ///< 0-based, or -1 when no statement allows it
};

/// A local model of key-policy evaluation: identities, actions, resource and the conditions on who
/// is calling. What hangs on IAM policies, on grants or on conditions it cannot know is Depends.
/// (KMS developer guide, "Determining access to AWS KMS keys"; IAM, "Policy evaluation logic".)
class PolicyEvaluator {
public:
    PolicyEvaluator(const PolicyDocument& document, QString accountId);

    [[nodiscard]] AccessDecision decide(const QString& callerArn, QStringView action) const;
    /// Whether any identity of the account could be allowed to do it.
    [[nodiscard]] bool anybodyMay(QStringView action) const;

private:
    const PolicyDocument& m_document;
    QString m_accountId;
};

} // namespace keywright
