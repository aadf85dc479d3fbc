// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

namespace keywright {

/// How hard a passphrase is to guess, as zxcvbn (Wheeler, USENIX Security 2016) estimates it. The
/// bands are those of KeePassXC, so that one passphrase gets one verdict in both programs.
struct PassphraseStrength {
    enum class Band { Poor, Weak, Good, Excellent };

    double bits = 0;
    [[nodiscard]] Band band() const;
};

[[nodiscard]] PassphraseStrength strengthOf(const Passphrase& passphrase);

} // namespace keywright
