// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/KmsConnection.h"

#include <QList>

namespace keywright {

/// A place to work at, as a row of the sidebar and an entry of the menu.
struct ConnectionRow {
    QString id = {}; ///< empty: the vault of the session
    QString title = {};
    Environment environment = {};
    KmsConnection::State state = KmsConnection::State::Closed;
};

} // namespace keywright
