// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/OrderedJson.h"

namespace keywright {

/// A value as Python's str() has it: True, None, 3, ['a', {'b': 1}].
[[nodiscard]] QString scalarText(const OrderedJson& value);

/// The aws CLI's --output text: a line a structure, scalars in the order of their names separated by
/// tabs, nested structures below, introduced by their name in capitals.
[[nodiscard]] QString textOutput(const OrderedJson& value);

} // namespace keywright
