// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"

#include <QString>

#include <optional>

namespace keywright {

// Whether the person wants a vault's key kept in the desktop keyring is remembered in the settings of
// the desktop program, so that both programs share one wish and one entry. Nothing here asks the
// keyring itself.

[[nodiscard]] bool keyringIsChosen(const QString& vaultId);
void chooseKeyring(const QString& vaultId, bool chosen);

/// The id of the vault whose key must come from the keyring: it was chosen, and neither an option, the
/// agent nor a key file opens the vault.
[[nodiscard]] std::optional<QString> vaultOfKeyring(const GlobalOptions& options);

} // namespace keywright
