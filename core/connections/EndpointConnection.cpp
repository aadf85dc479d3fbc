// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/EndpointConnection.h"

#include "core/connections/EndpointCatalog.h"
#include "core/credentials/AccessKeyEntry.h"
#include "core/credentials/StsClient.h"
#include "core/foundation/WhenFinished.h"
#include "core/kms/CapabilitiesJson.h"
#include "core/remote/ReadOnlyKms.h"
#include "core/remote/WatchedKms.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Whether calls go the same way, by the same caller.
bool isSameWay(ConnectionProfile one, const ConnectionProfile& other)
{
    one.name = other.name;
    one.kind = other.kind;
    one.capabilities = other.capabilities;
    one.probedAt = other.probedAt;
    return one == other;
}

Capabilities probedCapabilities(const ConnectionProfile& profile)
{
    const auto probed = capabilitiesFromJson(profile.capabilities);
    return probed ? *probed : Capabilities();
}

QByteArray listOwner(const ConnectionProfile& profile, const EndpointAddress& address)
{
    return profile.id.toUtf8() + '\n' + address.url + '\n' + address.region;
}

} // namespace

/// What answers while the connection is open, in the order in which it is needed.
struct EndpointConnection::Running {
    EndpointParts parts;
    std::unique_ptr<RemoteKms> remote = {};
    std::unique_ptr<ReadOnlyKms> guarded = {}; ///< where only reading is allowed
    std::unique_ptr<WatchedKms> watched = {};
    SerialExecutor asking = {};

    Running(EndpointParts made) : parts(std::move(made)) { }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() { *parts.ending = true; }
};

EndpointConnection::EndpointConnection(
    ConnectionProfile profile, const EndpointSurroundings& surroundings)
    : m_profile(std::move(profile))
    , m_surroundings(surroundings)
{
    describeSelf();
}

EndpointConnection::~EndpointConnection() = default;

KmsService* EndpointConnection::service()
{
    return m_running ? m_running->watched.get() : nullptr;
}

KeyCatalog* EndpointConnection::catalog()
{
    return m_catalog.get();
}

void EndpointConnection::describeSelf()
{
    m_environment.kind = m_profile.kind;
    m_environment.name = m_profile.name;
    m_environment.readOnly = m_profile.readOnly;
    m_environment.verifiesTls = m_verifiesTls;
    m_capabilities = probedCapabilities(m_profile);
}

void EndpointConnection::setProfile(ConnectionProfile profile)
{
    const bool goesOn = isSameWay(m_profile, profile);
    m_profile = std::move(profile);
    describeSelf();
    if (!goesOn && m_state != State::Closed)
        reopen();
    else
        emit environmentChanged();
}

void EndpointConnection::setVerifiesTls(bool verifies)
{
    if (verifies == m_verifiesTls)
        return;
    m_verifiesTls = verifies;
    describeSelf();
    reopen();
}

void EndpointConnection::open()
{
    if (m_state != State::Closed)
        return;
    m_failure.reset();
    enter(State::Working);
    if (m_profile.credentials != ConnectionProfile::CredentialsFrom::Keyring)
        return build({});
    if (m_surroundings.keyring == nullptr)
        return fail({ErrorCode::KeyringUnavailable});
    whenFinished(m_surroundings.keyring->fetchSecret(m_profile.id), this,
        [this, mine = m_attempt](const Result<SecretBytes>& entry) {
            if (mine != m_attempt)
                return;
            auto key = entry ? credentialsOfEntry(*entry) : std::nullopt;
            if (!entry && entry.error().code != ErrorCode::KeyringEntryNotFound)
                fail(entry.error());
            else
                build(std::move(key)); // says so where there is none
        });
}

void EndpointConnection::build(std::optional<AwsCredentials> accessKey)
{
    auto work = [profile = m_profile, ports = m_surroundings.ports,
                    run = EndpointRun {m_verifiesTls, std::move(accessKey)}]() mutable {
        return endpointParts(profile, ports, std::move(run));
    };
    whenFinished(m_builder.submit(std::move(work)), this,
        [this, mine = m_attempt](Result<EndpointParts> parts) {
            if (mine != m_attempt)
                return;
            if (parts)
                adopt(std::move(*parts));
            else
                fail(parts.error());
        });
}

ListMemory EndpointConnection::memoryFor(const EndpointAddress& address) const
{
    if (!m_profile.remembersKeys || m_surroundings.cacheFolder.isEmpty())
        return {};
    return {.keyring = m_surroundings.keyring,
        .files = m_surroundings.files,
        .path = u"%1/%2.%3.keys"_s.arg(m_surroundings.cacheFolder, m_profile.id,
            QString::fromLatin1(address.region)),
        .owner = listOwner(m_profile, address)};
}

void EndpointConnection::adopt(EndpointParts parts)
{
    auto running = std::make_shared<Running>(std::move(parts));
    const EndpointParts& made = running->parts;
    running->remote = std::make_unique<RemoteKms>(made.settings, made.http, made.credentials,
        *m_surroundings.ports.clock,
        m_surroundings.observerFor ? m_surroundings.observerFor(m_profile.name) : RemoteObserver());
    if (m_profile.readOnly)
        running->guarded = std::make_unique<ReadOnlyKms>(*running->remote);
    KmsService& service = m_profile.readOnly ? static_cast<KmsService&>(*running->guarded) : *running->remote;
    running->watched = std::make_unique<WatchedKms>(
        service, [this, mine = m_attempt](const QStringList& arns) {
            QMetaObject::invokeMethod(
                this,
                [this, mine, arns] {
                    if (mine == m_attempt)
                        emit keysChanged(arns);
                },
                Qt::QueuedConnection);
        });
    const QString region = QString::fromLatin1(made.address.region);
    m_catalog = std::make_unique<EndpointCatalog>(*running->watched, region, memoryFor(made.address),
        [this](const QString& account) { knowAccount(account, {}); });
    m_environment.region = region;
    m_environment.endpoint = QString::fromLatin1(made.address.url);
    m_running = std::move(running);
    askWho();
    enter(State::Open);
}

void EndpointConnection::knowAccount(const QString& accountId, const QString& callerArn)
{
    if (!callerArn.isEmpty())
        m_environment.callerArn = callerArn;
    else if (!m_environment.accountId.isEmpty())
        return;
    m_environment.accountId = accountId;
    emit environmentChanged();
}

void EndpointConnection::askWho()
{
    const EndpointParts& parts = m_running->parts;
    if (!parts.hasIdentity || !parts.credentials)
        return;
    const auto ask = [context = parts.context,
                         credentials = parts.credentials]() -> Result<SignerIdentity> {
        auto who = credentials->credentials();
        if (!who)
            return who.error();
        return StsClient(context).callerIdentity(*who);
    };
    whenFinished(m_running->asking.submit(ask), this,
        [this, mine = m_attempt](const Result<SignerIdentity>& identity) {
            if (mine == m_attempt && identity) // who may not ask works all the same
                knowAccount(identity->accountId, identity->arn);
        });
}

void EndpointConnection::fail(const Error& error)
{
    m_failure = error;
    enter(State::Closed);
}

void EndpointConnection::close()
{
    ++m_attempt;
    m_failure.reset();
    m_environment.accountId.clear();
    m_environment.callerArn.clear();
    enter(State::Closed);
    release();
}

void EndpointConnection::reopen()
{
    close();
    open();
}

void EndpointConnection::release()
{
    m_catalog.reset();
    if (!m_running)
        return;
    *m_running->parts.ending = true;
    std::ignore = m_closing.submit([running = std::exchange(m_running, {})]() mutable -> Status {
        running.reset();
        return ok();
    });
}

// Those who still hold service() learn of it before it goes.
void EndpointConnection::enter(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace keywright
