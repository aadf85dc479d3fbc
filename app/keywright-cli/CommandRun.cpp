// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/CommandRun.h"

#include "app/keywright-cli/OperationRun.h"
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/target/RemoteTarget.h"
#include "app/keywright-cli/vault/KeyringChoice.h"
#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/foundation/WhenFinished.h"

namespace keywright {

using namespace Qt::StringLiterals;

CommandRun::CommandRun(CommandLine line, const Clock& clock, Keyring& keyring)
    : m_line(std::move(line)), m_clock(clock), m_keyring(keyring)
{
}

void CommandRun::start()
{
    if (isVaultCommand("unlock"_L1) && m_line.options.contains(u"use-keyring"_s))
        return unlockByKeyring();
    if (isVaultCommand("lock"_L1))
        return lock();
    const auto vaultId = opensVault() ? vaultOfKeyring(m_line.global) : std::nullopt;
    if (!vaultId)
        return run();
    whenFinished(m_keyring.fetch(*vaultId), this, [this](Result<VaultKey> key) {
        if (key)
            m_key = std::move(*key);
        else // a passphrase may still open the vault
            writeErr(u"keywright-cli: "_s + englishText(key.error()) + u'\n');
        run();
    });
}

bool CommandRun::isVaultCommand(QLatin1StringView name) const
{
    return m_line.topic == "vault"_L1 && m_line.command == name;
}

bool CommandRun::opensVault() const
{
    if (m_line.kind == CommandLine::Kind::Operation)
        return !m_line.options.contains(u"generate-cli-skeleton"_s) && !actsRemotely(m_line.global);
    if (m_line.topic == "probe"_L1 && actsRemotely(m_line.global))
        return false;
    return ownCommandTakesKey(m_line);
}

void CommandRun::run()
{
    if (m_line.kind != CommandLine::Kind::Operation) {
        emit finished(runOwnCommand(m_line, m_key ? &*m_key : nullptr));
        return;
    }
    auto* operation = new OperationRun(m_line, m_clock, this);
    connect(operation, &OperationRun::finished, this, &CommandRun::finished);
    operation->start(m_key ? &*m_key : nullptr);
}

void CommandRun::unlockByKeyring()
{
    if (m_line.options.contains(u"timeout"_s))
        return fail({ErrorCode::InvalidInput, u"the keyring has no --timeout"_s});
    const auto vault = openVaultByPassphrase(m_line.global, VaultAccess::Read);
    if (!vault)
        return fail(vault.error());
    const QString id = (*vault)->id();
    whenFinished(m_keyring.store(id, (*vault)->vaultKey()), this, [this, id](const Status& stored) {
        if (!stored)
            return fail(stored.error());
        chooseKeyring(id, true);
        emit finished(printReply(u"Vault"_s,
            OrderedJson::Object {
                {u"Vault"_s, vaultPath(m_line.global)}, {u"State"_s, u"Keyring"_s}},
            m_line.global));
    });
}

void CommandRun::lock()
{
    const auto id = Vault::idOf(vaultPath(m_line.global));
    if (!id || !keyringIsChosen(*id))
        return run();
    whenFinished(m_keyring.forget(*id), this, [this, vaultId = *id](const Status& forgotten) {
        if (forgotten)
            chooseKeyring(vaultId, false);
        const int status = runOwnCommand(m_line, nullptr); // the agent ends in any case
        emit finished(forgotten ? status : printFailure(
            u"keywright-cli: "_s + englishText(forgotten.error())));
    });
}

void CommandRun::fail(const Error& error)
{
    emit finished(printFailure(u"keywright-cli: "_s + englishText(error)));
}

} // namespace keywright
