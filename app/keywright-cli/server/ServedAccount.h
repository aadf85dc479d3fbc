// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "app/serving/ServedCallers.h"
#include "core/foundation/Clock.h"
#include "core/local/LocalKms.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace keywright {

/// The account that "serve" answers for: the vault's, or one that is gone with the process.
struct ServedAccount {
    std::optional<QTemporaryDir> folder = {}; ///< of an ephemeral vault; removed at the end
    std::unique_ptr<LocalKms> kms = {};
    ServedCallers callers = {};
};

/// Opens the vault for writing, or makes an ephemeral one, and learns who may call.
[[nodiscard]] Result<std::unique_ptr<ServedAccount>> openServedAccount(
    const CommandLine& line, const VaultKey* key, const Clock& clock);

} // namespace keywright
