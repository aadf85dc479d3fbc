// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/OpenSslHandles.h"
#include "core/kms/KeySpec.h"

#include <span>

namespace keywright {

/// How OpenSSL makes and knows the keys of one spec. A row without a type is a secret of random bytes.
struct KeyRecipe {
    KeySpec spec;
    const char* type = nullptr;   ///< EVP_PKEY type, e.g. "EC"
    const char* group = nullptr;  ///< named group, e.g. "prime256v1"
    const char* digest = nullptr; ///< for a test signature; none where the algorithm brings its own
};

[[nodiscard]] std::span<const KeyRecipe> keyRecipes();
[[nodiscard]] const KeyRecipe& recipeOf(KeySpec spec);

/// A context ready to generate a pair; null, with OpenSSL's error queue cleared, where the library
/// lacks the algorithm.
[[nodiscard]] EvpPkeyCtx pairGenerator(const KeyRecipe& recipe);

} // namespace keywright
