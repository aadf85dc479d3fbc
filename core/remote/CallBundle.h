// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <utility>

namespace keywright {

/// The calls behind one future: several at a time, and more as answers come. Answers are read in
/// whichever thread brings them, and used in the one that made this, through its event loop.
/// Cancelling the future cancels what is under way; it deletes itself at the end.
template <typename T>
class CallBundle : public QObject {
public:
    using Outcome = Result<T, KmsError>;

    CallBundle(KmsService& service, QObject* parent)
        : QObject(parent)
        , m_service(service)
    {
        m_promise.start();
        auto* cancellation = new QFutureWatcher<Outcome>(this);
        connect(cancellation, &QFutureWatcherBase::canceled, this, [this] { abandon(); });
        cancellation->setFuture(m_promise.future());
    }
    ~CallBundle() override { cancelCalls(); }

    [[nodiscard]] QFuture<Outcome> future() const { return m_promise.future(); }

protected:
    /// read(reply) → Result<Part, KmsError> in any thread, then use(Result<Part, KmsError>) here.
    template <typename Part, typename Read, typename Use>
    void ask(KmsCall call, Read read, Use use)
    {
        using Answer = Result<Part, KmsError>;
        auto* watcher = new QFutureWatcher<Answer>(this);
        connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, use = std::move(use)]() mutable {
                watcher->deleteLater();
                m_calls.remove(watcher);
                if (m_ended)
                    return;
                QFuture<Answer> done = watcher->future();
                if (done.isCanceled() || done.resultCount() == 0)
                    return abandon();
                use(done.takeResult());
                if (!m_ended && m_calls.isEmpty())
                    complete();
            });
        QFuture<KmsReply> source = m_service.call(std::move(call));
        m_calls.insert(watcher, source);
        watcher->setFuture(source.then(QtFuture::Launch::Sync,
            [read = std::move(read)](const KmsReply& reply) -> Answer {
                return reply ? Answer(read(*reply)) : Answer(reply.error());
            }));
    }
    void end(Outcome outcome)
    {
        if (m_ended)
            return;
        m_promise.addResult(std::move(outcome));
        settle();
    }
    /// Every call was answered, and end() has not been called.
    virtual void complete() = 0;

private:
    void abandon()
    {
        if (m_ended)
            return;
        m_promise.future().cancel();
        settle();
    }
    void settle()
    {
        m_ended = true;
        m_promise.finish();
        cancelCalls();
        deleteLater();
    }
    void cancelCalls()
    {
        const auto calls = std::exchange(m_calls, {});
        for (QFuture<KmsReply> call : calls)
            call.cancel();
    }

    KmsService& m_service;
    QPromise<Outcome> m_promise;
    QHash<QObject*, QFuture<KmsReply>> m_calls; ///< by who waits for the answer
    bool m_ended = false;
};

} // namespace keywright
