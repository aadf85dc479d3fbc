// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AsymmetricKey.h"

namespace keywright {

/// ECDH (NIST SP 800-56A rev. 3, 5.7.1.2): the x coordinate of the shared point, as long as the
/// field. The other key has to be of the same curve, which PublicKey::from() sees to.
[[nodiscard]] Result<SecretBytes> agreedSecret(const PrivateKey& own, const PublicKey& other);

} // namespace keywright
