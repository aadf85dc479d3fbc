// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/OrderedJson.h"

namespace keywright {

struct TableStyle {
    int terminalWidth = 80; ///< wider tables are turned by 90 degrees where a structure stands alone
    bool coloured = false;
};

/// The aws CLI's --output table: nested sections with a title, headers and rows. Empty for an empty
/// value.
[[nodiscard]] QString tableOutput(
    const QString& title, const OrderedJson& value, const TableStyle& style);

} // namespace keywright
