// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/AccessRequest.h"
#include "core/policy/PolicyDocument.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>

namespace keywright {

/// A policy taken apart, and what it asks for.
struct ParsedPolicy {
    PolicyDocument document = {};
    QStringList conditionKeys = {};
    bool plain = false; ///< only caller and action matter: no conditions, every resource is "*"
};
using ParsedPolicyPtr = std::shared_ptr<const ParsedPolicy>;

/// Policies parsed once per text, and decisions that rest on plain policies made once: most keys
/// of an account share a few. For the engine's thread.
class PolicyCache {
public:
    [[nodiscard]] ParsedPolicyPtr parsed(const QByteArray& text);

    /// The decision that was kept for these policies (null: none), a caller and an action.
    [[nodiscard]] const AccessDecision* decision(const ParsedPolicyPtr& key,
        const ParsedPolicyPtr& identity, const QString& caller, const QString& action) const;
    void keep(const ParsedPolicyPtr& key, const ParsedPolicyPtr& identity, const QString& caller,
        const QString& action, const AccessDecision& decision);

    static constexpr qsizetype most = 1024; ///< texts; when there are more, all is forgotten
    static constexpr qsizetype mostDecisions = 16384;

private:
    /// Pointers of policies that m_policies keeps.
    struct Question {
        const ParsedPolicy* key;
        const ParsedPolicy* identity;
        QString caller;
        QString action;
        bool operator==(const Question&) const = default;
        friend size_t qHash(const Question& question, size_t seed)
        {
            return qHashMulti(
                seed, question.key, question.identity, question.caller, question.action);
        }
    };

    QHash<QByteArray, ParsedPolicyPtr> m_policies;
    QHash<Question, AccessDecision> m_decisions;
};

} // namespace keywright
