// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"
#include "core/sigv4/SignableRequest.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace keywright {

/// The scope of a signature: a day, a Region, a service.
struct CredentialScope {
    QByteArray date = {}; ///< "20261124"
    QByteArray region = {};
    QByteArray service = {};

    bool operator==(const CredentialScope&) const = default;

    [[nodiscard]] QByteArray text() const; ///< "20261124/eu-central-1/kms/aws4_request"
};

/// "20261124T031500Z", the form of X-Amz-Date.
[[nodiscard]] QByteArray amzDate(const QDateTime& utc);
/// nullopt for another form.
[[nodiscard]] std::optional<QDateTime> amzDateFrom(const QByteArray& text);

/// What the key signs (step 2 of the same page).
[[nodiscard]] QByteArray stringToSign(const QByteArray& amzDateText, const CredentialScope& scope,
    const QByteArray& canonicalRequestText);

/// The key of a scope, derived from a secret access key (step 3); good for the scope's day.
[[nodiscard]] Result<SecretBytes> signingKey(
    const SecretAccessKey& secret, const CredentialScope& scope);
/// The signature in lower-case hexadecimal (step 4).
[[nodiscard]] Result<QByteArray> signatureOf(
    const SecretBytes& key, const QByteArray& stringToSignText);

/// The parts of an Authorization header of Signature Version 4.
struct Authorization {
    QString accessKeyId = {};
    CredentialScope scope = {};
    QList<QByteArray> signedHeaders = {}; ///< lower case, in the header's order
    QByteArray signature = {};

    [[nodiscard]] QByteArray headerText() const;
    /// nullopt when a part is missing or malformed; `missing` then names the parts.
    [[nodiscard]] static std::optional<Authorization> parse(
        const QByteArray& header, QStringList& missing);
};

} // namespace keywright
