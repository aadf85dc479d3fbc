// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace keywright {

/// A MacAlgorithmSpec: HMAC (RFC 2104, FIPS 198-1), never truncated.
struct MacAlgorithmInfo {
    QLatin1StringView name; ///< "HMAC_SHA_256"
    const char* digest;
    int bytes;
};

[[nodiscard]] std::span<const MacAlgorithmInfo> macAlgorithms();
/// nullptr for a name that is none.
[[nodiscard]] const MacAlgorithmInfo* macAlgorithmNamed(QStringView name);

[[nodiscard]] Result<QByteArray> macOf(
    ByteView key, const MacAlgorithmInfo& algorithm, const QByteArray& message);
/// Compares in constant time.
[[nodiscard]] Result<bool> macMatches(ByteView key, const MacAlgorithmInfo& algorithm,
    const QByteArray& message, const QByteArray& mac);

} // namespace keywright
