// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/server/FileClock.h"

#include <QFile>

namespace keywright {

qint64 FileClock::nowMs() const
{
    QFile file(m_path);
    bool isNumber = false;
    const qint64 read = file.open(QIODevice::ReadOnly)
        ? file.read(32).trimmed().toLongLong(&isNumber)
        : 0;
    if (isNumber)
        m_last = read;
    return m_last;
}

} // namespace keywright
