// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/AccountIndex.h"

namespace keywright {

/// Puts the default key policy back, whatever the present one says. A key whose policy lets nobody
/// in is out of reach of every operation, as with the service, where only AWS Support can help;
/// here it is whoever can open the vault for writing. Not an operation of KMS on purpose: no client
/// of the endpoint gets past a policy this way. InvalidInput when there is no such key.
[[nodiscard]] Status resetKeyPolicy(Vault& vault, AccountIndex& index, const QString& keyArn);

} // namespace keywright
