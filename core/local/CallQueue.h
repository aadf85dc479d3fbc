// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/WorkerThreads.h"
#include "core/local/BatchExecutor.h"
#include "core/local/LocalKms.h"

#include <QMutex>

#include <atomic>
#include <deque>
#include <functional>
#include <variant>

namespace keywright {

/// The threads around a BatchExecutor: one that executes, taking everything that waits as one
/// batch, and workers for what calls need done outside. Work on the vault runs between batches, in
/// its turn.
class CallQueue {
public:
    using Task = std::function<void(BatchExecutor&)>;

    explicit CallQueue(std::unique_ptr<BatchExecutor> executor);
    /// Drops what has not started, stops key generation, and waits for the rest.
    ~CallQueue() { m_stopping = true; }
    CallQueue(const CallQueue&) = delete;
    CallQueue& operator=(const CallQueue&) = delete;

    [[nodiscard]] QFuture<KmsReply> call(KmsCall call);
    void post(Task task) { enqueue(std::move(task)); }
    void setObserver(LocalKms::Observer observer) { m_observer = std::move(observer); }

private:
    using Item = std::variant<PendingCallPtr, Task>;

    void enqueue(Item item);
    void drain();
    void execute(std::vector<PendingCallPtr>& batch);
    void workFor(const PendingCallPtr& pending);

    std::unique_ptr<BatchExecutor> m_executor;
    LocalKms::Observer m_observer;
    QMutex m_mutex; ///< guards the two below
    std::deque<Item> m_waiting;
    bool m_draining = false;
    std::atomic<bool> m_stopping = false;
    WorkerThreads m_thread {1}; ///< executes; outlives the workers, who hand back to it
    WorkerThreads m_workers; ///< for what is short, or waits for somebody else
    WorkerThreads m_keyMakers;
};

} // namespace keywright
