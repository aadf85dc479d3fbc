// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QString>

#include <optional>

namespace keywright {

/// Who signs with an access key.
struct KnownCaller {
    QString callerArn = {}; ///< empty: the account's root
    SecretAccessKey secretAccessKey = {};
};

/// The access keys that an endpoint accepts. Asked by several threads at once.
class CallerDirectory {
public:
    CallerDirectory() = default;
    CallerDirectory(const CallerDirectory&) = delete;
    CallerDirectory& operator=(const CallerDirectory&) = delete;
    virtual ~CallerDirectory() = default;

    /// nullptr when nobody has that access key; the caller lives as long as the directory,
    /// and keeps its secret.
    [[nodiscard]] virtual const KnownCaller* callerWith(const QString& accessKeyId) const = 0;
};

} // namespace keywright
