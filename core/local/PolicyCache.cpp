// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/PolicyCache.h"

#include <QRegularExpression>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The keys of conditions, and of policy variables: "${aws:username}", "${aws:PrincipalTag/t,
/// 'd'}".
QStringList conditionKeysOf(const PolicyDocument& document, const QByteArray& text)
{
    QStringList keys;
    for (const PolicyStatement& statement : document.statements) {
        for (const PolicyCondition& condition : statement.conditions)
            keys.append(condition.key);
    }
    if (text.contains("${")) {
        static const QRegularExpression variable(u"\\$\\{\\s*([^},\\s]+)"_s);
        auto found = variable.globalMatch(QString::fromUtf8(text));
        while (found.hasNext())
            keys.append(found.next().captured(1));
    }
    keys.removeDuplicates();
    return keys;
}

bool isPlain(const PolicyDocument& document)
{
    return std::ranges::all_of(document.statements, [](const PolicyStatement& statement) {
        return statement.conditions.isEmpty() && !statement.notResource
            && std::ranges::all_of(statement.resources,
                [](const PolicyWord& resource) { return resource.text == "*"_L1; });
    });
}

} // namespace

ParsedPolicyPtr PolicyCache::parsed(const QByteArray& text)
{
    if (const auto known = m_policies.constFind(text); known != m_policies.cend())
        return *known;
    if (m_policies.size() >= most) {
        m_decisions.clear();
        m_policies.clear();
    }
    auto policy = std::make_shared<ParsedPolicy>();
    policy->document = PolicyDocument::read(text);
    policy->conditionKeys = conditionKeysOf(policy->document, text);
    policy->plain = policy->conditionKeys.isEmpty() && isPlain(policy->document);
    m_policies.insert(text, policy);
    return policy;
}

const AccessDecision* PolicyCache::decision(const ParsedPolicyPtr& key,
    const ParsedPolicyPtr& identity, const QString& caller, const QString& action) const
{
    const auto found = m_decisions.constFind({key.get(), identity.get(), caller, action});
    return found == m_decisions.cend() ? nullptr : &*found;
}

void PolicyCache::keep(const ParsedPolicyPtr& key, const ParsedPolicyPtr& identity,
    const QString& caller, const QString& action, const AccessDecision& decision)
{
    if (m_decisions.size() >= mostDecisions)
        m_decisions.clear();
    m_decisions.insert({key.get(), identity.get(), caller, action}, decision);
}

} // namespace keywright
