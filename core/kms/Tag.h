// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace keywright {

struct Tag {
    QString key;
    QString value;

    bool operator==(const Tag&) const = default;
};

using TagList = QList<Tag>;

} // namespace keywright
