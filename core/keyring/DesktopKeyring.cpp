// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/DesktopKeyring.h"

#include "core/keyring/KeychainQueue.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <atomic>
#include <chrono>
#include <cstring>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience {5};
constexpr unsigned long graceMs = 200;
constexpr std::size_t vaultKeyBytes = 32;

/// Given once, by whoever comes first: the keyring, the clock or the end.
template <typename Outcome>
class Answer {
public:
    Answer() { m_promise.start(); }

    [[nodiscard]] QFuture<Outcome> future() const { return m_promise.future(); }
    [[nodiscard]] bool isOpen() const { return !m_given && !m_promise.isCanceled(); }

    void give(Outcome outcome)
    {
        if (m_given.exchange(true))
            return;
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
    }

private:
    QPromise<Outcome> m_promise;
    std::atomic_bool m_given = false;
};

/// QtKeychain takes and gives secrets as QByteArray. All copies share one buffer, so it is wiped in
/// place: data() would detach and wipe a copy of its own. The base64 text that QtKeychain and
/// libsecret make of it is out of our reach.
void wipeShared(const QByteArray& bytes)
{
    explicit_bzero(const_cast<char*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

Error keyringError(const QKeychain::Job& job)
{
    const bool absent = job.error() == QKeychain::EntryNotFound;
    return {absent ? ErrorCode::KeyringEntryNotFound : ErrorCode::KeyringUnavailable,
        job.errorString()};
}

template <typename JobType>
JobType* newJob(const QString& vaultId)
{
    auto* job = new JobType(u"Keywright"_s);
    job->setKey(vaultId);
    return job;
}

/// The secret of a finished reading job, wiped there.
SecretBytes takeSecret(QKeychain::Job& job)
{
    const QByteArray bytes = static_cast<QKeychain::ReadPasswordJob&>(job).binaryData();
    SecretBytes secret(byteView(bytes));
    wipeShared(bytes);
    return secret;
}

using StatusAnswer = std::shared_ptr<Answer<Status>>;
using SharedKey = std::shared_ptr<const VaultKey>;

Errand compareErrand(const QString& vaultId, const SharedKey& key, const StatusAnswer& answer)
{
    return {[answer] { return answer->isOpen(); },
        [vaultId] { return newJob<QKeychain::ReadPasswordJob>(vaultId); },
        [key, answer](QKeychain::Job& job) {
            const bool same = job.error() == QKeychain::NoError
                && takeSecret(job).equalsInConstantTime(key->bytes());
            answer->give(same ? ok()
                              : Status(Error {ErrorCode::KeyringUnavailable,
                                    u"what was stored cannot be read back"_s}));
        }};
}

Errand forgetErrand(const QString& vaultId, const StatusAnswer& answer)
{
    return {[answer] { return answer->isOpen(); },
        [vaultId] { return newJob<QKeychain::DeletePasswordJob>(vaultId); },
        [answer](QKeychain::Job& job) {
            const bool gone = job.error() == QKeychain::NoError
                || job.error() == QKeychain::EntryNotFound;
            answer->give(gone ? ok() : Status(keyringError(job)));
        }};
}

Errand storeErrand(KeychainQueue* queue, const QString& vaultId, const SharedKey& key,
    const StatusAnswer& answer)
{
    auto written = std::make_shared<QByteArray>();
    return {[answer] { return answer->isOpen(); },
        [vaultId, key, written] {
            *written = QByteArray(reinterpret_cast<const char*>(key->view().data()),
                static_cast<qsizetype>(key->size()));
            auto* job = newJob<QKeychain::WritePasswordJob>(vaultId);
            job->setBinaryData(*written);
            return job;
        },
        [queue, vaultId, key, answer, written](QKeychain::Job& job) {
            wipeShared(*written);
            if (job.error() != QKeychain::NoError)
                answer->give(Error {ErrorCode::KeyringUnavailable, job.errorString()});
            else if (answer->isOpen())
                queue->prepend(compareErrand(vaultId, key, answer));
            else // stored after we had said that it was not: take it back
                queue->prepend(forgetErrand(vaultId, std::make_shared<Answer<Status>>()));
        }};
}

Errand fetchErrand(const QString& vaultId, const std::shared_ptr<Answer<Result<VaultKey>>>& answer)
{
    return {[answer] { return answer->isOpen(); },
        [vaultId] { return newJob<QKeychain::ReadPasswordJob>(vaultId); },
        [answer](QKeychain::Job& job) {
            if (job.error() != QKeychain::NoError)
                return answer->give(keyringError(job));
            SecretBytes secret = takeSecret(job);
            if (secret.size() != vaultKeyBytes)
                return answer->give(Error {ErrorCode::KeyringEntryNotFound,
                    u"the entry is no vault key: it has %1 bytes"_s.arg(secret.size())});
            answer->give(VaultKey(std::move(secret)));
        }};
}

} // namespace

DesktopKeyring::DesktopKeyring() = default;

DesktopKeyring::~DesktopKeyring()
{
    if (!m_thread)
        return;
    // A call stuck in D-Bus cannot be stopped; its thread is then left behind until the process ends.
    // Those who still wait hear "cancelled" when m_timers goes.
    m_thread->quit();
    if (!m_thread->wait(graceMs))
        static_cast<void>(m_thread.release());
}

template <typename Outcome, typename Begin>
QFuture<Outcome> DesktopKeyring::ask(Begin begin)
{
    if (!m_thread) {
        m_thread = std::make_unique<QThread>();
        m_queue = new KeychainQueue;
        m_queue->moveToThread(m_thread.get());
        QObject::connect(m_thread.get(), &QThread::finished, m_queue, &QObject::deleteLater);
        m_thread->start();
    }
    const auto answer = std::make_shared<Answer<Outcome>>();
    auto* timer = new QTimer(&m_timers);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [answer, timer] {
        answer->give(Error {ErrorCode::TimedOut, {}});
        timer->deleteLater();
    });
    QObject::connect(timer, &QObject::destroyed,
        [answer] { answer->give(Error {ErrorCode::Cancelled, {}}); });
    timer->start(patience);
    QMetaObject::invokeMethod(m_queue,
        [queue = m_queue, begin = std::move(begin), answer] { queue->append(begin(queue, answer)); });
    return answer->future();
}

QFuture<Status> DesktopKeyring::store(const QString& vaultId, const VaultKey& key)
{
    return ask<Status>([vaultId, shared = SharedKey(std::make_shared<VaultKey>(key.clone()))](
                           KeychainQueue* queue, const StatusAnswer& answer) {
        return storeErrand(queue, vaultId, shared, answer);
    });
}

QFuture<Result<VaultKey>> DesktopKeyring::fetch(const QString& vaultId)
{
    return ask<Result<VaultKey>>(
        [vaultId](KeychainQueue*, const auto& answer) { return fetchErrand(vaultId, answer); });
}

QFuture<Status> DesktopKeyring::forget(const QString& vaultId)
{
    return ask<Status>([vaultId](KeychainQueue*, const StatusAnswer& answer) {
        return forgetErrand(vaultId, answer);
    });
}

} // namespace keywright
