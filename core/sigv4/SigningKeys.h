// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sigv4/Signature.h"

#include <mutex>

namespace keywright {

/// The signing key that was derived last: it is good for a day, a Region and a service, and deriving it
/// is most of what a signature costs. From any thread.
class SigningKeys {
public:
    [[nodiscard]] Result<SecretBytes> keyFor(
        const SecretAccessKey& secret, const CredentialScope& scope);

private:
    std::mutex m_mutex; ///< guards what follows
    CredentialScope m_scope = {};
    SecretBytes m_secret = {};
    SecretBytes m_key = {};
};

} // namespace keywright
