// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArrayView>

namespace keywright {

/// scrypt (RFC 7914) cost: N = 2^logN, block size r, parallelism p; memory is 128·N·r bytes.
struct ScryptCost {
    int logN = 17;
    int r = 8;
    int p = 1;

    bool operator==(const ScryptCost&) const = default;
};

/// Derives `size` bytes. InvalidInput for a cost outside what is safe to accept from a file.
[[nodiscard]] Result<SecretBytes> scrypt(
    ByteView passphrase, QByteArrayView salt, const ScryptCost& cost, std::size_t size);

} // namespace keywright
