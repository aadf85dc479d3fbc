// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AesGcm.h"

#include <QString>

namespace keywright {

/// What a grant token says: the grant it was made for. It is sealed under a key of the account, so
/// none is stored, and every token of a grant is as good as any other.
struct GrantToken {
    QString keyArn = {};
    QString grantId = {};

    bool operator==(const GrantToken&) const = default;

    /// The text of a fresh token: never the same one twice.
    [[nodiscard]] Result<QString> seal(AesGcm& sealing) const;
    /// CryptoFailed for a token of another account, a damaged one, or anything else.
    [[nodiscard]] static Result<GrantToken> open(const QString& token, AesGcm& sealing);
};

} // namespace keywright
