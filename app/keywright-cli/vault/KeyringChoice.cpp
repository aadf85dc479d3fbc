// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/KeyringChoice.h"

#include "app/keywright-cli/vault/PassphraseSource.h"
#include "app/keywright-cli/vault/VaultAgent.h"
#include "app/keywright-cli/vault/VaultOpening.h"

#include <QFile>
#include <QSettings>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString choiceKey(const QString& vaultId)
{
    return u"keyring/"_s + vaultId;
}

} // namespace

bool keyringIsChosen(const QString& vaultId)
{
    return QSettings(u"keywright"_s, u"keywright"_s).value(choiceKey(vaultId), false).toBool();
}

void chooseKeyring(const QString& vaultId, bool chosen)
{
    QSettings(u"keywright"_s, u"keywright"_s).setValue(choiceKey(vaultId), chosen);
}

std::optional<QString> vaultOfKeyring(const GlobalOptions& options)
{
    if (!options.passphraseFile.isEmpty() || !options.passphraseFd.isEmpty())
        return std::nullopt;
    const QString path = vaultPath(options);
    const auto id = Vault::idOf(path);
    if (!id || !keyringIsChosen(*id) || QFile::exists(keyFilePath(path)) || askAgentForTime(*id))
        return std::nullopt;
    return *id;
}

} // namespace keywright
