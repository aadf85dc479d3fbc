// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/vault/OpenAccount.h"
#include "core/foundation/Clock.h"
#include "core/kms/KeyReference.h"
#include "core/kms/Regions.h"
#include "core/local/AccessExplanation.h"
#include "core/local/KeyRepair.h"
#include "core/local/PrincipalRegister.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString policyOption(const CommandLine& line, const QString& name)
{
    return line.options.value(name).value(0);
}

/// The ARN that --key-id means: an id, an alias or an ARN, in --region or the vault's own.
QString keyArnIn(const CommandLine& line, const AccountIndex& index)
{
    const QString text = policyOption(line, u"key-id"_s);
    const AccountRecord& account = index.account();
    const QString region = line.global.region.isEmpty() ? account.region : line.global.region;
    const KeyReference reference = keyReferenceFrom(text);
    if (!reference.isAlias())
        return reference.isArn() ? text : keyArn(region, account.accountId, text);
    const AliasRecord* alias =
        index.alias(reference.isArn() ? text : aliasArn(region, account.accountId, text));
    return alias ? alias->targetArn : text;
}

Result<QString> callerIn(const CommandLine& line, OpenAccount& account)
{
    const QString text = policyOption(line, u"principal"_s);
    if (text == "root"_L1)
        return rootArn(account.index.account().region, account.index.account().accountId);
    if (text.startsWith("arn:"_L1))
        return text;
    const auto principal = PrincipalRegister(*account.vault, account.index).named(text);
    if (!principal)
        return principal.error();
    return callerArnOf(**principal);
}

Result<QMap<QString, QString>> conditionsIn(const CommandLine& line)
{
    QMap<QString, QString> conditions;
    for (const QString& word : line.options.value(u"context"_s)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return Error {
                ErrorCode::InvalidInput, u"--context takes conditionKey=value, not %1"_s.arg(word)};
        conditions.insert(word.left(equals), word.mid(equals + 1));
    }
    return conditions;
}

std::optional<Error> missingOption(const CommandLine& line, const QStringList& names)
{
    for (const QString& name : names) {
        if (policyOption(line, name).isEmpty())
            return Error {
                ErrorCode::InvalidInput, u"policy %1 needs --%2"_s.arg(line.command, name)};
    }
    return std::nullopt;
}

QString nameOfSource(AccessDecision::Source source)
{
    switch (source) {
    case AccessDecision::Source::None:
        break;
    case AccessDecision::Source::KeyPolicy:
        return u"KeyPolicy"_s;
    case AccessDecision::Source::IdentityPolicy:
        return u"IdentityPolicy"_s;
    case AccessDecision::Source::Grant:
        return u"Grant"_s;
    }
    return u"None"_s;
}

OrderedJson::Object explanationReply(
    const AccessQuestion& question, const AccessExplanation& explanation)
{
    const AccessDecision& decision = explanation.decision;
    const bool allowed = decision.answer == AccessDecision::Answer::Yes;
    OrderedJson::Object reply {{u"Decision"_s, allowed ? u"Allowed"_s : u"Denied"_s},
        {u"Because"_s, decision.because.english()},
        {u"DecidedBy"_s, nameOfSource(decision.source)}};
    if (decision.statement >= 0)
        reply.emplace_back(u"Statement"_s, static_cast<double>(decision.statement + 1));
    if (!explanation.grantId.isEmpty())
        reply.emplace_back(u"GrantId"_s, explanation.grantId);
    if (!allowed)
        reply.emplace_back(u"Message"_s, explanation.message);
    reply.emplace_back(u"Caller"_s, question.callerArn);
    reply.emplace_back(u"KeyArn"_s, question.keyArn);
    return reply;
}

int explainPolicy(const CommandLine& line, const VaultKey* key)
{
    if (auto missing = missingOption(line, {u"key-id"_s, u"principal"_s, u"action"_s}))
        return printFailure(*missing);
    const auto conditions = conditionsIn(line);
    if (!conditions)
        return printFailure(conditions.error());
    auto account = openAccount(line.global, VaultAccess::Read, key);
    if (!account)
        return printFailure(account.error());
    const auto caller = callerIn(line, *account);
    if (!caller)
        return printFailure(caller.error());
    const AccessQuestion question {*caller, policyOption(line, u"action"_s),
        keyArnIn(line, account->index), *conditions, SystemClock().nowMs()};
    const auto explanation = explainAccess(account->index, question);
    if (!explanation)
        return printFailure(explanation.error());
    return printReply(u"Access"_s, explanationReply(question, *explanation), line.global);
}

int resetPolicy(const CommandLine& line, const VaultKey* key)
{
    if (auto missing = missingOption(line, {u"key-id"_s}))
        return printFailure(*missing);
    auto account = openAccount(line.global, VaultAccess::Write, key);
    if (!account)
        return printFailure(account.error());
    const QString arn = keyArnIn(line, account->index);
    if (auto reset = resetKeyPolicy(*account->vault, account->index, arn); !reset)
        return printFailure(reset.error());
    return printReply(u"Policy"_s,
        OrderedJson::Object {{u"KeyArn"_s, arn}, {u"Policy"_s, u"Default"_s}}, line.global);
}

constexpr auto policyRunTable = std::to_array<OwnRun>({
    {"explain"_L1, explainPolicy, true},
    {"reset"_L1, resetPolicy, true},
});

} // namespace

std::span<const OwnRun> policyRuns()
{
    return policyRunTable;
}

} // namespace keywright
