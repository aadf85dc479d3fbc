// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/JmesNode.h"

namespace keywright {

/// A JMESPath expression (https://jmespath.org/specification.html), parsed once.
class JmesPath {
public:
    /// InvalidInput; the detail is worded as jmespath.py words it.
    [[nodiscard]] static Result<JmesPath> parse(const QString& expression);

    /// InvalidInput when a function gets arguments of the wrong number or type.
    [[nodiscard]] Result<OrderedJson> search(const OrderedJson& document) const;

private:
    explicit JmesPath(JmesNode tree) : m_tree(std::move(tree)) { }

    JmesNode m_tree;
};

/// Evaluates a node; functions need it for their expression arguments (&…).
[[nodiscard]] Result<OrderedJson> evaluateJmes(const JmesNode& node, const OrderedJson& value);

/// An argument of a function: a value, or an expression reference.
struct JmesArgument {
    OrderedJson value = {};
    const JmesNode* reference = nullptr;
};
[[nodiscard]] Result<OrderedJson> callJmesFunction(
    const QString& name, const std::vector<JmesArgument>& arguments);

/// false, null, "", [] and {} are false in JMESPath.
[[nodiscard]] bool isTruthy(const OrderedJson& value);

} // namespace keywright
