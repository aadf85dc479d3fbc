// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyGenerator.h"

#include "core/crypto/KeyPair.h"
#include "core/crypto/KeyRecipe.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/RandomBytes.h"
#include "core/crypto/RsaPair.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The search may be stopped where it is long; a pair on a curve is there at once.
EvpPkey makePair(const KeyRecipe& recipe, const CancelPoll& cancelled)
{
    const auto isCancelled = [&cancelled] { return cancelled && cancelled(); };
    if (isCancelled())
        return {};
    if (infoOf(recipe.spec).family == KeyFamily::Rsa)
        return makeRsaPair(infoOf(recipe.spec).bits, isCancelled);
    const EvpPkeyCtx generator = pairGenerator(recipe);
    EVP_PKEY* pair = nullptr;
    if (!generator || EVP_PKEY_generate(generator.get(), &pair) != 1)
        return {};
    return EvpPkey(pair);
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

    const EvpPkey pair = makePair(recipe, cancelled);
    if (!pair && cancelled && cancelled())
        return Error {ErrorCode::Cancelled, {}};
    if (!pair)
        return openSslError("key generation"_L1);
    if (auto consistent = pairwiseConsistent(spec, pair.get()); !consistent)
        return consistent.error();
    return encodedPair(pair.get());
}

} // namespace keywright
