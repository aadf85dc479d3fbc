// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/LocalKms.h"

#include "core/crypto/RandomBytes.h"
#include "core/foundation/SerialExecutor.h"
#include "core/local/CallQueue.h"
#include "core/local/KeyStatus.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

struct LocalKms::State {
    AccountSettings account;
    Capabilities capabilities;
    CallQueue queue;
};

namespace {

bool isAccountId(const QString& text)
{
    return text.size() == 12
        && std::ranges::all_of(text, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

/// Runs work(executor) → Outcome in the engine's thread. An engine that stops first drops it, which
/// the caller sees as cancelled.
template <typename Outcome, typename Work>
QFuture<Outcome> inEngine(CallQueue& queue, Work work)
{
    // Shared by the queue and nobody else: std::function needs a copyable callable.
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    auto future = promise->future();
    queue.post([promise, work = std::move(work)](BatchExecutor& executor) {
        if (!promise->isCanceled())
            promise->addResult(work(executor));
        promise->finish();
    });
    return future;
}

} // namespace

Status LocalKms::initialise(Vault& vault, const AccountSettings& settings)
{
    if (!isAccountId(settings.accountId) || settings.region.isEmpty())
        return Error {ErrorCode::InvalidInput, u"an account id has 12 digits"_s};
    auto tokenKey = randomSecret(32);
    if (!tokenKey)
        return tokenKey.error();
    auto transaction = vault.begin();
    if (!transaction)
        return transaction.error();
    const auto row = transaction->insertMaterial(KeyMaterial(std::move(tokenKey).value()));
    if (!row)
        return row.error();
    const AccountRecord account {settings.accountId, settings.region, *row};
    if (auto stored = transaction->insert(AccountRecord::rowKind, account.encode()); !stored)
        return stored.error();
    return transaction->commit();
}

Result<std::unique_ptr<LocalKms>> LocalKms::start(std::unique_ptr<Vault> vault, const Clock& clock)
{
    auto index = AccountIndex::load(*vault);
    if (!index)
        return index.error();
    const AccountSettings account {index->account().accountId, index->account().region};
    const Capabilities capabilities = localCapabilities();
    auto executor = std::make_unique<BatchExecutor>(
        std::move(vault), std::move(index).value(), capabilities, clock);
    std::unique_ptr<State> state(new State {account, capabilities, CallQueue(std::move(executor))});
    return std::unique_ptr<LocalKms>(new LocalKms(std::move(state)));
}

LocalKms::LocalKms(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

LocalKms::~LocalKms() = default;

const AccountSettings& LocalKms::account() const
{
    return m_state->account;
}

const Capabilities& LocalKms::capabilities() const
{
    return m_state->capabilities;
}

QFuture<KmsReply> LocalKms::call(KmsCall call)
{
    return m_state->queue.call(std::move(call));
}

QFuture<Result<KeyPage, KmsError>> LocalKms::page(QString)
{
    using Outcome = Result<KeyPage, KmsError>;
    return inEngine<Outcome>(m_state->queue, [](BatchExecutor& executor) -> Outcome {
        if (auto fresh = executor.refresh(); !fresh)
            return KmsError(fresh.error());
        const AccountIndex& index = executor.index();
        const qint64 now = executor.now();
        KeyPage whole;
        whole.keys.reserve(index.all<KeyRecord>().size());
        for (const auto& [row, key] : index.all<KeyRecord>()) {
            if (!isDeleted(key, now))
                whole.keys.push_back(summaryOf(key, index, now));
        }
        return whole;
    });
}

QFuture<Result<KeySummary, KmsError>> LocalKms::key(QString arn)
{
    using Outcome = Result<KeySummary, KmsError>;
    return inEngine<Outcome>(m_state->queue, [arn](BatchExecutor& executor) -> Outcome {
        if (auto fresh = executor.refresh(); !fresh)
            return KmsError(fresh.error());
        const KeyRecord* key = executor.index().key(arn);
        if (!key || isDeleted(*key, executor.now()))
            return KmsError(u"NotFoundException"_s, u"Key '%1' does not exist"_s.arg(arn));
        return summaryOf(*key, executor.index(), executor.now());
    });
}

QFuture<Status> LocalKms::withVault(std::function<Status(Vault&)> work)
{
    return inEngine<Status>(m_state->queue,
        [work = std::move(work)](BatchExecutor& executor) { return work(executor.vault()); });
}

QFuture<Status> LocalKms::withAccount(std::function<Status(Vault&, AccountIndex&)> work)
{
    return inEngine<Status>(
        m_state->queue, [work = std::move(work)](BatchExecutor& executor) -> Status {
            if (auto fresh = executor.refresh(); !fresh)
                return fresh;
            return work(executor.vault(), executor.index());
        });
}

void LocalKms::setObserver(Observer observer)
{
    m_state->queue.setObserver(std::move(observer));
}

} // namespace keywright
