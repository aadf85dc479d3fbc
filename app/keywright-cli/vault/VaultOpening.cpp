// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/VaultOpening.h"

#include "app/keywright-cli/vault/PassphraseSource.h"
#include "app/keywright-cli/vault/VaultAgent.h"

#include <QFile>
#include <QStandardPaths>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Result<Passphrase> passphraseFor(const GlobalOptions& options, const QString& path)
{
    if (!options.passphraseFile.isEmpty())
        return passphraseFromFile(options.passphraseFile);
    if (!options.passphraseFd.isEmpty())
        return passphraseFromDescriptor(options.passphraseFd);
    if (QFile::exists(keyFilePath(path)))
        return passphraseFromKeyFile(path);
    return passphraseFromPrompt(u"Passphrase of %1: "_s.arg(path));
}

} // namespace

QString vaultPath(const GlobalOptions& options)
{
    if (!options.vault.isEmpty())
        return options.vault;
    const QString fromEnvironment = QFile::decodeName(qgetenv("KEYWRIGHT_VAULT"));
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/keywright/primary.kwvault"_s;
}

Result<std::unique_ptr<Vault>> openVaultByPassphrase(
    const GlobalOptions& options, VaultAccess access)
{
    const QString path = vaultPath(options);
    if (const auto id = Vault::idOf(path); !id)
        return id.error(); // before anybody is asked for a passphrase
    const auto passphrase = passphraseFor(options, path);
    if (!passphrase)
        return passphrase.error();
    return Vault::open(path, *passphrase, access);
}

Result<std::unique_ptr<Vault>> openVault(
    const GlobalOptions& options, VaultAccess access, const VaultKey* key)
{
    const QString path = vaultPath(options);
    const auto id = Vault::idOf(path);
    if (!id)
        return id.error();
    if (options.passphraseFile.isEmpty() && options.passphraseFd.isEmpty()) {
        const auto agentKey = askAgentForKey(*id);
        for (const VaultKey* each : {agentKey ? &*agentKey : nullptr, key}) {
            if (each == nullptr)
                continue;
            auto vault = Vault::openWithKey(path, *each, access);
            if (vault || vault.error().code != ErrorCode::WrongPassphrase)
                return vault;
        }
    }
    return openVaultByPassphrase(options, access);
}

} // namespace keywright
