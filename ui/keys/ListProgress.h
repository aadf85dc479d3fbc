// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyWalk.h"

#include <QString>

namespace keywright {

/// How far a list has been read.
struct ListProgress {
    KeyWalk::State walk = KeyWalk::State::Idle;
    int listed = 0;     ///< keys that were listed so far
    int total = 0;      ///< keys that are shown, listed or remembered
    int unknown = 0;    ///< of those, without details
    int remembered = 0; ///< of those, with the details of `shownFrom`
    int problems = 0;   ///< keys whose details could not be read
    bool readsDetails = false; ///< of keys that are not in view, too
    qint64 shownFrom = 0; ///< milliseconds since 1970 UTC; 0: everything that shows is from now
    QString failure = {}; ///< why the walk ended early

    bool operator==(const ListProgress&) const = default;
};

} // namespace keywright
