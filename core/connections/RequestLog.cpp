// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/RequestLog.h"

#include <mutex>
#include <vector>

namespace keywright {

/// Where threads leave what happened until the log looks.
class RequestLog::Inbox {
public:
    Inbox(RequestLog* log, const Clock& clock)
        : m_log(log)
        , m_clock(clock)
    {
    }

    void put(const QString& connection, const RemoteEvent& event)
    {
        const std::lock_guard lock(m_mutex);
        if (m_log == nullptr)
            return;
        m_new.push_back({m_clock.nowMs(), connection, event});
        if (m_new.size() == 1) // otherwise it has been told already
            QMetaObject::invokeMethod(m_log, &RequestLog::collect, Qt::QueuedConnection);
    }

    [[nodiscard]] std::vector<LoggedRequest> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_new, {});
    }

    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_log = nullptr;
    }

private:
    std::mutex m_mutex; ///< guards what follows
    RequestLog* m_log;
    const Clock& m_clock;
    std::vector<LoggedRequest> m_new;
};

RequestLog::RequestLog(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_inbox(std::make_shared<Inbox>(this, clock))
{
}

RequestLog::~RequestLog()
{
    m_inbox->leave();
}

RemoteObserver RequestLog::observerFor(const QString& connection) const
{
    return [inbox = m_inbox, connection](const RemoteEvent& event) { inbox->put(connection, event); };
}

void RequestLog::collect()
{
    std::vector<LoggedRequest> fresh = m_inbox->take();
    int dropped = 0;
    for (LoggedRequest& each : fresh)
        m_entries.push_back(std::move(each));
    for (; m_entries.size() > mostEntries; ++dropped)
        m_entries.pop_front();
    emit changed(static_cast<int>(fresh.size()), dropped);
}

void RequestLog::clear()
{
    const int dropped = static_cast<int>(m_entries.size());
    m_entries.clear();
    emit changed(0, dropped);
}

} // namespace keywright
