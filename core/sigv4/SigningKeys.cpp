// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sigv4/SigningKeys.h"

#include <algorithm>

namespace keywright {

Result<SecretBytes> SigningKeys::keyFor(const SecretAccessKey& secret, const CredentialScope& scope)
{
    const std::lock_guard lock(m_mutex);
    if (m_key.size() > 0 && m_scope == scope && std::ranges::equal(m_secret.view(), secret.view()))
        return SecretBytes(m_key.view());
    auto key = signingKey(secret, scope);
    if (!key)
        return key;
    m_scope = scope;
    m_secret = SecretBytes(secret.view());
    m_key = SecretBytes(key->view());
    return key;
}

} // namespace keywright
