// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/WorkerThreads.h"

#include <sys/resource.h>

namespace keywright {

WorkerThreads::~WorkerThreads()
{
    std::deque<Work> dropped; // destroyed without the lock: what goes with it may start more
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        dropped.swap(m_waiting);
        threads.swap(m_threads);
    }
    m_wake.notify_all();
    for (std::thread& thread : threads)
        thread.join();
}

void WorkerThreads::start(Work work)
{
    const std::lock_guard lock(m_mutex);
    if (m_ending)
        return;
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() > m_idle && m_threads.size() < m_most)
        m_threads.emplace_back([this] { run(); });
    else
        m_wake.notify_one();
}

void WorkerThreads::run()
{
    constexpr int gentle = 10;
    if (m_priority == Priority::Low)
        ::setpriority(PRIO_PROCESS, 0, gentle); // of this thread: setpriority(2), "C library/kernel differences"
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        --m_idle;
        if (m_ending)
            return;
        {
            const Work work = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            work();
        } // its captures are gone before the lock is taken again
        lock.lock();
    }
}

} // namespace keywright
