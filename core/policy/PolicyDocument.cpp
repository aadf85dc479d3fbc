// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyDocument.h"

#include <array>
#include <utility>

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, PrincipalType>, 4> principalTypes {{
    {"AWS"_L1, PrincipalType::Aws},
    {"Service"_L1, PrincipalType::Service},
    {"Federated"_L1, PrincipalType::Federated},
    {"CanonicalUser"_L1, PrincipalType::CanonicalUser},
}};

PolicyWord wordOf(const JsonNode& node)
{
    return {node.text, node.isString() ? insideQuotes(node.range) : node.range};
}

std::optional<PolicyWord> wordNamed(const JsonNode& object, QStringView name)
{
    const JsonNode* member = object.member(name);
    return member != nullptr && member->isString() ? std::optional(wordOf(*member)) : std::nullopt;
}

/// A text, or each text of a list: IAM lets a list of one stand without its brackets.
QList<PolicyWord> wordsOf(const JsonNode& node)
{
    QList<PolicyWord> words;
    if (node.isArray()) {
        for (const JsonNode& child : node.children)
            words += wordsOf(child);
    } else if (node.kind == JsonNode::Kind::Literal || node.kind == JsonNode::Kind::Number
        || node.isString()) {
        words.append(wordOf(node));
    }
    return words;
}

PrincipalType principalTypeNamed(QStringView name)
{
    for (const auto& [known, type] : principalTypes) {
        if (name == known)
            return type;
    }
    return PrincipalType::Unknown;
}

QList<PolicyPrincipal> principalsOf(const JsonNode& node)
{
    QList<PolicyPrincipal> principals;
    const auto append = [&principals](PrincipalType type, const QList<PolicyWord>& words) {
        for (const PolicyWord& word : words) {
            const bool everyone =
                word.text == u"*" && (type == PrincipalType::Aws || type == PrincipalType::Unknown);
            principals.append(
                {everyone ? PrincipalType::Everyone : type, word, IamArn::parse(word.text)});
        }
    };
    if (!node.isObject())
        append(PrincipalType::Unknown, wordsOf(node));
    else {
        for (const JsonNode& member : node.children)
            append(principalTypeNamed(member.name), wordsOf(member));
    }
    return principals;
}

QList<PolicyCondition> conditionsOf(const JsonNode& block)
{
    QList<PolicyCondition> conditions;
    for (const JsonNode& operation : block.children) {
        for (const JsonNode& key : operation.children)
            conditions.append({operation.name, key.name, wordsOf(key),
                insideQuotes(operation.nameRange), insideQuotes(key.nameRange)});
    }
    return conditions;
}

void readStatementMember(PolicyStatement& statement, const JsonNode& member)
{
    if (member.name == "Principal"_L1 || member.name == "NotPrincipal"_L1) {
        statement.notPrincipal = member.name.startsWith("Not"_L1);
        statement.principals = principalsOf(member);
    } else if (member.name == "Action"_L1 || member.name == "NotAction"_L1) {
        statement.notAction = member.name.startsWith("Not"_L1);
        statement.actions = wordsOf(member);
    } else if (member.name == "Resource"_L1 || member.name == "NotResource"_L1) {
        statement.notResource = member.name.startsWith("Not"_L1);
        statement.resources = wordsOf(member);
    } else if (member.name == "Condition"_L1) {
        statement.conditions = conditionsOf(member);
    }
}

PolicyStatement readStatement(const JsonNode& node, qsizetype index)
{
    PolicyStatement statement;
    statement.index = static_cast<int>(index);
    statement.range = node.range;
    statement.lastMember = node.children.empty() ? node.range : node.children.back().nameRange;
    statement.insertAt =
        node.children.empty() ? node.range.byteOffset + 1 : node.children.back().range.byteEnd();
    for (const JsonNode& member : node.children)
        readStatementMember(statement, member);
    statement.sid = wordNamed(node, u"Sid");
    statement.effectWord = wordNamed(node, u"Effect");
    const QString effect = statement.effectWord.value_or(PolicyWord {}).text;
    statement.effect = effect == "Allow"_L1 ? PolicyEffect::Allow
        : effect == "Deny"_L1               ? PolicyEffect::Deny
                                            : PolicyEffect::Unknown;
    return statement;
}

} // namespace

TextRange PolicyStatement::brace() const
{
    TextRange opening = range;
    opening.byteLength = 1;
    return opening;
}

PolicyDocument PolicyDocument::read(const QByteArray& utf8)
{
    PolicyDocument document;
    document.json = JsonText::parse(utf8);
    const JsonNode& root = document.json.root;
    document.version = wordNamed(root, u"Version");
    document.statementsRange = root.range;
    document.statementsRange.byteLength = qMin(1, root.range.byteLength);
    const JsonNode* list = root.member(u"Statement");
    if (list == nullptr)
        return document;
    document.statementsRange = list->nameRange;
    if (list->isObject())
        document.statements.append(readStatement(*list, 0));
    for (const JsonNode& child : list->children) {
        if (list->isArray() && child.isObject())
            document.statements.append(readStatement(child, document.statements.size()));
    }
    return document;
}

} // namespace keywright
