// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keywright {

/// Whether something holds. Ordered, so that "all must hold" is the minimum and "one is enough"
/// the maximum.
enum class Match { No, Maybe, Yes };

[[nodiscard]] constexpr Match matchOf(bool holds)
{
    return holds ? Match::Yes : Match::No;
}

[[nodiscard]] constexpr Match negated(Match match)
{
    return match == Match::Yes ? Match::No : match == Match::No ? Match::Yes : Match::Maybe;
}

} // namespace keywright
