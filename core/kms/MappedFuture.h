// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <utility>

namespace keywright {

/// The future of map(reply), which returns Result<T, KmsError>; an error passes unchanged. It
/// finishes through the event loop of the thread that calls this. Cancelling it cancels the call
/// behind it; a call that was cancelled makes it cancelled too.
template <typename T, typename Map>
[[nodiscard]] QFuture<Result<T, KmsError>> mapped(const QFuture<KmsReply>& source, Map map)
{
    using Typed = Result<T, KmsError>;
    auto promise = std::make_shared<QPromise<Typed>>();
    promise->start();
    auto* replies = new QFutureWatcher<KmsReply>;
    auto* cancellation = new QFutureWatcher<Typed>(replies);
    QObject::connect(
        cancellation, &QFutureWatcherBase::canceled, replies, &QFutureWatcherBase::cancel);
    QObject::connect(
        replies, &QFutureWatcherBase::finished, replies, [replies, promise, map = std::move(map)] {
            replies->deleteLater();
            QFuture<KmsReply> done = replies->future();
            if (done.isCanceled() || done.resultCount() == 0) {
                promise->future().cancel();
            } else {
                const KmsReply reply = done.takeResult();
                promise->addResult(reply ? map(*reply) : Typed(reply.error()));
            }
            promise->finish();
        });
    QFuture<Typed> future = promise->future();
    cancellation->setFuture(future);
    replies->setFuture(source); // after connect, or the signal can be missed
    return future;
}

} // namespace keywright
