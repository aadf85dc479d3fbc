// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/EndpointCatalog.h"

#include "core/crypto/RandomBytes.h"
#include "core/foundation/WhenFinished.h"
#include "core/kms/KeyReference.h"
#include "core/remote/KeyListFile.h"
#include "core/remote/RemoteCatalog.h"

#include <QDir>
#include <QFileInfo>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t listKeyBytes = 32;
const auto listKeyName = u"key lists"_s; ///< one key for the lists of all connections

} // namespace

EndpointCatalog::EndpointCatalog(
    KmsService& service, const QString& region, ListMemory memory, AccountListener listener)
    : m_remote(std::make_unique<RemoteCatalog>(service, region))
    , m_memory(std::move(memory))
    , m_listener(std::move(listener))
{
}

EndpointCatalog::~EndpointCatalog() = default;

QFuture<Result<KeyPage, KmsError>> EndpointCatalog::page(QString marker)
{
    return m_remote->page(std::move(marker));
}

QFuture<Result<KeySummary, KmsError>> EndpointCatalog::key(QString arn)
{
    // Arguments are all that pass through here without standing between a future and who cancels it.
    if (m_listener)
        std::exchange(m_listener, {})(keyReferenceFrom(arn).accountId);
    return m_remote->key(std::move(arn));
}

void EndpointCatalog::withKey(bool makesKey, std::function<void(const Status&)> work)
{
    if (m_key)
        return work(ok());
    if (m_memory.keyring == nullptr)
        return work(Error {ErrorCode::KeyringUnavailable});
    whenFinished(m_memory.keyring->fetchSecret(listKeyName), this,
        [this, makesKey, work = std::move(work)](Result<SecretBytes> key) {
            if (key) {
                m_key = std::move(*key);
                work(ok());
            } else if (makesKey && key.error().code == ErrorCode::KeyringEntryNotFound) {
                makeKey(work);
            } else {
                work(key.error());
            }
        });
}

void EndpointCatalog::makeKey(std::function<void(const Status&)> work)
{
    auto random = randomSecret(listKeyBytes);
    if (!random)
        return work(random.error());
    auto made = std::make_shared<SecretBytes>(std::move(*random)); // shared with the handler alone
    whenFinished(m_memory.keyring->storeSecret(listKeyName, *made), this,
        [this, made, work = std::move(work)](const Status& stored) {
            if (stored)
                m_key = std::move(*made);
            work(stored);
        });
}

QFuture<Result<RememberedKeys, KmsError>> EndpointCatalog::remembered()
{
    using Outcome = Result<RememberedKeys, KmsError>;
    auto promise = std::make_shared<QPromise<Outcome>>(); // shared with the handlers alone
    promise->start();
    const auto answer = [promise](Outcome outcome) {
        promise->addResult(std::move(outcome));
        promise->finish();
    };
    withKey(false, [this, answer](const Status& hasKey) {
        if (!hasKey)
            return answer(RememberedKeys {}); // a list that cannot be read is as good as none
        auto read = m_memory.files->submit(
            [path = m_memory.path, owner = m_memory.owner, key = m_key->clone()] {
                return readKeyList(path, key, owner);
            });
        whenFinished(read, this, [answer](Result<RememberedKeys> keys) {
            answer(keys ? std::move(*keys) : RememberedKeys {});
        });
    });
    return promise->future();
}

void EndpointCatalog::remember(RememberedKeys keys)
{
    auto kept = std::make_shared<RememberedKeys>(std::move(keys)); // std::function needs copies
    withKey(true, [this, kept](const Status& hasKey) {
        if (!hasKey)
            return;
        std::ignore = m_memory.files->submit(
            [path = m_memory.path, owner = m_memory.owner, key = m_key->clone(), kept] {
                QDir().mkpath(QFileInfo(path).path());
                return writeKeyList(path, *kept, key, owner);
            });
    });
}

} // namespace keywright
