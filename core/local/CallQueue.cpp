// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/CallQueue.h"

#include <QMutexLocker>

namespace keywright {

CallQueue::CallQueue(std::unique_ptr<BatchExecutor> executor)
    : m_executor(std::move(executor))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

CallQueue::~CallQueue()
{
    m_stopping = true;
    m_workers.clear();
    m_workers.waitForDone();
    m_thread.waitForDone();
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
        if (pending->wantedKey)
            makeKeyFor(pending);
    }
    batch.clear();
    if (changedKeys && m_observer)
        m_observer(*changedKeys);
}

void CallQueue::makeKeyFor(const PendingCallPtr& pending)
{
    m_workers.start([this, pending] {
        constexpr bool smallSymmetric = false; // symmetric keys are made on the spot
        const auto cancelled = [&] { return m_stopping || pending->promise.isCanceled(); };
        auto made = generateKey(*pending->wantedKey, smallSymmetric, cancelled);
        pending->wantedKey.reset();
        if (made) {
            pending->freshKey = std::move(made).value();
            enqueue(pending);
        } else if (made.error().code != ErrorCode::Cancelled) {
            pending->promise.addResult(KmsReply(KmsError(made.error())));
            pending->promise.finish();
        } // A cancelled one is dropped here, and its promise with it.
    });
}

} // namespace keywright
