// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/OrderedJson.h"

namespace keywright {

/// Version 2 of the aws CLI's --output yaml: block style, members sorted by name, a text plain where it
/// reads back as a text, else in quotes; lines folded behind 80 columns as libyaml does. A value that is
/// no list and no structure stands as in JSON. Ends with a line break.
[[nodiscard]] QString yamlText(const OrderedJson& value);

} // namespace keywright
