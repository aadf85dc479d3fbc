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
JobType* newJob(const QString& entry)
{
    auto* job = new JobType(u"Keywright"_s);
    job->setKey(entry);
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
using SharedSecret = std::shared_ptr<const SecretBytes>;

Errand compareErrand(const QString& entry, const SharedSecret& secret, const StatusAnswer& answer)
{
    return {[answer] { return answer->isOpen(); },
        [entry] { return newJob<QKeychain::ReadPasswordJob>(entry); },
        [secret, answer](QKeychain::Job& job) {
            const bool same = job.error() == QKeychain::NoError
                && takeSecret(job).equalsInConstantTime(*secret);
            answer->give(same ? ok()
                              : Status(Error {ErrorCode::KeyringUnavailable,
                                    u"what was stored cannot be read back"_s}));
        }};
}

Errand forgetErrand(const QString& entry, const StatusAnswer& answer)
{
    return {[answer] { return answer->isOpen(); },
        [entry] { return newJob<QKeychain::DeletePasswordJob>(entry); },
        [answer](QKeychain::Job& job) {
            const bool gone = job.error() == QKeychain::NoError
                || job.error() == QKeychain::EntryNotFound;
            answer->give(gone ? ok() : Status(keyringError(job)));
        }};
}

Errand storeErrand(KeychainQueue* queue, const QString& entry, const SharedSecret& secret,
    const StatusAnswer& answer)
{
    auto written = std::make_shared<QByteArray>();
    return {[answer] { return answer->isOpen(); },
        [entry, secret, written] {
            *written = QByteArray(reinterpret_cast<const char*>(secret->view().data()),
                static_cast<qsizetype>(secret->size()));
            auto* job = newJob<QKeychain::WritePasswordJob>(entry);
            job->setBinaryData(*written);
            return job;
        },
        [queue, entry, secret, answer, written](QKeychain::Job& job) {
            wipeShared(*written);
            if (job.error() != QKeychain::NoError)
                answer->give(Error {ErrorCode::KeyringUnavailable, job.errorString()});
            else if (answer->isOpen())
                queue->prepend(compareErrand(entry, secret, answer));
            else // stored after we had said that it was not: take it back
                queue->prepend(forgetErrand(entry, std::make_shared<Answer<Status>>()));
        }};
}

/// `accept` makes the outcome of the bytes of an entry.
template <typename Outcome, typename Accept>
Errand fetchErrand(
    const QString& entry, const std::shared_ptr<Answer<Outcome>>& answer, Accept accept)
{
    return {[answer] { return answer->isOpen(); },
        [entry] { return newJob<QKeychain::ReadPasswordJob>(entry); },
        [answer, accept](QKeychain::Job& job) {
            if (job.error() != QKeychain::NoError)
                return answer->give(keyringError(job));
            answer->give(accept(takeSecret(job)));
        }};
}

Result<VaultKey> asVaultKey(SecretBytes secret)
{
    if (secret.size() != vaultKeyBytes)
        return Error {ErrorCode::KeyringEntryNotFound,
            u"the entry is no vault key: it has %1 bytes"_s.arg(secret.size())};
    return VaultKey(std::move(secret));
}

/// Entries of vault keys are named by a UUID, so the two kinds cannot meet.
QString secretEntry(const QString& name)
{
    return u"secret: "_s + name;
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

QFuture<Status> DesktopKeyring::keep(const QString& entry, const SecretBytes& secret)
{
    return ask<Status>(
        [entry, shared = SharedSecret(std::make_shared<SecretBytes>(secret.clone()))](
            KeychainQueue* queue, const StatusAnswer& answer) {
            return storeErrand(queue, entry, shared, answer);
        });
}

QFuture<Status> DesktopKeyring::drop(const QString& entry)
{
    return ask<Status>([entry](KeychainQueue*, const StatusAnswer& answer) {
        return forgetErrand(entry, answer);
    });
}

QFuture<Status> DesktopKeyring::store(const QString& vaultId, const VaultKey& key)
{
    return keep(vaultId, key.bytes());
}

QFuture<Result<VaultKey>> DesktopKeyring::fetch(const QString& vaultId)
{
    return ask<Result<VaultKey>>([vaultId](KeychainQueue*, const auto& answer) {
        return fetchErrand(vaultId, answer, asVaultKey);
    });
}

QFuture<Status> DesktopKeyring::forget(const QString& vaultId)
{
    return drop(vaultId);
}

QFuture<Status> DesktopKeyring::storeSecret(const QString& name, const SecretBytes& secret)
{
    return keep(secretEntry(name), secret);
}

QFuture<Result<SecretBytes>> DesktopKeyring::fetchSecret(const QString& name)
{
    return ask<Result<SecretBytes>>([name](KeychainQueue*, const auto& answer) {
        return fetchErrand(secretEntry(name), answer,
            [](SecretBytes secret) { return Result<SecretBytes>(std::move(secret)); });
    });
}

QFuture<Status> DesktopKeyring::forgetSecret(const QString& name)
{
    return drop(secretEntry(name));
}

} // namespace keywright
