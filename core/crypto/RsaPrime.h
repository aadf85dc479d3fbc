// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/OpenSslHandles.h"

#include <functional>

namespace keywright {

/// The public exponent of all our RSA keys, 2^16 + 1.
inline constexpr BN_ULONG rsaExponent = 65537;

/// Asked between candidates; true ends the search.
using StopPoll = std::function<bool()>;

/// A random prime for an RSA key (FIPS 186-5, A.1.3 and B.3.1): of `bits` bits, at least
/// √2 · 2^(bits-1), p - 1 prime to the exponent. Each candidate is drawn anew from OpenSSL's private
/// generator, so no prime is likelier than another. In secure memory; null when it was stopped or
/// OpenSSL failed (its error queue then says why).
///
/// OpenSSL 3.0 has a search of its own, which spends most of its time on 64 to 128 rounds of
/// Miller-Rabin; for random candidates FIPS 186-5 asks for at most 5 (table B.1), and 8 are done here.
[[nodiscard]] Bignum findRsaPrime(int bits, const StopPoll& stopped);

/// Miller-Rabin with random bases (FIPS 186-5, B.3.1), by exponentiation in constant time. For odd
/// numbers above 3. 1: prime, but for a chance of at most 4^-rounds; 0: composite; -1: OpenSSL failed.
[[nodiscard]] int isProbablePrime(const BIGNUM* candidate, int rounds, BN_CTX* context);

} // namespace keywright
