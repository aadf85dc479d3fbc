// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyRuleTable.h"
#include "core/policy/TextMatch.h"

#include <QtGlobal>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto noPrincipal = QT_TRANSLATE_NOOP(
    "core", "Statement %1 has no Principal. Every key policy statement needs one.");
constexpr auto noAction = QT_TRANSLATE_NOOP("core",
    "Statement %1 has no Action. KMS rejects this (before Aug 2025 it silently had no effect).");
constexpr auto noResource = QT_TRANSLATE_NOOP(
    "core", "Statement %1 has no Resource. Use \"Resource\": \"*\", which means this key.");
constexpr auto wrongEffect =
    QT_TRANSLATE_NOOP("core", "Effect must be exactly Allow or Deny; '%1' is not accepted.");
constexpr auto noEffect =
    QT_TRANSLATE_NOOP("core", "Effect must be exactly Allow or Deny; statement %1 has none.");
constexpr auto unknownElement = QT_TRANSLATE_NOOP("core", "Unknown element '%1'.");
constexpr auto unknownElementMeant =
    QT_TRANSLATE_NOOP("core", "Unknown element '%1'. Did you mean '%2'?");
constexpr auto addResource = QT_TRANSLATE_NOOP("core", "Add \"Resource\": \"*\"");
constexpr auto replaceElement = QT_TRANSLATE_NOOP("core", "Replace with %1");

Phrase ofStatement(const char* text, const PolicyStatement& statement)
{
    return {text, {QString::number(statement.index + 1)}};
}

/// The statements for which a list is empty, pointed at by their brace.
template <typename IsMissing>
PolicyFindings findMissing(const PolicyUnderCheck& policy, const char* text, IsMissing isMissing)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        if (isMissing(statement))
            findings.append({ofStatement(text, statement), statement.brace(), statement.index, {}});
    }
    return findings;
}

/// A member added behind the last one, on a line of its own if the last one has one.
PolicyFix memberFix(const QByteArray& text, const PolicyStatement& statement, const char* title,
    const QString& member)
{
    TextRange place = statement.range;
    place.byteOffset = statement.insertAt;
    place.byteLength = 0;
    const int nameAt = statement.lastMember.byteOffset;
    const qsizetype lineStart = text.lastIndexOf('\n', nameAt) + 1;
    const QByteArray before = text.mid(lineStart, nameAt - lineStart);
    const bool ownLine = before.trimmed().isEmpty() && lineStart > 0;
    const bool isFirst = statement.insertAt == statement.range.byteOffset + 1;
    const QString gap = ownLine ? u'\n' + QString::fromUtf8(before) : isFirst ? QString() : u" "_s;
    return {{title}, place, (isFirst ? QString() : u","_s) + gap + member};
}

void findUnknownNames(
    const JsonNode& object, const QStringList& known, int statement, PolicyFindings& findings)
{
    for (const JsonNode& member : object.children) {
        if (!object.isObject() || known.contains(member.name) || member.nameRange.byteLength == 0)
            continue;
        const QString meant = closestOf(member.name, known);
        const TextRange range = insideQuotes(member.nameRange);
        if (meant.isEmpty())
            findings.append({{unknownElement, {member.name}}, range, statement, {}});
        else
            findings.append({{unknownElementMeant, {member.name, meant}}, range, statement,
                PolicyFix {{replaceElement, {meant}}, range, meant}});
    }
}

} // namespace

PolicyFindings findMissingPrincipals(const PolicyUnderCheck& policy)
{
    return findMissing(policy, noPrincipal,
        [](const PolicyStatement& statement) { return statement.principals.isEmpty(); });
}

PolicyFindings findMissingActions(const PolicyUnderCheck& policy)
{
    return findMissing(policy, noAction,
        [](const PolicyStatement& statement) { return statement.actions.isEmpty(); });
}

PolicyFindings findMissingResources(const PolicyUnderCheck& policy)
{
    PolicyFindings findings = findMissing(policy, noResource,
        [](const PolicyStatement& statement) { return statement.resources.isEmpty(); });
    for (PolicyFinding& finding : findings) {
        const PolicyStatement& statement = policy.document.statements.at(finding.statement);
        finding.fix = memberFix(policy.text, statement, addResource, u"\"Resource\": \"*\""_s);
    }
    return findings;
}

PolicyFindings findWrongEffects(const PolicyUnderCheck& policy)
{
    PolicyFindings findings;
    for (const PolicyStatement& statement : policy.document.statements) {
        if (statement.effect != PolicyEffect::Unknown)
            continue;
        if (!statement.effectWord) {
            findings.append(
                {ofStatement(noEffect, statement), statement.brace(), statement.index, {}});
            continue;
        }
        const PolicyWord& word = *statement.effectWord;
        const QString meant = closestOf(word.text, {u"Allow"_s, u"Deny"_s});
        std::optional<PolicyFix> fix;
        if (!meant.isEmpty())
            fix = PolicyFix {{replaceElement, {meant}}, word.range, meant};
        findings.append({{wrongEffect, {word.text}}, word.range, statement.index, fix});
    }
    return findings;
}

PolicyFindings findUnknownElements(const PolicyUnderCheck& policy)
{
    static const QStringList inPolicy {u"Version"_s, u"Id"_s, u"Statement"_s};
    static const QStringList inStatement {u"Sid"_s, u"Effect"_s, u"Principal"_s, u"NotPrincipal"_s,
        u"Action"_s, u"NotAction"_s, u"Resource"_s, u"NotResource"_s, u"Condition"_s};
    static const QStringList inPrincipal {
        u"AWS"_s, u"Service"_s, u"Federated"_s, u"CanonicalUser"_s};
    PolicyFindings findings;
    const JsonNode& root = policy.document.json.root;
    findUnknownNames(root, inPolicy, -1, findings);
    const JsonNode* list = root.member(u"Statement");
    int index = 0;
    const auto inspect = [&findings, &index](const JsonNode& statement) {
        findUnknownNames(statement, inStatement, index, findings);
        for (const JsonNode& member : statement.children) {
            if (member.name == "Principal"_L1 || member.name == "NotPrincipal"_L1)
                findUnknownNames(member, inPrincipal, index, findings);
        }
        index += statement.isObject() ? 1 : 0;
    };
    if (list != nullptr && list->isObject())
        inspect(*list);
    else if (list != nullptr) {
        for (const JsonNode& statement : list->children)
            inspect(statement);
    }
    return findings;
}

} // namespace keywright
