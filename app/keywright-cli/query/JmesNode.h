// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/JmesToken.h"

#include <memory>
#include <optional>

namespace keywright {

/// A node of a parsed JMESPath expression.
struct JmesNode {
    enum class Kind {
        Identity,
        Current,
        Literal,
        Field,      ///< text
        Index,      ///< slice[0]
        Slice,      ///< slice: start, stop, step
        Sub,        ///< children: left, then right on its result
        Pipe,       ///< the same, but it ends a projection
        List,       ///< projection over a list: children left, right
        Values,     ///< projection over an object's values
        Flatten,    ///< children: left
        Filter,     ///< children: left, right, condition
        Or,
        And,
        Not,
        Compare,    ///< comparison; children: left, right
        MultiList,  ///< children
        MultiHash,  ///< names; children
        Function,   ///< text; children are arguments
        Reference,  ///< &child
    };
    Kind kind = Kind::Identity;
    QString text = {};
    OrderedJson literal = {};
    std::vector<std::optional<int>> slice = {};
    JmesToken::Kind comparison = JmesToken::Kind::Equal;
    QStringList names = {};
    std::vector<JmesNode> children = {};
};

/// Parses an expression; the details of errors are worded as jmespath.py words them.
[[nodiscard]] Result<JmesNode> parseJmesPath(const QString& expression);

} // namespace keywright
