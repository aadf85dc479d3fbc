// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/BackgroundRun.h"

namespace keywright {

BackgroundRun::BackgroundRun(QObject* parent)
    : QObject(parent)
{
}

BackgroundRun::~BackgroundRun()
{
    *m_cancelled = true;
}

void BackgroundRun::cancel()
{
    *m_cancelled = true;
}

void BackgroundRun::abandon()
{
    cancel();
    setParent(nullptr);
    if (m_isRunning)
        connect(this, &BackgroundRun::finished, this, &QObject::deleteLater);
    else
        deleteLater();
}

void BackgroundRun::start(std::function<void(const CancelQuestion&)> work)
{
    Q_ASSERT(!m_isRunning);
    m_isRunning = true;
    m_thread.start([this, cancelled = m_cancelled, work = std::move(work)] {
        work([cancelled] { return cancelled->load(); });
        post([this] {
            m_isRunning = false;
            emit finished();
        });
    });
}

} // namespace keywright
