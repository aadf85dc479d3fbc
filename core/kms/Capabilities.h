// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/kms/KeySpec.h"

#include <array>
#include <optional>

namespace keywright {

/// Which key specs the other side can really make. A local engine asks its OpenSSL at start; an
/// endpoint is taken to offer what its Region's documentation says until a probe knows better.
struct Capabilities {
    /// Empty: available. Otherwise the reason why not, for a person.
    std::array<std::optional<Phrase>, keySpecCount> unavailable {};

    [[nodiscard]] const std::optional<Phrase>& reasonAgainst(KeySpec spec) const
    {
        return unavailable[static_cast<std::size_t>(spec)];
    }

    /// Of specs that can be made for some usages only; a spec that is unavailable is so for each.
    std::array<std::array<std::optional<Phrase>, keyUsageCount>, keySpecCount> unavailablePairs {};

    [[nodiscard]] const std::optional<Phrase>& reasonAgainst(KeySpec spec, KeyUsage usage) const
    {
        const auto& whole = reasonAgainst(spec);
        return whole ? whole
                     : unavailablePairs[static_cast<std::size_t>(spec)]
                                       [static_cast<std::size_t>(usage)];
    }

    bool operator==(const Capabilities&) const = default;
};

} // namespace keywright
