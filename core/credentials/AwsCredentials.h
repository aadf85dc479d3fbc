// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QDateTime>
#include <QString>

namespace keywright {

/// What goes with temporary credentials in X-Amz-Security-Token, in ASCII.
using SessionToken = StrongSecret<struct SessionTokenName>;

/// What requests are signed with.
struct AwsCredentials {
    QString accessKeyId = {};
    SecretAccessKey secretAccessKey = {};
    SessionToken sessionToken = {}; ///< empty: long-term credentials
    QDateTime expires = {};         ///< UTC; null: never
    QString accountId = {};         ///< where the source told it

    [[nodiscard]] AwsCredentials clone() const;
};

} // namespace keywright
