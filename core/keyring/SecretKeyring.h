// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QFuture>
#include <QString>

namespace keywright {

/// The desktop keyring for secrets other than vault keys, such as the access keys of a connection.
/// What Keyring.h says of missing, locked and slow keyrings is true here too.
class SecretKeyring {
public:
    SecretKeyring() = default;
    SecretKeyring(const SecretKeyring&) = delete;
    SecretKeyring& operator=(const SecretKeyring&) = delete;
    virtual ~SecretKeyring() = default;

    /// `name` is shown to people by the programs that manage keyrings. Stores, reads back and compares.
    [[nodiscard]] virtual QFuture<Status> storeSecret(
        const QString& name, const SecretBytes& secret) = 0;
    [[nodiscard]] virtual QFuture<Result<SecretBytes>> fetchSecret(const QString& name) = 0;
    [[nodiscard]] virtual QFuture<Status> forgetSecret(const QString& name) = 0;
};

} // namespace keywright
