// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/Capabilities.h"
#include "core/kms/KeySpec.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>

#include <functional>

namespace keywright {

/// Fresh key material with what may be shown of it.
struct GeneratedKey {
    KeyMaterial material = {};      ///< raw bytes, or PKCS#8 DER (RFC 5208 / 5958)
    QByteArray publicKey = {};      ///< SubjectPublicKeyInfo DER; empty for symmetric and HMAC specs
};

/// Polled while a key is being made, by two threads at once for RSA keys; true stops it with
/// ErrorCode::Cancelled.
using CancelPoll = std::function<bool()>;

/// Makes key material for a spec with OpenSSL and, for key pairs, runs a pairwise-consistency test
/// (FIPS 140-3 IG 10.3.A) before handing it out. `smallSymmetric`: SM4's 128 bits for
/// SYMMETRIC_DEFAULT in China Regions, else 256. Unsupported where the library lacks the algorithm.
[[nodiscard]] Result<GeneratedKey> generateKey(
    KeySpec spec, bool smallSymmetric, const CancelPoll& cancelled);

/// Which specs this OpenSSL can make, asked of the library (not of its version number).
[[nodiscard]] Capabilities localCapabilities();

} // namespace keywright
