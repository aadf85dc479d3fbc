// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace keywright {

/// Calls handler(Result<T, E>) once, later, in the receiver's thread; never if the receiver died. A
/// cancelled future arrives as ErrorCode::Cancelled. It takes the result, so call it once per future.
/// Used in place of QFuture::then(context, …), which asserts in Qt 6.4 when the context dies first.
template <typename T, typename E, typename Handler>
void whenFinished(const QFuture<Result<T, E>>& future, QObject* receiver, Handler handler)
{
    auto* watcher = new QFutureWatcher<Result<T, E>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
        [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            auto done = watcher->future();
            if (done.isCanceled() || done.resultCount() == 0)
                handler(Result<T, E>(E(Error {ErrorCode::Cancelled, {}})));
            else
                handler(done.takeResult());
        });
    watcher->setFuture(future); // after connect, or the signal can be missed
}

} // namespace keywright
