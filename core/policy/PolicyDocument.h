// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/IamArn.h"
#include "core/policy/JsonText.h"

#include <QList>
#include <QString>

#include <optional>

namespace keywright {

/// A text of a policy and its place, without the quotes.
struct PolicyWord {
    QString text = {};
    TextRange range = {};
};

enum class PolicyEffect { Allow, Deny, Unknown };
enum class PrincipalType { Everyone, Aws, Service, Federated, CanonicalUser, Unknown };

struct PolicyPrincipal {
    PrincipalType type = PrincipalType::Unknown;
    PolicyWord value = {};
    std::optional<IamArn> arn = {}; ///< of the value, if it has the form of one
};

struct PolicyCondition {
    QString operation = {}; ///< "StringEquals"
    QString key = {}; ///< "kms:ViaService"
    QList<PolicyWord> values = {};
    TextRange operationRange = {}; ///< without the quotes, as is the key's
    TextRange keyRange = {};
};

/// One statement, with the negated elements (NotPrincipal …) told apart by a flag.
struct PolicyStatement {
    int index = 0; ///< 0-based; people count from 1
    TextRange range = {}; ///< from its brace to its brace
    TextRange lastMember = {}; ///< name of the last member, for its indentation
    int insertAt = 0; ///< offset behind the last member
    std::optional<PolicyWord> sid = {};
    std::optional<PolicyWord> effectWord = {};
    PolicyEffect effect = PolicyEffect::Unknown;
    bool notPrincipal = false;
    QList<PolicyPrincipal> principals = {};
    bool notAction = false;
    QList<PolicyWord> actions = {};
    bool notResource = false;
    QList<PolicyWord> resources = {};
    QList<PolicyCondition> conditions = {};

    /// The opening brace, to point at when something is missing in the statement.
    [[nodiscard]] TextRange brace() const;
};

/// A key policy as a value with source positions: what its JSON says, right or wrong.
struct PolicyDocument {
    JsonText json = {};
    std::optional<PolicyWord> version = {};
    TextRange statementsRange = {}; ///< name of the member Statement, or the document's first brace
    QList<PolicyStatement> statements = {};

    [[nodiscard]] static PolicyDocument read(const QByteArray& utf8);
    [[nodiscard]] bool isJson() const { return json.faults.isEmpty(); }
};

} // namespace keywright
