// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/WatchedKms.h"

#include "core/remote/KeyChanges.h"

#include <QAbstractEventDispatcher>
#include <QFutureWatcher>
#include <QPromise>

#include <mutex>

namespace keywright {

struct WatchedKms::State {
    void learnFrom(const KmsCall& call)
    {
        const QString named = accountNamedIn(call);
        const std::lock_guard lock(accountMutex);
        if (accountId.isEmpty())
            accountId = named;
    }
    void tell(const KeyChange& change, const std::optional<QJsonObject>& reply)
    {
        QString account;
        {
            const std::lock_guard lock(accountMutex);
            account = accountId;
        }
        const std::lock_guard lock(observerMutex);
        if (observer)
            observer(change.arns(reply, account));
    }

    std::mutex accountMutex; ///< guards what follows
    QString accountId;
    std::recursive_mutex observerMutex; ///< guards what follows; the observer may make calls
    Observer observer;
};

namespace {

/// QFuture::then() does not hand a cancellation on.
void cancelWith(const QFuture<KmsReply>& outcome, const QFuture<KmsReply>& source)
{
    if (QAbstractEventDispatcher::instance() == nullptr)
        return;
    auto* watcher = new QFutureWatcher<KmsReply>;
    QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher,
        [call = source]() mutable { call.cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(outcome); // after connect, or the signal can be missed
}

} // namespace

WatchedKms::WatchedKms(KmsService& service, Observer observer, QString accountId)
    : m_service(service)
    , m_state(std::make_shared<State>())
{
    m_state->observer = std::move(observer);
    m_state->accountId = std::move(accountId);
}

WatchedKms::~WatchedKms()
{
    const std::lock_guard lock(m_state->observerMutex);
    m_state->observer = nullptr;
}

QFuture<KmsReply> WatchedKms::call(KmsCall call)
{
    m_state->learnFrom(call);
    if (!infoOf(call.operation).changes)
        return m_service.call(std::move(call));
    const KeyChange change(call);
    auto promise = std::make_shared<QPromise<KmsReply>>();
    promise->start();
    auto source = m_service.call(std::move(call));
    cancelWith(promise->future(), source);
    source
        .then(QtFuture::Launch::Sync,
            [state = m_state, promise, change](const KmsReply& reply) {
                if (mayHaveChanged(reply))
                    state->tell(change, reply ? std::optional(*reply) : std::nullopt);
                promise->addResult(reply);
                promise->finish();
            })
        .onCanceled([state = m_state, promise, change] {
            state->tell(change, std::nullopt); // it may have been sent
            promise->future().cancel();
            promise->finish();
        });
    return promise->future();
}

} // namespace keywright
