// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyGenerator.h"
#include "core/crypto/KeyRecipe.h"

#include <QtGlobal>

#include <openssl/crypto.h>

namespace keywright {

Capabilities localCapabilities()
{
    Capabilities capabilities;
    const QString library = QString::fromLatin1(OpenSSL_version(OPENSSL_FULL_VERSION_STRING));
    for (const KeyRecipe& recipe : keyRecipes()) {
        if (recipe.type == nullptr || pairGenerator(recipe))
            continue;
        const bool mlDsa = infoOf(recipe.spec).family == KeyFamily::MlDsa;
        capabilities.unavailable[static_cast<std::size_t>(recipe.spec)] = Phrase {
            mlDsa ? QT_TRANSLATE_NOOP(
                "core", "This OpenSSL (%1) has no ML-DSA; it comes with OpenSSL 3.5.")
                  : QT_TRANSLATE_NOOP("core", "This OpenSSL (%1) does not offer it."),
            {library}};
    }
    return capabilities;
}

} // namespace keywright
