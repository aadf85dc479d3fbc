// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/EndpointMessages.h"

#include <openssl/crypto.h>

namespace keywright {

void wipe(QByteArray& bytes)
{
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace keywright
