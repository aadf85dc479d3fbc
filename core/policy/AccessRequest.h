// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace keywright {

/// The condition keys of a request with their values: what IAM calls the request context. Names
/// are compared without case; an empty list of values is the same as no key.
class ConditionValues {
public:
    ConditionValues() = default;
    ConditionValues(std::initializer_list<std::pair<QString, QStringList>> values);

    void set(const QString& key, const QStringList& values);
    /// Takes over another's keys, in place of one's own.
    void merge(const ConditionValues& other);
    /// Null when the request has no such key.
    [[nodiscard]] const QStringList* find(const QString& key) const;

    bool operator==(const ConditionValues&) const = default;

private:
    QHash<QString, QStringList> m_values; ///< by name in lower case
};

/// One question to the policies: may this principal do this to this resource, in these
/// circumstances?
struct AccessRequest {
    QString principalArn = {}; ///< user, role, assumed-role session or the account's root
    QString action = {}; ///< "kms:Encrypt"
    QString resource = {}; ///< an ARN; "*" for operations without one; empty: not known (lints)
    ConditionValues context = {};
    bool complete = true; ///< false: a key that is not in the context may yet have any value
};

/// The answer to a request, and what it rests on.
struct AccessDecision {
    enum class Answer { Yes, No, Depends };
    enum class Source { None, KeyPolicy, IdentityPolicy, Grant };
    Answer answer = Answer::No;
    Phrase because = {};
    int statement = -1; ///< 0-based, or -1 when no statement allows it
    /// What allows or denies it; for a No that nothing spells out, the policy that is silent.
    Source source = Source::None;
    bool explicitDeny = false;
};

} // namespace keywright
