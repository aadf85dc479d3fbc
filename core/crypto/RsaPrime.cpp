// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RsaPrime.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>


namespace keywright {

namespace {

constexpr std::uint32_t sieveLimit = 8192; ///< beyond it a division finds too little for its time
constexpr int millerRabinRounds = 8;
constexpr BN_ULONG largestWord = std::numeric_limits<BN_ULONG>::max();

constexpr std::size_t smallPrimeCount = 1027;

/// The odd primes below the limit.
constexpr auto smallPrimes = [] {
    std::array<std::uint16_t, smallPrimeCount> primes {};
    std::size_t count = 0;
    for (std::uint16_t n = 3; n < sieveLimit; n += 2) {
        bool prime = true;
        for (std::size_t at = 0; at < count && primes[at] * primes[at] <= n && prime; ++at)
            prime = n % primes[at] != 0;
        if (prime)
            primes[count++] = n;
    }
    return primes;
}();
static_assert(smallPrimes.back() == 8191);

/// Neighbours in the list whose product fits a word: one long division serves them all.
struct PrimeGroup {
    BN_ULONG product = 1;
    std::uint16_t first = 0;
    std::uint16_t end = 0; ///< behind the last one
};
constexpr std::size_t primeGroupCount = [] {
    std::size_t count = 1;
    BN_ULONG product = 1;
    for (const BN_ULONG prime : smallPrimes) {
        if (product > largestWord / prime) {
            ++count;
            product = 1;
        }
        product *= prime;
    }
    return count;
}();
constexpr auto primeGroups = [] {
    std::array<PrimeGroup, primeGroupCount> groups {};
    std::size_t group = 0;
    for (std::uint16_t at = 0; at < smallPrimes.size(); ++at) {
        if (groups[group].product > largestWord / smallPrimes[at])
            groups[++group] = {1, at, at};
        groups[group].product *= smallPrimes[at];
        groups[group].end = static_cast<std::uint16_t>(at + 1);
    }
    return groups;
}();

bool hasSmallDivisor(const BIGNUM* candidate)
{
    return std::ranges::any_of(primeGroups, [candidate](const PrimeGroup& group) {
        const BN_ULONG rest = BN_mod_word(candidate, group.product);
        return std::any_of(smallPrimes.begin() + group.first, smallPrimes.begin() + group.end,
            [rest](std::uint16_t prime) { return rest % prime == 0; });
    });
}

/// Whether it is at least √2 · 2^(bits-1), by its first 64 bits: the product of two of them has all
/// the bits that the modulus needs. One candidate in 2^64 is refused that would do.
bool isLargeEnough(const BIGNUM* candidate, int bits, BIGNUM* scratch)
{
    constexpr BN_ULONG sqrtOfHalf = 0xB504F333F9DE6485; // √½ · 2^64, rounded up
    constexpr int wordBits = 64;
    return BN_rshift(scratch, candidate, bits - wordBits) == 1 && BN_get_word(scratch) >= sqrtOfHalf;
}

/// n - 1 = odd · 2^twos.
struct EvenPart {
    Bignum odd;
    int twos = 0;
};

bool split(const BIGNUM* less, EvenPart& part)
{
    part.odd.reset(BN_secure_new());
    part.twos = 1;
    while (!BN_is_bit_set(less, part.twos))
        ++part.twos;
    if (!part.odd || BN_rshift(part.odd.get(), less, part.twos) != 1)
        return false;
    BN_set_flags(part.odd.get(), BN_FLG_CONSTTIME);
    return true;
}

} // namespace

int isProbablePrime(const BIGNUM* candidate, int rounds, BN_CTX* context)
{
    using Montgomery = std::unique_ptr<BN_MONT_CTX, Releases<&BN_MONT_CTX_free>>;
    const Montgomery montgomery(BN_MONT_CTX_new());
    const Bignum less(BN_secure_new());
    const Bignum range(BN_secure_new());
    const Bignum base(BN_secure_new());
    const Bignum power(BN_secure_new());
    EvenPart part;
    if (!montgomery || !less || !range || !base || !power
        || BN_MONT_CTX_set(montgomery.get(), candidate, context) != 1
        || BN_copy(less.get(), candidate) == nullptr || BN_sub_word(less.get(), 1) != 1
        || BN_copy(range.get(), less.get()) == nullptr || BN_sub_word(range.get(), 2) != 1
        || !split(less.get(), part))
        return -1;
    for (int round = 0; round < rounds; ++round) {
        // a base in 2 … n - 2
        if (BN_priv_rand_range_ex(base.get(), range.get(), 0, context) != 1
            || BN_add_word(base.get(), 2) != 1
            || BN_mod_exp_mont_consttime(power.get(), base.get(), part.odd.get(), candidate, context,
                   montgomery.get())
                != 1)
            return -1;
        if (BN_is_one(power.get()))
            continue;
        int squared = 1;
        while (BN_cmp(power.get(), less.get()) != 0) {
            if (squared++ == part.twos)
                return 0;
            if (BN_mod_sqr(power.get(), power.get(), candidate, context) != 1)
                return -1;
        }
    }
    return 1;
}

Bignum findRsaPrime(int bits, const StopPoll& stopped)
{
    const BignumCtx context(BN_CTX_secure_new());
    Bignum candidate(BN_secure_new());
    const Bignum scratch(BN_secure_new());
    if (!context || !candidate || !scratch)
        return {};
    while (BN_priv_rand_ex(candidate.get(), bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ODD, 0, context.get())
        == 1) {
        // The exponent is a prime: it divides p - 1 or has no divisor in common with it.
        if (!isLargeEnough(candidate.get(), bits, scratch.get()) || hasSmallDivisor(candidate.get())
            || BN_mod_word(candidate.get(), rsaExponent) == 1)
            continue;
        if (stopped())
            return {};
        switch (isProbablePrime(candidate.get(), millerRabinRounds, context.get())) {
        case 1:
            return candidate;
        case 0:
            continue;
        default:
            return {};
        }
    }
    return {};
}

} // namespace keywright
