// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"

#include <QString>

#include <atomic>

namespace keywright {

/// Time as a file tells it, in milliseconds since 1970 UTC, so that training and tests move waiting
/// periods and rotations along. While the file cannot be read the time stands still.
class FileClock final : public Clock {
public:
    explicit FileClock(QString path) : m_path(std::move(path)) { }

    [[nodiscard]] qint64 nowMs() const override;

private:
    QString m_path;
    mutable std::atomic<qint64> m_last = SystemClock().nowMs();
};

} // namespace keywright
