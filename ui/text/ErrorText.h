// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Error.h"
#include "core/kms/KmsError.h"

#include <QString>

namespace keywright {

/// What happened, what it means and what to do, in the user's language; without the detail.
[[nodiscard]] QString errorText(const Error& error);
/// The exception's name stays as the service has it, followed by what it means and what to do; a cause
/// of our own is explained instead.
[[nodiscard]] QString errorText(const KmsError& error);
/// The first sentence alone, for one line.
[[nodiscard]] QString shortErrorText(const Error& error);

} // namespace keywright
