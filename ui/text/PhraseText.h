// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"

namespace keywright {

/// A phrase of core in the user's language.
[[nodiscard]] QString translated(const Phrase& phrase);

} // namespace keywright
