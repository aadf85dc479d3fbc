// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>

#include <array>

namespace keywright {

/// SM2 signatures bind an identity, and OpenSSL 3.0 has no default for it: the one of GB/T 32918.2,
/// which KMS uses, is 1234567812345678.
[[nodiscard]] inline bool setSm2Identity(EVP_PKEY_CTX* context)
{
    static constexpr std::array<unsigned char, 16> identity {
        '1', '2', '3', '4', '5', '6', '7', '8', '1', '2', '3', '4', '5', '6', '7', '8'};
    return EVP_PKEY_CTX_set1_id(context, identity.data(), static_cast<int>(identity.size())) == 1;
}

} // namespace keywright
