// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsCredentials.h"
#include "core/foundation/Result.h"

namespace keywright {

/// Where the credentials of a connection come from. Asked before each request, from any thread; it
/// keeps what it found and finds it anew before that expires.
class CredentialSource {
public:
    CredentialSource() = default;
    CredentialSource(const CredentialSource&) = delete;
    CredentialSource& operator=(const CredentialSource&) = delete;
    virtual ~CredentialSource() = default;

    [[nodiscard]] virtual Result<AwsCredentials> credentials() = 0;
};

} // namespace keywright
