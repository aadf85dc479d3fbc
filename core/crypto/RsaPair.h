// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/RsaPrime.h"

namespace keywright {

/// A new RSA key pair with a modulus of `bits` bits (FIPS 186-5, A.1.3; d by A.1.1), its two primes
/// searched side by side where the computer has two cores. Null when it was stopped, by a poll that is
/// asked in both threads, or OpenSSL failed (its error queue then says why).
[[nodiscard]] EvpPkey makeRsaPair(int bits, const StopPoll& stopped);

/// The pair of two primes; null as well when they are too near to each other, or d would be too small.
[[nodiscard]] EvpPkey rsaPairOf(Bignum p, Bignum q);

} // namespace keywright
