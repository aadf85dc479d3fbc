// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KmsError.h"
#include "core/server/CallerDirectory.h"
#include "core/sigv4/Signature.h"

#include <QDateTime>

#include <string>
#include <unordered_map>

namespace keywright {

/// What a signature tells of a call.
struct VerifiedCaller {
    QString callerArn = {}; ///< empty: the account's root
    QString region = {};
};

/// Whether anybody may call, as the root, if only the request is signed at all.
enum class Credentials { Verified, AnyAccepted };

/// Verifies the SigV4 signature of a request as AWS does: form, access key, scope, age of at most
/// five minutes, signed headers, signature. The errors are AWS's common ones, with its texts. Keeps
/// the keys of the scopes it has seen last, since deriving them costs more than all the rest. For one
/// thread.
class SignatureCheck {
public:
    SignatureCheck(const CallerDirectory& callers, Credentials credentials)
        : m_callers(callers)
        , m_credentials(credentials)
    {
    }

    [[nodiscard]] Result<VerifiedCaller, KmsError> verify(
        const SignableRequest& request, const QDateTime& now);

private:
    [[nodiscard]] std::optional<KmsError> signatureProblem(const SignableRequest& request,
        const Authorization& authorization, const QByteArray& date, const KnownCaller& caller);
    [[nodiscard]] Result<const SecretBytes*> keyFor(
        const Authorization& authorization, const KnownCaller& caller);

    const CallerDirectory& m_callers;
    Credentials m_credentials;
    std::unordered_map<std::string, SecretBytes> m_keys; ///< by access key id and scope
};

} // namespace keywright
