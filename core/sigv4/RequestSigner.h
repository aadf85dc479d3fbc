// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sigv4/Signature.h"
#include "core/sigv4/SigningKeys.h"

namespace keywright {

/// Who signs, for where.
struct SigningIdentity {
    QString accessKeyId = {};
    SecretAccessKey secretAccessKey = {};
    QByteArray sessionToken = {}; ///< empty: none
    QByteArray region = {};
    QByteArray service = {};
    PathForm pathForm = PathForm::Normalised;
};

/// Adds X-Amz-Date, the session token and Authorization to a request whose headers are complete
/// otherwise; all of them are signed. `keys` for those who sign again.
[[nodiscard]] Status signRequest(SignableRequest& request, const SigningIdentity& identity,
    const QDateTime& now, SigningKeys* keys = nullptr);

} // namespace keywright
