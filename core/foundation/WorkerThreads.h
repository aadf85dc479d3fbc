// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace keywright {

/// Threads that work off what they are given, in the order it came. They start as they are needed,
/// then stay until the end, at which they are joined: a QThread counts as finished before the
/// destructors of its thread's own data have run, and those of OpenSSL (its random generators) then
/// race with the end of the process.
class WorkerThreads {
public:
    using Work = std::function<void()>;
    enum class Priority {
        Normal,
        Low, ///< for long computations: gives way to whoever waits for an answer
    };

    explicit WorkerThreads(int most, Priority priority = Priority::Normal)
        : m_most(static_cast<std::size_t>(most))
        , m_priority(priority)
    {
    }
    WorkerThreads(const WorkerThreads&) = delete;
    WorkerThreads& operator=(const WorkerThreads&) = delete;
    /// Drops what has not started and waits for what has.
    ~WorkerThreads();

    /// From any thread, the workers among them.
    void start(Work work);

private:
    void run();

    std::size_t m_most;
    Priority m_priority;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::deque<Work> m_waiting;
    std::size_t m_idle = 0;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace keywright
