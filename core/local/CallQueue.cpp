// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/CallQueue.h"

#include <QMutexLocker>
#include <QThread>

#include <algorithm>

namespace keywright {

namespace {

constexpr int mostWaiting = 8; ///< calls that key stores are being asked for at a time

} // namespace

CallQueue::CallQueue(std::unique_ptr<BatchExecutor> executor)
    : m_executor(std::move(executor))
    , m_workers(mostWaiting)
    , m_keyMakers(std::max(1, QThread::idealThreadCount()), WorkerThreads::Priority::Low)
{
}

QFuture<KmsReply> CallQueue::call(KmsCall call)
{
    auto pending = std::make_shared<PendingCall>();
    pending->call = std::move(call);
    pending->promise.start();
    auto future = pending->promise.future();
    enqueue(std::move(pending));
    return future;
}

void CallQueue::enqueue(Item item)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.push_back(std::move(item));
    if (m_draining)
        return;
    m_draining = true;
    m_thread.start([this] { drain(); });
}

// What came in while a batch was being committed is the next batch, so the more callers wait, the
// more share one commit.
void CallQueue::drain()
{
    for (;;) {
        std::deque<Item> items;
        {
            const QMutexLocker lock(&m_mutex);
            if (m_waiting.empty() || m_stopping) {
                m_draining = false;
                return;
            }
            items.swap(m_waiting);
        }
        std::vector<PendingCallPtr> batch;
        for (Item& item : items) {
            if (auto* pending = std::get_if<PendingCallPtr>(&item)) {
                batch.push_back(std::move(*pending));
            } else {
                execute(batch);
                std::get<Task>(item)(*m_executor);
            }
        }
        execute(batch);
    }
}

void CallQueue::execute(std::vector<PendingCallPtr>& batch)
{
    // A call that was cancelled before its turn leaves no trace; later it is too late.
    std::erase_if(
        batch, [](const PendingCallPtr& pending) { return pending->promise.isCanceled(); });
    if (batch.empty())
        return;
    const auto changedKeys = m_executor->execute(batch);
    for (const PendingCallPtr& pending : batch) {
        if (pending->outside.wanted)
            workFor(pending);
    }
    for (auto& errand : m_executor->takeErrands())
        m_workers.start(std::move(errand));
    batch.clear();
    if (changedKeys && m_observer)
        m_observer(*changedKeys);
}

void CallQueue::workFor(const PendingCallPtr& pending)
{
    const bool makesKey = pending->outside.lane == WorkLane::KeyGeneration;
    (makesKey ? m_keyMakers : m_workers).start([this, pending] {
        const auto cancelled = [&] { return m_stopping || pending->promise.isCanceled(); };
        const auto task = std::exchange(pending->outside.wanted, {});
        pending->outside.done.push_back(task(cancelled));
        if (!cancelled())
            enqueue(pending);
    }); // A cancelled one is dropped here, and its promise with it.
}

} // namespace keywright
