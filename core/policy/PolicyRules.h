// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsError.h"
#include "core/policy/PolicyDocument.h"
#include "core/policy/PolicyProblem.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace keywright {

/// Who is asking, and for which account the policy is.
struct PolicyContext {
    QString accountId = {};
    QString callerArn =
        {}; ///< "arn:aws:iam::111122223333:root" or a role or user; empty = the root
};

/// Whether the caller (and anybody) could still change the policy afterwards.
struct ControlVerdict {
    enum class Answer { Yes, No, Depends };
    Answer answer = Answer::No;
    Phrase because = {}; ///< "statement 2 lets role/Admin call kms:PutKeyPolicy"
    int statement = -1; ///< the statement that decides, 0-based
    bool anybody = true; ///< some identity of the account could
};

struct PolicyCheck {
    PolicyDocument document = {};
    QList<PolicyProblem> problems = {}; ///< in order of text position
    ControlVerdict control = {};
    int statementCount = 0;
    int byteCount = 0;

    [[nodiscard]] int count(Severity severity) const;
};

/// The rules KP001 … of the policy editor over one text (UTF-8). Never fails: a text that is no
/// JSON yields KP001 and whatever else can still be said.
[[nodiscard]] PolicyCheck checkPolicy(const QByteArray& text, const PolicyContext& context);

/// What a KMS endpoint answers to a policy in CreateKey or PutKeyPolicy: nothing, or
/// MalformedPolicyDocumentException / LimitExceededException with its message. The lockout check is
/// part of it unless bypassed.
[[nodiscard]] std::optional<KmsError> serviceVerdict(
    const QByteArray& text, const PolicyContext& context, bool bypassLockoutSafetyCheck);

} // namespace keywright
