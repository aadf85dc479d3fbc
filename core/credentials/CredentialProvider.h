// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsCredentials.h"
#include "core/foundation/Result.h"

#include <optional>

namespace keywright {

/// nullopt: there are none at this place, so the next one is asked. An error ends the search.
using FoundCredentials = Result<std::optional<AwsCredentials>>;

/// One place where credentials may be.
class CredentialProvider {
public:
    CredentialProvider() = default;
    CredentialProvider(const CredentialProvider&) = delete;
    CredentialProvider& operator=(const CredentialProvider&) = delete;
    virtual ~CredentialProvider() = default;

    /// For "looked in: …", in English.
    [[nodiscard]] virtual QString place() const = 0;
    /// Finds them anew each time.
    [[nodiscard]] virtual FoundCredentials load() = 0;
    /// Whether load() may ask a person, which is then not done before it must be.
    [[nodiscard]] virtual bool asksAPerson() const { return false; }
};

/// botocore's PartialCredentialsError and CredentialRetrievalError.
[[nodiscard]] Error partialCredentials(const QString& provider, const QString& missing);
[[nodiscard]] Error retrievalFailed(const QString& provider, const QString& why);

/// A point in time as AWS tools write it: ISO 8601, with "Z", "UTC" or an offset.
[[nodiscard]] std::optional<QDateTime> expiryFrom(const QString& text);

} // namespace keywright
