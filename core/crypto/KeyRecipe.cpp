// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyRecipe.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

#include <array>

namespace keywright {

namespace {

// In the order of the enum, so that a lookup is an index.
constexpr auto keyRecipeTable = std::to_array<KeyRecipe>({
    {.spec = KeySpec::Rsa2048, .type = "RSA", .digest = "SHA256"},
    {.spec = KeySpec::Rsa3072, .type = "RSA", .digest = "SHA256"},
    {.spec = KeySpec::Rsa4096, .type = "RSA", .digest = "SHA256"},
    {.spec = KeySpec::EccNistP256, .type = "EC", .group = "prime256v1", .digest = "SHA256"},
    {.spec = KeySpec::EccNistP384, .type = "EC", .group = "secp384r1", .digest = "SHA384"},
    {.spec = KeySpec::EccNistP521, .type = "EC", .group = "secp521r1", .digest = "SHA512"},
    {.spec = KeySpec::EccSecgP256k1, .type = "EC", .group = "secp256k1", .digest = "SHA256"},
    {.spec = KeySpec::SymmetricDefault},
    {.spec = KeySpec::Hmac224},
    {.spec = KeySpec::Hmac256},
    {.spec = KeySpec::Hmac384},
    {.spec = KeySpec::Hmac512},
    {.spec = KeySpec::Sm2, .type = "SM2", .group = "SM2", .digest = "SM3"},
    {.spec = KeySpec::MlDsa44, .type = "ML-DSA-44"},
    {.spec = KeySpec::MlDsa65, .type = "ML-DSA-65"},
    {.spec = KeySpec::MlDsa87, .type = "ML-DSA-87"},
    {.spec = KeySpec::EccNistEdwards25519, .type = "ED25519"},
});

static_assert([] {
    for (std::size_t row = 0; row < keyRecipeTable.size(); ++row) {
        if (keyRecipeTable[row].spec != static_cast<KeySpec>(row))
            return false;
    }
    return keyRecipeTable.size() == keySpecCount;
}());

} // namespace

std::span<const KeyRecipe> keyRecipes()
{
    return keyRecipeTable;
}

const KeyRecipe& recipeOf(KeySpec spec)
{
    return keyRecipeTable[static_cast<std::size_t>(spec)];
}

EvpPkeyCtx pairGenerator(const KeyRecipe& recipe)
{
    ERR_set_mark();
    EvpPkeyCtx context(EVP_PKEY_CTX_new_from_name(nullptr, recipe.type, nullptr));
    bool usable = context && EVP_PKEY_keygen_init(context.get()) == 1;
    if (usable && infoOf(recipe.spec).family == KeyFamily::Rsa)
        usable = EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), infoOf(recipe.spec).bits) == 1;
    else if (usable && recipe.group != nullptr)
        usable = EVP_PKEY_CTX_set_group_name(context.get(), recipe.group) == 1;
    ERR_pop_to_mark();
    return usable ? std::move(context) : EvpPkeyCtx();
}

} // namespace keywright
