// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/query/JmesPath.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using NodeKind = JmesNode::Kind;
using TokenKind = JmesToken::Kind;
using Value = OrderedJson;
using Evaluated = Result<Value>;

Value indexed(const Value& value, int index)
{
    const auto* elements = value.array();
    if (elements == nullptr)
        return {};
    const auto size = static_cast<int>(elements->size());
    const int at = index < 0 ? size + index : index;
    return at >= 0 && at < size ? (*elements)[static_cast<std::size_t>(at)] : Value();
}

Evaluated sliced(const Value& value, const std::vector<std::optional<int>>& parts)
{
    const int step = parts.size() > 2 ? parts[2].value_or(1) : 1;
    if (step == 0)
        return Error {ErrorCode::InvalidInput, u"slice step cannot be zero"_s};
    const auto* elements = value.array();
    if (elements == nullptr)
        return Value();
    const auto size = static_cast<int>(elements->size());
    const auto bounded = [size, step](int at) {
        at = at < 0 ? at + size : at;
        return step > 0 ? std::clamp(at, 0, size) : std::clamp(at, -1, size - 1);
    };
    const int start = parts[0] ? bounded(*parts[0]) : (step > 0 ? 0 : size - 1);
    const int stop = parts[1] ? bounded(*parts[1]) : (step > 0 ? size : -1);
    Value::Array picked;
    for (int at = start; step > 0 ? at < stop : at > stop; at += step)
        picked.push_back((*elements)[static_cast<std::size_t>(at)]);
    return Value(std::move(picked));
}

Value flattened(const Value& value)
{
    const auto* elements = value.array();
    if (elements == nullptr)
        return {};
    Value::Array flat;
    for (const Value& element : *elements) {
        if (const auto* inner = element.array())
            flat.insert(flat.end(), inner->begin(), inner->end());
        else
            flat.push_back(element);
    }
    return flat;
}

Value compared(TokenKind comparison, const Value& left, const Value& right)
{
    if (comparison == TokenKind::Equal)
        return left == right;
    if (comparison == TokenKind::NotEqual)
        return !(left == right);
    const auto ordered = [comparison](const auto& a, const auto& b) -> Value {
        switch (comparison) {
        case TokenKind::Less:
            return a < b;
        case TokenKind::LessEqual:
            return a <= b;
        case TokenKind::Greater:
            return a > b;
        default:
            return a >= b;
        }
    };
    if (left.number() != nullptr && right.number() != nullptr)
        return ordered(*left.number(), *right.number());
    // The specification orders numbers only, but jmespath.py texts too, by code points.
    if (left.string() != nullptr && right.string() != nullptr)
        return ordered(left.string()->toUcs4(), right.string()->toUcs4());
    return {};
}

/// Applies `right` to each element that passes `condition`, and drops nulls.
Evaluated projected(
    const Value::Array& elements, const JmesNode& right, const JmesNode* condition)
{
    Value::Array results;
    for (const Value& element : elements) {
        if (condition != nullptr) {
            const auto passes = evaluateJmes(*condition, element);
            if (!passes)
                return passes;
            if (!isTruthy(*passes))
                continue;
        }
        auto result = evaluateJmes(right, element);
        if (!result)
            return result;
        if (!result->isNull())
            results.push_back(std::move(*result));
    }
    return Value(std::move(results));
}

Evaluated projection(const JmesNode& node, const Value& value)
{
    const auto base = evaluateJmes(node.children[0], value);
    if (!base)
        return base;
    if (node.kind == NodeKind::Values) {
        const auto* members = base->object();
        if (members == nullptr)
            return Value();
        Value::Array values;
        for (const auto& member : *members)
            values.push_back(member.second);
        return projected(values, node.children[1], nullptr);
    }
    const auto* elements = base->array();
    if (elements == nullptr)
        return Value();
    return projected(*elements, node.children[1],
        node.kind == NodeKind::Filter ? &node.children[2] : nullptr);
}

Evaluated multiSelect(const JmesNode& node, const Value& value)
{
    if (value.isNull())
        return Value();
    Value::Array list;
    for (const JmesNode& child : node.children) {
        auto element = evaluateJmes(child, value);
        if (!element)
            return element;
        list.push_back(std::move(*element));
    }
    if (node.kind == NodeKind::MultiList)
        return Value(std::move(list));
    Value::Object members;
    for (std::size_t at = 0; at < list.size(); ++at)
        members.emplace_back(node.names.at(static_cast<qsizetype>(at)), std::move(list[at]));
    return Value(std::move(members));
}

Evaluated function(const JmesNode& node, const Value& value)
{
    std::vector<JmesArgument> arguments;
    for (const JmesNode& child : node.children) {
        if (child.kind == NodeKind::Reference) {
            arguments.push_back({.reference = &child.children[0]});
            continue;
        }
        auto argument = evaluateJmes(child, value);
        if (!argument)
            return argument;
        arguments.push_back({.value = std::move(*argument)});
    }
    return callJmesFunction(node.text, arguments);
}

Evaluated twoSided(const JmesNode& node, const Value& value)
{
    auto left = evaluateJmes(node.children[0], value);
    if (!left)
        return left;
    switch (node.kind) {
    case NodeKind::Or:
        return isTruthy(*left) ? left : evaluateJmes(node.children[1], value);
    case NodeKind::And:
        return isTruthy(*left) ? evaluateJmes(node.children[1], value) : left;
    case NodeKind::Compare: {
        const auto right = evaluateJmes(node.children[1], value);
        return right ? Evaluated(compared(node.comparison, *left, *right)) : right;
    }
    default: // Sub and Pipe differ only in how they are parsed
        return evaluateJmes(node.children[1], *left);
    }
}

} // namespace

bool isTruthy(const OrderedJson& value)
{
    if (value.isNull())
        return false;
    if (const bool* truth = value.boolean())
        return *truth;
    if (const QString* text = value.string())
        return !text->isEmpty();
    if (const auto* elements = value.array())
        return !elements->empty();
    if (const auto* members = value.object())
        return !members->empty();
    return true;
}

Result<OrderedJson> evaluateJmes(const JmesNode& node, const OrderedJson& value)
{
    switch (node.kind) {
    case NodeKind::Identity:
    case NodeKind::Current:
        return value;
    case NodeKind::Literal:
        return node.literal;
    case NodeKind::Field:
        return value.member(node.text);
    case NodeKind::Index:
        return indexed(value, node.slice[0].value_or(0));
    case NodeKind::Slice:
        return sliced(value, node.slice);
    case NodeKind::List:
    case NodeKind::Values:
    case NodeKind::Filter:
        return projection(node, value);
    case NodeKind::Flatten: {
        const auto base = evaluateJmes(node.children[0], value);
        return base ? Evaluated(flattened(*base)) : base;
    }
    case NodeKind::Not: {
        const auto inner = evaluateJmes(node.children[0], value);
        return inner ? Evaluated(Value(!isTruthy(*inner))) : inner;
    }
    case NodeKind::MultiList:
    case NodeKind::MultiHash:
        return multiSelect(node, value);
    case NodeKind::Function:
        return function(node, value);
    case NodeKind::Reference:
        return Error {ErrorCode::InvalidInput, u"& is an argument of functions only"_s};
    default:
        return twoSided(node, value);
    }
}

Result<JmesPath> JmesPath::parse(const QString& expression)
{
    auto tree = parseJmesPath(expression);
    if (!tree)
        return tree.error();
    return JmesPath(std::move(*tree));
}

Result<OrderedJson> JmesPath::search(const OrderedJson& document) const
{
    return evaluateJmes(m_tree, document);
}

} // namespace keywright
