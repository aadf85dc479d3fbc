// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/RequestBody.h"
#include "app/keywright-cli/input/Shorthand.h"
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/vault/OpenAccount.h"
#include "core/foundation/Clock.h"
#include "core/local/PrincipalRegister.h"

#include <QDateTime>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// --tags, in the spelling of "aws iam create-user".
Result<TagList, QString> principalTags(const QStringList& words)
{
    TagList tags;
    for (const QString& word : words) {
        const auto tag = parseShorthand(word);
        if (!tag)
            return QString(u"Error parsing parameter '--tags': "_s + tag.error());
        if (!tag->value("Key"_L1).isString() || tag->size() > 2)
            return u"--tags takes Key=…,Value=…, not %1"_s.arg(word);
        tags.append({tag->value("Key"_L1).toString(), tag->value("Value"_L1).toString()});
    }
    return tags;
}

Result<NewPrincipal, QString> principalIn(const CommandLine& line)
{
    NewPrincipal wanted;
    wanted.name = line.arguments.value(0);
    wanted.role = line.options.contains(u"role"_s);
    auto tags = principalTags(line.options.value(u"tags"_s));
    if (!tags)
        return tags.error();
    wanted.tags = *tags;
    if (line.options.contains(u"policy"_s)) {
        auto policy = wordContent(u"policy"_s, line.options.value(u"policy"_s).value(0));
        if (!policy)
            return policy.error();
        wanted.identityPolicy = *policy;
    }
    return wanted;
}

int printCredentials(const CommandLine& line, const PrincipalCredentials& made)
{
    const ByteView secret = made.secretAccessKey.view();
    if (line.options.contains(u"export"_s)) {
        writeWithSecret(u"export AWS_ACCESS_KEY_ID=%1\nexport AWS_SECRET_ACCESS_KEY=%2\n"_s.arg(
                            made.accessKeyId, secretMark()),
            secret);
        return exitDone;
    }
    return printReply(u"Principal"_s,
        OrderedJson::Object {{u"CallerArn"_s, made.callerArn}, {u"AccessKeyId"_s, made.accessKeyId},
            {u"SecretAccessKey"_s, secretMark()}},
        line.global, secret);
}

int addPrincipal(const CommandLine& line, const VaultKey* key)
{
    const auto wanted = principalIn(line);
    if (!wanted)
        return printFailure(wanted.error());
    auto account = openAccount(line.global, VaultAccess::Write, key);
    if (!account)
        return printFailure(account.error());
    PrincipalRegister principals(*account->vault, account->index);
    const auto made = principals.add(*wanted, SystemClock().nowMs());
    return made ? printCredentials(line, *made) : printFailure(made.error());
}

int listPrincipals(const CommandLine& line, const VaultKey* key)
{
    const auto account = openAccount(line.global, VaultAccess::Read, key);
    if (!account)
        return printFailure(account.error());
    OrderedJson::Array entries;
    for (const auto& [row, principal] : account->index.all<PrincipalRecord>()) {
        OrderedJson::Array tags;
        for (const Tag& tag : principal.tags)
            tags.emplace_back(OrderedJson::Object {{u"Key"_s, tag.key}, {u"Value"_s, tag.value}});
        const auto made = QDateTime::fromMSecsSinceEpoch(principal.creationDate, Qt::UTC);
        OrderedJson::Object entry {{u"Name"_s, principal.name}, {u"Arn"_s, principal.arn},
            {u"CallerArn"_s, callerArnOf(principal)}, {u"AccessKeyId"_s, principal.accessKeyId},
            {u"CreationDate"_s, made.toString(Qt::ISODateWithMs)},
            {u"IdentityPolicy"_s, !principal.identityPolicy.isEmpty()},
            {u"Tags"_s, std::move(tags)}};
        entries.emplace_back(std::move(entry));
    }
    return printReply(
        u"Principals"_s, OrderedJson::Object {{u"Principals"_s, std::move(entries)}}, line.global);
}

int removePrincipal(const CommandLine& line, const VaultKey* key)
{
    auto account = openAccount(line.global, VaultAccess::Write, key);
    if (!account)
        return printFailure(account.error());
    PrincipalRegister principals(*account->vault, account->index);
    const auto removed = principals.remove(line.arguments.value(0));
    return removed ? exitDone : printFailure(removed.error());
}

constexpr auto principalRunTable = std::to_array<OwnRun>({
    {"add"_L1, addPrincipal, true},
    {"list"_L1, listPrincipals, true},
    {"remove"_L1, removePrincipal, true},
});

} // namespace

std::span<const OwnRun> principalRuns()
{
    return principalRunTable;
}

} // namespace keywright
