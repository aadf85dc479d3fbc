// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AesGcm.h"
#include "core/crypto/ImportWrapping.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QString>

namespace keywright {

/// What an import token says, and the wrapping private key itself: the token is sealed under a key
/// of the account, so nothing has to be stored for the parameters that never come back.
struct ImportToken {
    QString keyArn = {};
    WrappingAlgorithm algorithm = WrappingAlgorithm::RsaesOaepSha256;
    qint64 validTo = 0; ///< milliseconds since 1970 UTC
    KeyMaterial privateKey = {}; ///< of the wrapping key pair, PKCS#8 DER

    [[nodiscard]] Result<QByteArray> seal(AesGcm& sealing) const;
    /// CryptoFailed for a token of another account, a damaged one, or anything else.
    [[nodiscard]] static Result<ImportToken> open(const QByteArray& token, AesGcm& sealing);
};

} // namespace keywright
