// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/query/JmesNode.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using TokenKind = JmesToken::Kind;
using NodeKind = JmesNode::Kind;
using Parsed = Result<JmesNode>;

// Binding powers of a Pratt parser; a projection stops where the power falls below projectionStop.
constexpr int projectionStop = 10;

int bindingPower(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Pipe:
        return 1;
    case TokenKind::Or:
        return 2;
    case TokenKind::And:
        return 3;
    case TokenKind::Less:
    case TokenKind::LessEqual:
    case TokenKind::Greater:
    case TokenKind::GreaterEqual:
    case TokenKind::Equal:
    case TokenKind::NotEqual:
        return 5;
    case TokenKind::Flatten:
        return 9;
    case TokenKind::Star:
        return 20;
    case TokenKind::Filter:
        return 21;
    case TokenKind::Dot:
        return 40;
    case TokenKind::Not:
        return 45;
    case TokenKind::LeftBrace:
        return 50;
    case TokenKind::LeftBracket:
        return 55;
    case TokenKind::LeftParen:
        return 60;
    default:
        return 0;
    }
}

JmesNode node(NodeKind kind, std::vector<JmesNode> children = {})
{
    return {.kind = kind, .children = std::move(children)};
}

class Parser {
public:
    Parser(const QString& expression, std::vector<JmesToken> tokens)
        : m_expression(expression), m_tokens(std::move(tokens))
    {
    }

    Parsed parse()
    {
        auto tree = expression(0);
        if (tree && current().kind != TokenKind::End)
            return unexpected(current());
        return tree;
    }

private:
    static constexpr int maxDepth = 200; // bounded, so that no input can exhaust the stack

    [[nodiscard]] const JmesToken& current() const { return m_tokens[m_at]; }
    [[nodiscard]] TokenKind kindAhead(std::size_t steps = 0) const
    {
        const std::size_t at = m_at + steps;
        return at < m_tokens.size() ? m_tokens[at].kind : TokenKind::End;
    }
    const JmesToken& take() { return m_tokens[m_at++]; }
    bool accept(TokenKind kind)
    {
        if (kindAhead() != kind)
            return false;
        ++m_at;
        return true;
    }

    [[nodiscard]] Error unexpected(const JmesToken& token) const
    {
        if (token.kind == TokenKind::End)
            return jmesError(u"Invalid jmespath expression: Incomplete expression"_s, m_expression,
                static_cast<int>(m_expression.size()));
        return jmesError(u"Invalid jmespath expression: Parse error at column %1, token \"%2\""_s.arg(
                             token.column)
                             .arg(token.text),
            m_expression, token.column);
    }

    Parsed expression(int power)
    {
        if (++m_depth > maxDepth)
            return Error {ErrorCode::InvalidInput, u"The expression is nested too deeply."_s};
        auto left = prefix(take());
        while (left && power < bindingPower(kindAhead()))
            left = infix(std::move(*left), take());
        --m_depth;
        return left;
    }

    Parsed prefix(const JmesToken& token)
    {
        switch (token.kind) {
        case TokenKind::Literal:
            return JmesNode {.kind = NodeKind::Literal, .literal = token.literal};
        case TokenKind::Name:
        case TokenKind::QuotedName:
            if (token.kind == TokenKind::Name && accept(TokenKind::LeftParen))
                return call(token.text);
            return JmesNode {.kind = NodeKind::Field, .text = token.text};
        case TokenKind::Star:
            return projection(NodeKind::Values, node(NodeKind::Identity), 20);
        case TokenKind::Filter:
            return filter(node(NodeKind::Identity));
        case TokenKind::LeftBrace:
            return multiHash();
        case TokenKind::LeftParen:
            return enclosed(0, TokenKind::RightParen);
        case TokenKind::Flatten:
            return projection(NodeKind::List,
                node(NodeKind::Flatten, {node(NodeKind::Identity)}), bindingPower(token.kind));
        case TokenKind::Not:
            return wrapped(NodeKind::Not, bindingPower(TokenKind::Not));
        case TokenKind::Reference:
            return wrapped(NodeKind::Reference, 0);
        case TokenKind::LeftBracket:
            return bracket(node(NodeKind::Identity), true);
        case TokenKind::Current:
            return node(NodeKind::Current);
        default:
            --m_at;
            return unexpected(token);
        }
    }

    Parsed infix(JmesNode left, const JmesToken& token)
    {
        switch (token.kind) {
        case TokenKind::Dot:
            if (accept(TokenKind::Star))
                return projection(NodeKind::Values, std::move(left), 20);
            return joined(NodeKind::Sub, std::move(left), dotted(bindingPower(TokenKind::Dot)));
        case TokenKind::Pipe:
            return joined(NodeKind::Pipe, std::move(left), expression(bindingPower(token.kind)));
        case TokenKind::Or:
            return joined(NodeKind::Or, std::move(left), expression(bindingPower(token.kind)));
        case TokenKind::And:
            return joined(NodeKind::And, std::move(left), expression(bindingPower(token.kind)));
        case TokenKind::Filter:
            return filter(std::move(left));
        case TokenKind::Flatten:
            return projection(NodeKind::List, node(NodeKind::Flatten, {std::move(left)}),
                bindingPower(token.kind));
        case TokenKind::LeftBracket:
            return bracket(std::move(left), false);
        default:
            break;
        }
        if (bindingPower(token.kind) != bindingPower(TokenKind::Equal)) {
            --m_at;
            return unexpected(token);
        }
        auto compared
            = joined(NodeKind::Compare, std::move(left), expression(bindingPower(token.kind)));
        if (compared)
            compared->comparison = token.kind;
        return compared;
    }

    static Parsed joined(NodeKind kind, JmesNode left, Parsed right)
    {
        if (!right)
            return right;
        return node(kind, {std::move(left), std::move(*right)});
    }

    Parsed wrapped(NodeKind kind, int power)
    {
        auto inner = expression(power);
        if (!inner)
            return inner;
        return node(kind, {std::move(*inner)});
    }

    Parsed enclosed(int power, TokenKind closing)
    {
        auto inner = expression(power);
        if (inner && !accept(closing))
            return unexpected(current());
        return inner;
    }

    Parsed projection(NodeKind kind, JmesNode left, int power)
    {
        return joined(kind, std::move(left), projected(power));
    }

    /// What is applied to each element of a projection.
    Parsed projected(int power)
    {
        if (bindingPower(kindAhead()) < projectionStop)
            return node(NodeKind::Identity);
        if (kindAhead() == TokenKind::LeftBracket || kindAhead() == TokenKind::Filter)
            return expression(power);
        if (accept(TokenKind::Dot))
            return dotted(power);
        return unexpected(current());
    }

    /// What may stand after a dot: a name, *, a multi-select or a function.
    Parsed dotted(int power)
    {
        switch (kindAhead()) {
        case TokenKind::LeftBracket:
            take();
            return multiList();
        case TokenKind::LeftBrace:
            take();
            return multiHash();
        case TokenKind::Name:
        case TokenKind::QuotedName:
        case TokenKind::Star:
            return expression(power);
        default:
            return unexpected(current());
        }
    }

    Parsed filter(JmesNode left)
    {
        auto condition = enclosed(0, TokenKind::RightBracket);
        if (!condition)
            return condition;
        auto right = kindAhead() == TokenKind::Flatten
            ? Parsed(node(NodeKind::Identity))
            : projected(bindingPower(TokenKind::Filter));
        if (!right)
            return right;
        return node(NodeKind::Filter, {std::move(left), std::move(*right), std::move(*condition)});
    }

    /// [*], [1], [1:2] after something, or at the start also [a, b].
    Parsed bracket(JmesNode left, bool atStart)
    {
        if (kindAhead() == TokenKind::Number || kindAhead() == TokenKind::Colon)
            return indexOrSlice(std::move(left));
        if (kindAhead() == TokenKind::Star && kindAhead(1) == TokenKind::RightBracket) {
            m_at += 2;
            return projection(NodeKind::List, std::move(left), bindingPower(TokenKind::Star));
        }
        if (!atStart)
            return unexpected(current());
        return multiList();
    }

    Parsed indexOrSlice(JmesNode left)
    {
        std::vector<std::optional<int>> parts(1);
        while (kindAhead() == TokenKind::Number || kindAhead() == TokenKind::Colon) {
            const JmesToken& token = take();
            if (token.kind == TokenKind::Colon && parts.size() < 3)
                parts.emplace_back();
            else if (token.kind == TokenKind::Number && !parts.back())
                parts.back() = token.text.toInt();
            else
                return unexpected(token);
        }
        if (!accept(TokenKind::RightBracket))
            return unexpected(current());
        const bool slice = parts.size() > 1;
        JmesNode picked {
            .kind = slice ? NodeKind::Slice : NodeKind::Index, .slice = std::move(parts)};
        JmesNode sub = node(NodeKind::Sub, {std::move(left), std::move(picked)});
        return slice ? projection(NodeKind::List, std::move(sub), bindingPower(TokenKind::Star))
                     : Parsed(std::move(sub));
    }

    Parsed multiList()
    {
        JmesNode list = node(NodeKind::MultiList);
        do {
            auto element = expression(0);
            if (!element)
                return element;
            list.children.push_back(std::move(*element));
        } while (accept(TokenKind::Comma));
        if (!accept(TokenKind::RightBracket))
            return unexpected(current());
        return list;
    }

    Parsed multiHash()
    {
        JmesNode hash = node(NodeKind::MultiHash);
        do {
            const JmesToken& name = current();
            if (name.kind != TokenKind::Name && name.kind != TokenKind::QuotedName)
                return unexpected(name);
            ++m_at;
            if (!accept(TokenKind::Colon))
                return unexpected(current());
            auto value = expression(0);
            if (!value)
                return value;
            hash.names.append(name.text);
            hash.children.push_back(std::move(*value));
        } while (accept(TokenKind::Comma));
        if (!accept(TokenKind::RightBrace))
            return unexpected(current());
        return hash;
    }

    Parsed call(const QString& name)
    {
        JmesNode function {.kind = NodeKind::Function, .text = name};
        if (accept(TokenKind::RightParen))
            return function;
        do {
            auto argument = expression(0);
            if (!argument)
                return argument;
            function.children.push_back(std::move(*argument));
        } while (accept(TokenKind::Comma));
        if (!accept(TokenKind::RightParen))
            return unexpected(current());
        return function;
    }

    const QString& m_expression;
    std::vector<JmesToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<JmesNode> parseJmesPath(const QString& expression)
{
    auto tokens = jmesTokens(expression);
    if (!tokens)
        return tokens.error();
    return Parser(expression, std::move(*tokens)).parse();
}

} // namespace keywright
