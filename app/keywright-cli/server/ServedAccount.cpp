// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/server/ServedAccount.h"

#include "app/keywright-cli/vault/NewAccount.h"
#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/crypto/RandomBytes.h"
#include "core/local/AccountIndex.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The passphrase of an ephemeral vault has 256 random bits and is known to nobody: what is left on
/// the disk after a crash opens for nobody either, so there is nothing to slow down.
constexpr ScryptCost ephemeralCost {10, 8, 1};

Result<std::unique_ptr<Vault>> ephemeralVault(const CommandLine& line, const QTemporaryDir& folder)
{
    const auto account = newAccount(line);
    if (!account)
        return account.error();
    auto passphrase = randomSecret(32);
    if (!passphrase)
        return passphrase.error();
    if (!folder.isValid())
        return Error {ErrorCode::IoFailure, folder.errorString()};
    auto vault = Vault::create(folder.filePath(u"ephemeral.kwvault"_s),
        Passphrase(std::move(passphrase).value()), {ephemeralCost});
    if (!vault)
        return vault;
    if (auto filled = LocalKms::initialise(**vault, *account); !filled)
        return filled.error();
    return vault;
}

Status fillCallers(ServedCallers& callers, Vault& vault)
{
    if (auto added = callers.addRoot(); !added)
        return added;
    auto index = AccountIndex::load(vault);
    if (!index)
        return index.error();
    return callers.addPrincipals(vault, *index);
}

} // namespace

Result<std::unique_ptr<ServedAccount>> openServedAccount(
    const CommandLine& line, const VaultKey* key, const Clock& clock)
{
    auto account = std::make_unique<ServedAccount>();
    const bool ephemeral = line.options.contains(u"ephemeral"_s);
    if (ephemeral)
        account->folder.emplace();
    auto vault = ephemeral ? ephemeralVault(line, *account->folder)
                           : openVault(line.global, VaultAccess::Write, key);
    if (!vault)
        return vault.error();
    if (auto filled = fillCallers(account->callers, **vault); !filled)
        return filled.error();
    auto kms = LocalKms::start(std::move(vault).value(), clock);
    if (!kms)
        return kms.error();
    account->kms = std::move(kms).value();
    return account;
}

} // namespace keywright
