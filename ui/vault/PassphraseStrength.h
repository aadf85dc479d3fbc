// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

namespace keywright {

/// How hard a passphrase is to guess, in bits, as zxcvbn estimates it. The library works on copies of
/// its own in ordinary memory and does not wipe them; the copy made here is wiped.
[[nodiscard]] double passphraseBits(const Passphrase& passphrase);

/// The bands of the meter; their limits of 40, 75 and 100 bits are those KeePassXC uses.
enum class PassphraseBand { Empty, Weak, Fair, Good, Excellent };

/// `bits` of a passphrase that is not empty.
[[nodiscard]] PassphraseBand bandOf(double bits);

} // namespace keywright
