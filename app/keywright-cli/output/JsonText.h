// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/OrderedJson.h"

namespace keywright {

/// JSON as Python's json.dumps(indent=4, ensure_ascii=False) prints it: the aws CLI's --output json.
[[nodiscard]] QString indentedJson(const OrderedJson& value);
/// JSON on one line without spaces.
[[nodiscard]] QString compactJson(const OrderedJson& value);

} // namespace keywright
