// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/PassphraseStrength.h"

#include <zxcvbn.h>

#include <algorithm>

namespace keywright {

double passphraseBits(const Passphrase& passphrase)
{
    // zxcvbn's time grows with the square of the length, and more than this is excellent anyway.
    constexpr std::size_t longestJudged = 128;
    const std::size_t size = std::min(passphrase.size(), longestJudged);
    SecretBytes text(size + 1); // zero bytes: the last one ends the string
    std::copy_n(passphrase.view().begin(), size, text.writable().begin());
    return ZxcvbnMatch(reinterpret_cast<const char*>(text.view().data()), nullptr, nullptr);
}

PassphraseBand bandOf(double bits)
{
    if (bits < 40)
        return PassphraseBand::Weak;
    if (bits < 75)
        return PassphraseBand::Fair;
    return bits < 100 ? PassphraseBand::Good : PassphraseBand::Excellent;
}

} // namespace keywright
