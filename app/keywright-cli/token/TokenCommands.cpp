// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/vault/OpenAccount.h"
#include "core/crypto/RandomBytes.h"
#include "core/keystores/Pkcs11Module.h"

#include <QFileInfo>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The form of CloudHSM's cluster ids (service model, CloudHsmClusterIdType).
Result<QString> newClusterId()
{
    constexpr QByteArrayView letters("234567abcdefghijklmnopqrstuvwxyz");
    const auto random = randomBytes(13);
    if (!random)
        return random.error();
    QString id = u"cluster-"_s;
    for (const char byte : *random)
        id += QLatin1Char(letters[byte & 31]);
    return id;
}

OrderedJson::Object tokenEntry(const TokenRecord& token)
{
    OrderedJson::Object entry {{u"CloudHsmClusterId"_s, token.clusterId},
        {u"Label"_s, token.label}, {u"Module"_s, token.modulePath}};
    if (!token.serial.isEmpty())
        entry.emplace_back(u"SerialNumber"_s, token.serial);
    return entry;
}

Result<TokenRecord> tokenIn(const CommandLine& line)
{
    const QString module = line.options.value(u"module"_s).value(0);
    if (module.isEmpty())
        return Error {ErrorCode::InvalidInput,
            u"--module names the token's PKCS#11 module, as in /usr/lib/softhsm/libsofthsm2.so"_s};
    TokenRecord token {.modulePath = QFileInfo(module).absoluteFilePath(),
        .label = line.arguments.value(0),
        .serial = line.options.value(u"serial"_s).value(0)};
    if (const auto loaded = Pkcs11Module::load(token.modulePath); !loaded)
        return loaded.error();
    auto clusterId = newClusterId();
    if (!clusterId)
        return clusterId.error();
    token.clusterId = std::move(clusterId).value();
    return token;
}

int addToken(const CommandLine& line, const VaultKey* key)
{
    const auto token = tokenIn(line);
    if (!token)
        return printFailure(token.error());
    auto account = openAccount(line.global, VaultAccess::Write, key);
    if (!account)
        return printFailure(account.error());
    if (auto stored = addRecord(*account, *token); !stored)
        return printFailure(stored.error());
    return printReply(u"Token"_s, tokenEntry(*token), line.global);
}

int listTokens(const CommandLine& line, const VaultKey* key)
{
    const auto account = openAccount(line.global, VaultAccess::Read, key);
    if (!account)
        return printFailure(account.error());
    OrderedJson::Array entries;
    for (const auto& [row, token] : account->index.all<TokenRecord>())
        entries.emplace_back(tokenEntry(token));
    return printReply(
        u"Tokens"_s, OrderedJson::Object {{u"Tokens"_s, std::move(entries)}}, line.global);
}

/// A token that a store stands on stays known: without it the store's keys could not be used.
Result<qint64> removableToken(const AccountIndex& index, const QString& clusterId)
{
    const TokenRecord* token = index.token(clusterId);
    if (!token)
        return Error {ErrorCode::InvalidInput, u"no token is known as %1"_s.arg(clusterId)};
    for (const auto& [row, store] : index.all<KeyStoreRecord>()) {
        if (store.cloudHsmClusterId == clusterId)
            return Error {ErrorCode::InvalidInput,
                u"the custom key store %1 stands on it; delete that first"_s.arg(store.name)};
    }
    return token->rowId;
}

int removeToken(const CommandLine& line, const VaultKey* key)
{
    auto account = openAccount(line.global, VaultAccess::Write, key);
    if (!account)
        return printFailure(account.error());
    const auto row = removableToken(account->index, line.arguments.value(0));
    if (!row)
        return printFailure(row.error());
    const Status removed = removeRecord<TokenRecord>(*account, *row);
    return removed ? exitDone : printFailure(removed.error());
}

constexpr auto tokenRunTable = std::to_array<OwnRun>({
    {"add"_L1, addToken, true},
    {"list"_L1, listTokens, true},
    {"remove"_L1, removeToken, true},
});

} // namespace

std::span<const OwnRun> tokenRuns()
{
    return tokenRunTable;
}

} // namespace keywright
