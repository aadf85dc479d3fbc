// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/foundation/Clock.h"
#include "core/keyring/Keyring.h"

#include <QObject>

#include <optional>

namespace keywright {

/// One command, ours or of KMS, from command line to exit status. The keyring is asked only when
/// the person chose it for the vault and nothing else opens it.
class CommandRun final : public QObject {
    Q_OBJECT

public:
    CommandRun(CommandLine line, const Clock& clock, Keyring& keyring);

    void start();

signals:
    void finished(int exitStatus);

private:
    [[nodiscard]] bool isVaultCommand(QLatin1StringView name) const;
    [[nodiscard]] bool opensVault() const;
    void run();
    void unlockByKeyring();
    void lock();
    void fail(const Error& error);

    CommandLine m_line;
    const Clock& m_clock;
    Keyring& m_keyring;
    std::optional<VaultKey> m_key; ///< from the keyring
};

} // namespace keywright
