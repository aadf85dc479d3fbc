// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PassphraseStrength.h"

#include <algorithm>
#include <zxcvbn.h>

namespace keywright {

PassphraseStrength::Band PassphraseStrength::band() const
{
    return bits < 40 ? Band::Poor
        : bits < 75  ? Band::Weak
        : bits < 100 ? Band::Good
                     : Band::Excellent;
}

PassphraseStrength strengthOf(const Passphrase& passphrase)
{
    // zxcvbn takes quadratic time; what comes after 256 bytes can only make a passphrase stronger.
    constexpr std::size_t judged = 256;
    const std::size_t size = std::min(passphrase.size(), judged);
    SecretBytes text(size + 1);
    std::copy_n(passphrase.view().begin(), size, text.writable().begin());
    const auto* terminated = static_cast<const char*>(static_cast<const void*>(text.view().data()));
    return {ZxcvbnMatch(terminated, nullptr, nullptr)};
}

} // namespace keywright
