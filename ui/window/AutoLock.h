// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"

#include <QObject>
#include <QTimer>

namespace keywright {

/// Counts the time in which nobody used keyboard or mouse. Installed as an event filter on the
/// application; says when it is time to lock, and locks nothing itself.
class AutoLock final : public QObject {
    Q_OBJECT

public:
    explicit AutoLock(const Clock& clock, QObject* parent = nullptr);

    /// 0 = never.
    void setMinutes(int minutes);
    [[nodiscard]] int minutes() const { return m_minutes; }
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] int secondsLeft() const;
    /// Looks at the clock now; the timer does so every second.
    void check();

signals:
    void ticked();
    void due();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Clock& m_clock;
    QTimer m_timer;
    qint64 m_lastUse = 0;
    int m_minutes = 5;
};

} // namespace keywright
