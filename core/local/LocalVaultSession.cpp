// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/LocalVaultSession.h"

#include "core/crypto/KeyGenerator.h"
#include "core/crypto/RandomBytes.h"
#include "core/foundation/SerialExecutor.h"
#include "core/foundation/WhenFinished.h"
#include "core/kms/Regions.h"
#include "core/local/LocalKms.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <functional>
#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// A vault that is open, with the engine running on it.
struct OpenedVault {
    std::unique_ptr<LocalKms> kms = {};
    Environment environment = {};
};

QString nameOfVault(const QString& path)
{
    return QFileInfo(path).completeBaseName();
}

Result<OpenedVault> startEngine(std::unique_ptr<Vault> vault, const Clock& clock)
{
    Environment environment {
        .kind = Environment::Kind::LocalVault,
        .name = nameOfVault(vault->path()),
        .path = vault->path(),
        .vaultId = vault->id(),
        .readOnly = vault->access() == VaultAccess::Read,
    };
    auto kms = LocalKms::start(std::move(vault), clock);
    if (!kms)
        return kms.error();
    environment.accountId = (*kms)->account().accountId;
    environment.region = (*kms)->account().region;
    environment.callerArn = rootArn(environment.region, environment.accountId);
    return OpenedVault {std::move(kms).value(), std::move(environment)};
}

Result<QString> randomAccountId()
{
    const auto random = randomBytes(8);
    if (!random)
        return random.error();
    // 900,000,000,000 ids without a leading zero; the modulo's bias is of no concern for a name.
    const quint64 number = qFromBigEndian<quint64>(random->constData()) % 900'000'000'000ULL;
    return QString::number(100'000'000'000ULL + number);
}

Result<OpenedVault> createVault(
    const NewVault& how, const Passphrase& passphrase, ScryptCost cost, const Clock& clock)
{
    auto accountId = how.accountId.isEmpty() ? randomAccountId() : Result<QString>(how.accountId);
    if (!accountId)
        return accountId.error();
    auto vault = Vault::create(how.path, passphrase, {cost});
    if (!vault)
        return vault.error();
    if (auto ready = LocalKms::initialise(**vault, {*accountId, how.region}); !ready) {
        vault->reset();
        QFile::remove(how.path); // a file without an account is of no use to anybody
        return ready.error();
    }
    return startEngine(std::move(vault).value(), clock);
}

/// Opens for writing, or for reading where another process writes or the file is write-protected.
template <typename Open>
Result<OpenedVault> openVault(Open open, const Clock& clock)
{
    auto vault = open(VaultAccess::Write);
    if (!vault
        && (vault.error().code == ErrorCode::VaultInUse || vault.error().code == ErrorCode::ReadOnly
            || vault.error().code == ErrorCode::PermissionDenied))
        vault = open(VaultAccess::Read);
    if (!vault)
        return vault.error();
    return startEngine(std::move(vault).value(), clock);
}

} // namespace

struct LocalVaultSession::Private {
    LocalVaultSession* session;
    const Clock& clock;
    ScryptCost cost;
    State state = State::Closed;
    Environment environment = {};
    Environment chosen = {}; ///< what unlock() opens; another than the open one while vaults change places
    mutable std::optional<Capabilities> capabilities = {};
    std::unique_ptr<LocalKms> kms = {};
    int attempt = 0; ///< counts; an answer to an older one comes too late
    bool opening = false;
    SerialExecutor worker = {};

    void enter(State next)
    {
        if (next == state)
            return;
        state = next;
        emit session->stateChanged(next);
    }
    /// Where a session without an open vault is.
    [[nodiscard]] State idle() const
    {
        return environment.path.isEmpty() ? State::Closed : State::Locked;
    }
    void adopt(OpenedVault opened);

    template <typename Work>
    QFuture<Status> openWith(Work work);
    /// work(Vault&) → Result<T> in the engine's thread; VaultLocked when there is none.
    template <typename T>
    QFuture<Result<T>> inVault(std::function<Result<T>(Vault&)> work);
};

void LocalVaultSession::Private::adopt(OpenedVault opened)
{
    // A vault that was open gives way only now, and whoever uses it learns of that before it goes.
    const auto closing = std::move(kms);
    enter(State::Working);
    environment = chosen = std::move(opened.environment);
    kms = std::move(opened.kms);
    kms->setObserver([receiver = session](const QStringList& arns) {
        QMetaObject::invokeMethod(
            receiver, [receiver, arns] { emit receiver->keysChanged(arns); }, Qt::QueuedConnection);
    });
    enter(State::Open);
}

template <typename Work>
QFuture<Status> LocalVaultSession::Private::openWith(Work work)
{
    if (opening)
        return finishedFuture(
            Status(Error {ErrorCode::InvalidInput, u"a vault is being opened already"_s}));
    opening = true;
    const int mine = ++attempt;
    if (!kms)
        enter(State::Working);
    auto promise = std::make_shared<QPromise<Status>>(); // shared with the handler alone
    promise->start();
    whenFinished(
        worker.submit(std::move(work)), session, [this, promise, mine](Result<OpenedVault> opened) {
            const bool wanted = mine == attempt && !promise->isCanceled();
            opening = opening && mine != attempt;
            if (wanted && opened)
                adopt(std::move(opened).value());
            else if (mine == attempt && !kms)
                enter(idle());
            promise->addResult(!opened ? Status(opened.error())
                    : wanted           ? ok()
                                       : Status(Error {ErrorCode::Cancelled}));
            promise->finish();
        });
    return promise->future();
}

template <typename T>
QFuture<Result<T>> LocalVaultSession::Private::inVault(std::function<Result<T>(Vault&)> work)
{
    if (!kms)
        return finishedFuture(Result<T>(Error {ErrorCode::VaultLocked}));
    auto promise = std::make_shared<QPromise<Result<T>>>(); // std::function needs copyable captures
    promise->start();
    auto future = promise->future();
    // The promise carries the outcome, value and all; withVault's own Status is not needed.
    std::ignore = kms->withVault([promise, work = std::move(work)](Vault& vault) -> Status {
        promise->addResult(work(vault));
        promise->finish();
        return ok();
    });
    return future;
}

LocalVaultSession::LocalVaultSession(const Clock& clock, ScryptCost cost, QObject* parent)
    : VaultSession(parent)
    , m_d(new Private {.session = this, .clock = clock, .cost = cost})
{
}

LocalVaultSession::~LocalVaultSession() = default;

VaultSession::State LocalVaultSession::state() const
{
    return m_d->state;
}

Environment LocalVaultSession::environment() const
{
    return m_d->environment;
}

const Capabilities& LocalVaultSession::capabilities() const
{
    if (!m_d->capabilities)
        m_d->capabilities = localCapabilities();
    return *m_d->capabilities;
}

LocalKms* LocalVaultSession::engine()
{
    return m_d->kms.get();
}

KmsService* LocalVaultSession::service()
{
    return m_d->kms.get();
}

KeyCatalog* LocalVaultSession::catalog()
{
    return m_d->kms.get();
}

QFuture<Status> LocalVaultSession::create(NewVault how, Passphrase passphrase)
{
    return m_d->openWith(
        [how = std::move(how), passphrase = std::move(passphrase), cost = m_d->cost,
            &clock = m_d->clock] { return createVault(how, passphrase, cost, clock); });
}

Status LocalVaultSession::choose(const QString& path)
{
    const auto id = Vault::idOf(path);
    if (!id)
        return id.error();
    ++m_d->attempt; // whatever is being opened is not wanted any more
    m_d->opening = false;
    m_d->chosen = {.name = nameOfVault(path), .path = path, .vaultId = *id};
    if (m_d->kms)
        return ok();
    m_d->environment = m_d->chosen;
    m_d->enter(State::Locked);
    return ok();
}

Environment LocalVaultSession::chosen() const
{
    return m_d->chosen;
}

QFuture<Status> LocalVaultSession::unlock(Passphrase passphrase)
{
    return m_d->openWith(
        [path = m_d->chosen.path, passphrase = std::move(passphrase), &clock = m_d->clock] {
            return openVault(
                [&](VaultAccess access) { return Vault::open(path, passphrase, access); }, clock);
        });
}

QFuture<Status> LocalVaultSession::unlockWithKey(VaultKey key)
{
    return m_d->openWith([path = m_d->chosen.path, key = std::move(key), &clock = m_d->clock] {
        return openVault(
            [&](VaultAccess access) { return Vault::openWithKey(path, key, access); }, clock);
    });
}

// Those who still hold service() learn of it before it goes.
void LocalVaultSession::lock()
{
    ++m_d->attempt;
    m_d->opening = false;
    m_d->chosen = m_d->environment;
    const auto closing = std::move(m_d->kms);
    m_d->enter(m_d->idle());
}

QFuture<Result<VaultKey>> LocalVaultSession::vaultKey()
{
    return m_d->inVault<VaultKey>([](Vault& vault) { return Result<VaultKey>(vault.vaultKey()); });
}

// A vault that was left open must not give itself to whoever sits down at it: the present
// passphrase has to open the file first.
QFuture<Status> LocalVaultSession::changePassphrase(Passphrase now, Passphrase next)
{
    auto passphrases = std::make_shared<std::pair<Passphrase, Passphrase>>(
        std::move(now), std::move(next)); // std::function needs copyable captures
    return m_d->inVault<Unit>([passphrases, cost = m_d->cost](Vault& vault) -> Status {
        const auto& [present, future] = *passphrases;
        if (auto opened = Vault::open(vault.path(), present, VaultAccess::Read); !opened)
            return opened.error();
        return vault.changePassphrase(future, cost);
    });
}

QFuture<Status> LocalVaultSession::backUpTo(QString path)
{
    return m_d->inVault<Unit>([path](Vault& vault) { return vault.backUpTo(path); });
}

QFuture<Result<VaultHealth>> LocalVaultSession::verify()
{
    return m_d->inVault<VaultHealth>([](Vault& vault) -> Result<VaultHealth> {
        auto check = vault.verify();
        if (!check)
            return check.error();
        return VaultHealth {check->rows, check->materials, check->findings};
    });
}

QFuture<Status> LocalVaultSession::compact()
{
    return m_d->inVault<Unit>([](Vault& vault) { return vault.compact(); });
}

} // namespace keywright
