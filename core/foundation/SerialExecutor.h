// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/foundation/WorkerThreads.h"

#include <QFuture>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace keywright {

/// Runs synchronous work in one thread of its own, one piece after the other, and hands each result
/// out as a future. An exception that escapes the work arrives as ErrorCode::Internal. Destruction
/// drops what has not started and waits for what has.
class SerialExecutor {
public:
    /// work() → Result<T, E>. A future cancelled before its turn never runs.
    template <typename Work>
    auto submit(Work work) -> QFuture<std::invoke_result_t<Work&>>
    {
        using Outcome = std::invoke_result_t<Work&>;
        // Shared by the queue and, until it runs, by nobody else: std::function needs a copyable callable.
        auto promise = std::make_shared<QPromise<Outcome>>();
        auto future = promise->future();
        promise->start();
        m_thread.start([promise, work = std::make_shared<Work>(std::move(work))] {
            if (!promise->isCanceled())
                promise->addResult(guarded<Outcome>(*work));
            promise->finish();
        });
        return future;
    }

private:
    template <typename Outcome, typename Work>
    static Outcome guarded(Work& work)
    {
        try {
            return work();
        } catch (const std::exception& stray) {
            return typename Outcome::Failure(Error {ErrorCode::Internal, QString::fromUtf8(stray.what())});
        }
    }

    WorkerThreads m_thread {1};
};

/// A future that is finished already.
template <typename Outcome>
QFuture<Outcome> finishedFuture(Outcome outcome)
{
    QPromise<Outcome> promise;
    promise.start();
    promise.addResult(std::move(outcome));
    promise.finish();
    return promise.future();
}

} // namespace keywright
