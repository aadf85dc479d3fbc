// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/vault/KeyringChoice.h"
#include "app/keywright-cli/vault/NewAccount.h"
#include "app/keywright-cli/vault/PassphraseSource.h"
#include "app/keywright-cli/vault/VaultAgent.h"
#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/foundation/Clock.h"
#include "core/local/LocalKms.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultAgentMinutes = 15;
// A key file holds 256 random bits: there is nothing to guess, so nothing to slow down.
constexpr ScryptCost keyFileCost {.logN = 10};

int print(const CommandLine& line, OrderedJson::Object members)
{
    return printReply(u"Vault"_s, std::move(members), line.global);
}

QString option(const CommandLine& line, const QString& name)
{
    return line.options.value(name).value(0);
}

Result<Passphrase> newVaultPassphrase(const CommandLine& line, const QString& path)
{
    const GlobalOptions& options = line.global;
    if (line.options.contains(u"use-key-file"_s))
        return createKeyFile(path);
    if (!options.passphraseFile.isEmpty())
        return passphraseFromFile(options.passphraseFile);
    if (!options.passphraseFd.isEmpty())
        return passphraseFromDescriptor(options.passphraseFd);
    return newPassphraseFromPrompt();
}

int createVault(const CommandLine& line, const VaultKey*)
{
    const QString path = vaultPath(line.global);
    const auto settings = newAccount(line);
    if (!settings)
        return printFailure(settings.error());
    if (QFile::exists(path))
        return printFailure({ErrorCode::FileExists, path});
    if (line.global.vault.isEmpty())
        QDir().mkpath(QFileInfo(path).absolutePath()); // the default place is ours to make
    const auto passphrase = newVaultPassphrase(line, path);
    if (!passphrase)
        return printFailure(passphrase.error());
    const bool keyFile = line.options.contains(u"use-key-file"_s);
    auto vault = Vault::create(path, *passphrase, {keyFile ? keyFileCost : ScryptCost {}});
    if (!vault) {
        if (keyFile)
            QFile::remove(keyFilePath(path));
        return printFailure(vault.error());
    }
    if (auto filled = LocalKms::initialise(**vault, *settings); !filled)
        return printFailure(filled.error());
    OrderedJson::Object reply {{u"Vault"_s, path}, {u"VaultId"_s, (*vault)->id()},
        {u"AccountId"_s, settings->accountId}, {u"Region"_s, settings->region}};
    if (keyFile)
        reply.emplace_back(u"KeyFile"_s, keyFilePath(path));
    return print(line, std::move(reply));
}

int unlockVault(const CommandLine& line, const VaultKey*)
{
    bool isNumber = true;
    const QString given = option(line, u"timeout"_s);
    const int minutes = given.isEmpty() ? defaultAgentMinutes : given.toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > 24 * 60)
        return printFailure({ErrorCode::InvalidInput, u"--timeout takes minutes, from 1 to 1440"_s});
    auto vault = openVaultByPassphrase(line.global, VaultAccess::Read);
    if (!vault)
        return printFailure(vault.error());
    const QString id = (*vault)->id();
    (void)stopAgent(id); // a new unlock replaces the old one; there may be none
    if (auto started = startAgent(id, (*vault)->vaultKey(), minutes); !started)
        return printFailure(started.error());
    return print(line,
        {{u"Vault"_s, vaultPath(line.global)}, {u"State"_s, u"Unlocked"_s},
            {u"LocksAfterMinutes"_s, static_cast<double>(minutes)}});
}

int lockVault(const CommandLine& line, const VaultKey*)
{
    const QString path = vaultPath(line.global);
    const auto id = Vault::idOf(path);
    if (!id)
        return printFailure(id.error());
    (void)stopAgent(*id); // locked already is locked
    return print(line, {{u"Vault"_s, path}, {u"State"_s, u"Locked"_s}});
}

int showStatus(const CommandLine& line, const VaultKey*)
{
    const QString path = vaultPath(line.global);
    OrderedJson::Object reply {{u"Vault"_s, path}};
    const auto id = Vault::idOf(path);
    if (!id && id.error().code != ErrorCode::FileNotFound)
        return printFailure(id.error());
    if (!id) {
        reply.emplace_back(u"State"_s, u"Missing"_s);
        return print(line, std::move(reply));
    }
    reply.emplace_back(u"VaultId"_s, *id);
    const auto seconds = askAgentForTime(*id);
    const bool keyFile = QFile::exists(keyFilePath(path));
    reply.emplace_back(u"State"_s,
        seconds                    ? u"Unlocked"_s
            : keyFile              ? u"KeyFile"_s
            : keyringIsChosen(*id) ? u"Keyring"_s
                                   : u"Locked"_s);
    if (seconds)
        reply.emplace_back(u"LocksAfterSeconds"_s, static_cast<double>(*seconds));
    return print(line, std::move(reply));
}

int changePassphrase(const CommandLine& line, const VaultKey*)
{
    auto vault = openVaultByPassphrase(line.global, VaultAccess::Write);
    if (!vault)
        return printFailure(vault.error());
    const QString file = option(line, u"new-passphrase-file"_s);
    const auto passphrase = file.isEmpty() ? newPassphraseFromPrompt() : passphraseFromFile(file);
    if (!passphrase)
        return printFailure(passphrase.error());
    if (passphrase->isEmpty())
        return printFailure({ErrorCode::InvalidInput, u"the new passphrase is empty"_s});
    if (auto changed = (*vault)->changePassphrase(*passphrase, {}); !changed)
        return printFailure(changed.error());
    const QString path = vaultPath(line.global);
    QFile::remove(keyFilePath(path)); // it opens nothing any more
    return print(line, {{u"Vault"_s, path}, {u"Passphrase"_s, u"Changed"_s}});
}

int backUpVault(const CommandLine& line, const VaultKey* key)
{
    const QString target = option(line, u"to"_s);
    if (target.isEmpty())
        return printFailure({ErrorCode::InvalidInput, u"vault backup needs --to FILE"_s});
    auto vault = openVault(line.global, VaultAccess::Read, key);
    if (!vault)
        return printFailure(vault.error());
    if (auto copied = (*vault)->backUpTo(target); !copied)
        return printFailure(copied.error());
    return print(line, {{u"Vault"_s, vaultPath(line.global)}, {u"Backup"_s, target}});
}

int verifyVault(const CommandLine& line, const VaultKey* key)
{
    auto vault = openVault(line.global, VaultAccess::Read, key);
    if (!vault)
        return printFailure(vault.error());
    const auto check = (*vault)->verify();
    if (!check)
        return printFailure(check.error());
    OrderedJson::Array findings;
    for (const QString& finding : check->findings)
        findings.emplace_back(finding);
    const bool sound = findings.empty();
    const int printed = print(line,
        {{u"Vault"_s, vaultPath(line.global)}, {u"Rows"_s, static_cast<double>(check->rows)},
            {u"Materials"_s, static_cast<double>(check->materials)}, {u"Sound"_s, sound},
            {u"Findings"_s, std::move(findings)}});
    return sound ? printed : exitFailed;
}

int compactVault(const CommandLine& line, const VaultKey* key)
{
    auto vault = openVault(line.global, VaultAccess::Write, key);
    if (!vault)
        return printFailure(vault.error());
    if (auto packed = (*vault)->compact(); !packed)
        return printFailure(packed.error());
    const QString path = vaultPath(line.global);
    return print(line,
        {{u"Vault"_s, path}, {u"Bytes"_s, static_cast<double>(QFileInfo(path).size())}});
}

int serveAsAgent(const CommandLine& line, const VaultKey*)
{
    return runAgent(option(line, u"vault-id"_s), option(line, u"timeout"_s).toInt());
}

constexpr auto vaultRunTable = std::to_array<OwnRun>({
    {"create"_L1, createVault},
    {"unlock"_L1, unlockVault},
    {"lock"_L1, lockVault},
    {"status"_L1, showStatus},
    {"passphrase"_L1, changePassphrase},
    {"backup"_L1, backUpVault, true},
    {"verify"_L1, verifyVault, true},
    {"compact"_L1, compactVault, true},
    {"agent"_L1, serveAsAgent},
});

} // namespace

std::span<const OwnRun> vaultRuns()
{
    return vaultRunTable;
}

} // namespace keywright
