// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyGenerator.h"

#include "core/crypto/KeyPair.h"
#include "core/crypto/KeyRecipe.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/RandomBytes.h"

#include <openssl/err.h>

#include <atomic>
#include <system_error>
#include <thread>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// What runs of one generation share: the first pair wins and stops the others.
struct PairRace {
    const CancelPoll& cancelled;
    std::atomic_bool won = false;

    [[nodiscard]] bool isOver() const { return won || (cancelled && cancelled()); }
};

int keepGenerating(EVP_PKEY_CTX* context)
{
    return static_cast<const PairRace*>(EVP_PKEY_CTX_get_app_data(context))->isOver() ? 0 : 1;
}

EvpPkey run(const KeyRecipe& recipe, PairRace& race)
{
    const EvpPkeyCtx generator = pairGenerator(recipe);
    EVP_PKEY* pair = nullptr;
    if (!generator)
        return nullptr;
    EVP_PKEY_CTX_set_app_data(generator.get(), &race);
    EVP_PKEY_CTX_set_cb(generator.get(), &keepGenerating);
    if (EVP_PKEY_generate(generator.get(), &pair) != 1)
        return nullptr;
    EvpPkey made(pair);
    return race.won.exchange(true) ? EvpPkey() : std::move(made);
}

/// RSA generation is a search whose length varies tenfold: two at once, and the first one counts.
EvpPkey runTwice(const KeyRecipe& recipe, PairRace& race)
{
    EvpPkey other;
    std::jthread second;
    try {
        second = std::jthread([&] { other = run(recipe, race); });
    } catch (const std::system_error&) {
        return run(recipe, race); // no thread to be had: one search takes longer and does as well
    }
    EvpPkey mine = run(recipe, race);
    second.join();
    return mine ? std::move(mine) : std::move(other);
}

std::size_t secretSize(KeySpec spec, bool smallSymmetric)
{
    const bool sm4 = spec == KeySpec::SymmetricDefault && smallSymmetric;
    return sm4 ? 16 : static_cast<std::size_t>(infoOf(spec).bits) / 8;
}

} // namespace

Result<GeneratedKey> generateKey(KeySpec spec, bool smallSymmetric, const CancelPoll& cancelled)
{
    const KeyRecipe& recipe = recipeOf(spec);
    if (recipe.type == nullptr) {
        auto secret = randomSecret(secretSize(spec, smallSymmetric));
        if (!secret)
            return secret.error();
        return GeneratedKey {KeyMaterial(std::move(*secret)), {}};
    }
    if (!pairGenerator(recipe))
        return Error {ErrorCode::Unsupported, nameOf(spec)};

    PairRace race {cancelled};
    const bool twoCores = std::thread::hardware_concurrency() > 1;
    const EvpPkey pair = recipe.race && twoCores ? runTwice(recipe, race) : run(recipe, race);
    if (!pair && cancelled && cancelled()) {
        ERR_clear_error(); // a search that was stopped leaves its complaint
        return Error {ErrorCode::Cancelled, {}};
    }
    if (!pair)
        return openSslError("key generation"_L1);
    ERR_clear_error(); // so does one that was overtaken
    if (auto consistent = pairwiseConsistent(spec, pair.get()); !consistent)
        return consistent.error();
    return encodedPair(pair.get());
}

} // namespace keywright
