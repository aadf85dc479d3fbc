// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/secrets/SecretBytes.h"

#include <QString>

namespace keywright {

/// The first line of a file, without its line break.
[[nodiscard]] Result<Passphrase> passphraseFromFile(const QString& path);
/// The same from an open descriptor ("3"), as a script hands it over.
[[nodiscard]] Result<Passphrase> passphraseFromDescriptor(const QString& number);
/// Asks on the terminal without echo. InvalidInput when there is no terminal.
[[nodiscard]] Result<Passphrase> passphraseFromPrompt(const QString& question);
/// Asks twice and compares.
[[nodiscard]] Result<Passphrase> newPassphraseFromPrompt();

/// The key file of a vault that has no passphrase yet: "<vault>.key", readable by its owner only.
[[nodiscard]] QString keyFilePath(const QString& vaultPath);
/// Makes one with 256 random bits in hex and returns it as the passphrase.
[[nodiscard]] Result<Passphrase> createKeyFile(const QString& vaultPath);
/// PermissionDenied when others can read it.
[[nodiscard]] Result<Passphrase> passphraseFromKeyFile(const QString& vaultPath);

} // namespace keywright
