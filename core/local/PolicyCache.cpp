// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/PolicyCache.h"

#include <QRegularExpression>

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

} // namespace

std::shared_ptr<const ParsedPolicy> PolicyCache::parsed(const QByteArray& text)
{
    if (const auto known = m_policies.constFind(text); known != m_policies.cend())
        return *known;
    if (m_policies.size() >= most)
        m_policies.clear();
    auto policy = std::make_shared<ParsedPolicy>();
    policy->document = PolicyDocument::read(text);
    policy->conditionKeys = conditionKeysOf(policy->document, text);
    m_policies.insert(text, policy);
    return policy;
}

} // namespace keywright
