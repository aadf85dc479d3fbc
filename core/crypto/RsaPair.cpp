// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RsaPair.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>

#include <array>
#include <atomic>
#include <system_error>
#include <thread>

namespace keywright {

namespace {

using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Releases<&OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Releases<&OSSL_PARAM_free>>;

/// The numbers of RFC 8017, 3.2, all in secure memory.
struct RsaNumbers {
    Bignum n {BN_secure_new()};
    Bignum e {BN_new()};
    Bignum d {BN_secure_new()};
    Bignum p;
    Bignum q;
    Bignum dP {BN_secure_new()};
    Bignum dQ {BN_secure_new()};
    Bignum qInv {BN_secure_new()};
};

bool allThere(std::initializer_list<const BIGNUM*> numbers)
{
    for (const BIGNUM* number : numbers) {
        if (number == nullptr)
            return false;
    }
    return true;
}

/// Beyond 2^(bits/2 - 100), so that Fermat's method does not find them (FIPS 186-5, A.1.3, step 5.4).
bool areFarApart(const BIGNUM* p, const BIGNUM* q, int primeBits)
{
    constexpr int nearest = 100;
    const Bignum difference(BN_secure_new());
    return difference && BN_sub(difference.get(), p, q) == 1
        && BN_num_bits(difference.get()) > primeBits - nearest;
}

/// d = e^-1 mod lcm(p - 1, q - 1), and what the Chinese remainder theorem needs.
bool fillIn(RsaNumbers& key, BN_CTX* context)
{
    const Bignum p1(BN_secure_new());
    const Bignum q1(BN_secure_new());
    const Bignum phi(BN_secure_new());
    const Bignum gcd(BN_secure_new());
    const Bignum lcm(BN_secure_new());
    if (!allThere({key.n.get(), key.e.get(), key.d.get(), key.dP.get(), key.dQ.get(), key.qInv.get(),
            p1.get(), q1.get(), phi.get(), gcd.get(), lcm.get()}))
        return false;
    for (BIGNUM* secret : {key.p.get(), key.q.get(), p1.get(), q1.get(), phi.get(), lcm.get(), key.d.get()})
        BN_set_flags(secret, BN_FLG_CONSTTIME);
    return BN_set_word(key.e.get(), rsaExponent) == 1
        && BN_mul(key.n.get(), key.p.get(), key.q.get(), context) == 1
        && BN_sub(p1.get(), key.p.get(), BN_value_one()) == 1
        && BN_sub(q1.get(), key.q.get(), BN_value_one()) == 1
        && BN_mul(phi.get(), p1.get(), q1.get(), context) == 1
        && BN_gcd(gcd.get(), p1.get(), q1.get(), context) == 1
        && BN_div(lcm.get(), nullptr, phi.get(), gcd.get(), context) == 1
        && BN_mod_inverse(key.d.get(), key.e.get(), lcm.get(), context) != nullptr
        && BN_mod(key.dP.get(), key.d.get(), p1.get(), context) == 1
        && BN_mod(key.dQ.get(), key.d.get(), q1.get(), context) == 1
        && BN_mod_inverse(key.qInv.get(), key.q.get(), key.p.get(), context) != nullptr;
}

EvpPkey pairFrom(const RsaNumbers& key)
{
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder)
        return {};
    const struct {
        const char* name;
        const Bignum& number;
    } members[] {
        {OSSL_PKEY_PARAM_RSA_N, key.n},
        {OSSL_PKEY_PARAM_RSA_E, key.e},
        {OSSL_PKEY_PARAM_RSA_D, key.d},
        {OSSL_PKEY_PARAM_RSA_FACTOR1, key.p},
        {OSSL_PKEY_PARAM_RSA_FACTOR2, key.q},
        {OSSL_PKEY_PARAM_RSA_EXPONENT1, key.dP},
        {OSSL_PKEY_PARAM_RSA_EXPONENT2, key.dQ},
        {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, key.qInv},
    };
    for (const auto& member : members) {
        if (OSSL_PARAM_BLD_push_BN(builder.get(), member.name, member.number.get()) != 1)
            return {};
    }
    const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
    const EvpPkeyCtx context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY* pair = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &pair, EVP_PKEY_KEYPAIR, params.get()) != 1)
        return {};
    return EvpPkey(pair);
}

/// Both primes, or a null where one search failed or was stopped; that also ends the other one.
std::array<Bignum, 2> findTwoPrimes(int bits, const StopPoll& stopped)
{
    std::array<Bignum, 2> primes;
    std::atomic_bool failed = false;
    const auto find = [&](Bignum& prime) {
        prime = findRsaPrime(bits, [&] { return failed || stopped(); });
        if (!prime)
            failed = true;
    };
    std::jthread second;
    if (std::thread::hardware_concurrency() > 1) {
        try {
            second = std::jthread([&] { find(primes[1]); });
        } catch (const std::system_error&) { // no thread to be had: one after the other then
        }
    }
    const bool alone = !second.joinable();
    find(primes[0]);
    if (alone)
        find(primes[1]);
    else
        second.join();
    return primes;
}

} // namespace

EvpPkey rsaPairOf(Bignum p, Bignum q)
{
    if (BN_cmp(p.get(), q.get()) < 0)
        std::swap(p, q); // the coefficient is q's inverse modulo the larger one
    const int primeBits = BN_num_bits(p.get());
    if (!areFarApart(p.get(), q.get(), primeBits))
        return {};
    const BignumCtx context(BN_CTX_secure_new());
    RsaNumbers key;
    key.p = std::move(p);
    key.q = std::move(q);
    if (!context || !fillIn(key, context.get()) || BN_num_bits(key.n.get()) != 2 * primeBits
        || BN_num_bits(key.d.get()) <= primeBits)
        return {};
    return pairFrom(key);
}

EvpPkey makeRsaPair(int bits, const StopPoll& stopped)
{
    while (true) {
        auto primes = findTwoPrimes(bits / 2, stopped);
        if (!primes[0] || !primes[1])
            return {};
        EvpPkey pair = rsaPairOf(std::move(primes[0]), std::move(primes[1]));
        if (pair || ERR_peek_error() != 0)
            return pair;
        // The primes were too near to each other or d too small: nobody will live to see it.
    }
}

} // namespace keywright
