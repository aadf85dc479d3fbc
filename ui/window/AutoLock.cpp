// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/AutoLock.h"

#include <QEvent>

namespace keywright {

AutoLock::AutoLock(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::check);
}

void AutoLock::setMinutes(int minutes)
{
    m_minutes = minutes;
}

void AutoLock::start()
{
    m_lastUse = m_clock.nowMs();
    m_timer.start();
}

void AutoLock::stop()
{
    m_timer.stop();
}

int AutoLock::secondsLeft() const
{
    const qint64 end = m_lastUse + m_minutes * 60000LL;
    return static_cast<int>(qMax(0LL, (end - m_clock.nowMs() + 999) / 1000));
}

void AutoLock::check()
{
    // A computer that slept past the end finds the vault locked when it wakes: the clock went on.
    if (m_minutes > 0 && secondsLeft() == 0) {
        stop();
        emit due();
    } else {
        emit ticked();
    }
}

bool AutoLock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_lastUse = m_clock.nowMs();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace keywright
