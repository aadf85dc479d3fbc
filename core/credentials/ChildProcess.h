// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QStringList>

#include <functional>

namespace keywright {

struct ChildOutcome {
    int exitCode = 0; ///< 128 and more: a signal ended it
    SecretBytes output = {};
    QByteArray errors = {}; ///< the beginning of what it said on standard error
};

/// Runs a program, without a shell, and waits for its end; what it prints never leaves wiped memory.
/// QProcess would keep it in a QByteArray and wants an event loop. Cancelled: `cancelled` said so, and
/// the program was ended. CredentialsFailed: it cannot be started, or prints more than 1 MiB.
[[nodiscard]] Result<ChildOutcome> runChild(
    const QStringList& command, const std::function<bool()>& cancelled);

} // namespace keywright
