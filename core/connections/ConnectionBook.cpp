// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ConnectionBook.h"

#include "core/credentials/AccessKeyEntry.h"

#include <QDir>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

ConnectionBook::ConnectionBook(QString file, QString cacheFolder,
    std::shared_ptr<const AwsEnvironment> environment, const Clock& clock, SecretKeyring* keyring)
    : m_file(std::move(file))
    , m_requests(clock)
    , m_surroundings {.ports = {.environment = std::move(environment),
                          // Not owned: the clock outlives the book.
                          .clock = std::shared_ptr<const Clock>(&clock, [](const Clock*) { }),
                          .mfaPrompt = m_mfa.prompt()},
          .keyring = keyring,
          .cacheFolder = std::move(cacheFolder),
          .files = std::make_shared<SerialExecutor>(),
          .observerFor = [this](const QString& name) { return m_requests.observerFor(name); }}
{
    auto profiles = m_file.load();
    if (profiles)
        m_profiles = std::move(*profiles);
    else
        m_fileFailure = profiles.error();
}

ConnectionBook::~ConnectionBook()
{
    m_mfa.close(); // whoever waits for a code holds a connection up
}

const ConnectionProfile* ConnectionBook::find(const QString& id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
        [&id](const ConnectionProfile& profile) { return profile.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

Status ConnectionBook::put(const ConnectionProfile& profile)
{
    QList<ConnectionProfile> next = m_profiles;
    const auto known = std::find_if(next.begin(), next.end(),
        [&profile](const ConnectionProfile& each) { return each.id == profile.id; });
    if (known == next.end())
        next.append(profile);
    else
        *known = profile;
    if (auto saved = m_file.save(next); !saved)
        return saved;
    m_profiles = std::move(next);
    if (const auto made = m_connections.find(profile.id); made != m_connections.end())
        made->second->setProfile(profile);
    emit changed();
    return ok();
}

Status ConnectionBook::remove(const QString& id)
{
    QList<ConnectionProfile> next = m_profiles;
    next.removeIf([&id](const ConnectionProfile& profile) { return profile.id == id; });
    if (auto saved = m_file.save(next); !saved)
        return saved;
    m_profiles = std::move(next);
    if (const auto made = m_connections.find(id); made != m_connections.end()) {
        made->second->close();
        made->second.release()->deleteLater(); // whoever still listens to it does so in vain
        m_connections.erase(made);
    }
    if (m_surroundings.keyring != nullptr)
        std::ignore = m_surroundings.keyring->forgetSecret(id);
    const QDir cache(m_surroundings.cacheFolder);
    const QStringList lists = cache.entryList({id + u".*.keys"_s}, QDir::Files);
    for (const QString& list : lists)
        QFile::remove(cache.filePath(list));
    emit changed();
    return ok();
}

EndpointConnection* ConnectionBook::connection(const QString& id)
{
    const ConnectionProfile* profile = find(id);
    if (profile == nullptr)
        return nullptr;
    std::unique_ptr<EndpointConnection>& made = m_connections[id];
    if (!made)
        made = std::make_unique<EndpointConnection>(*profile, m_surroundings);
    return made.get();
}

QList<EndpointConnection*> ConnectionBook::openConnections() const
{
    QList<EndpointConnection*> open;
    for (const auto& [id, connection] : m_connections) {
        if (connection->state() != KmsConnection::State::Closed)
            open.append(connection.get());
    }
    return open;
}

void ConnectionBook::closeAll()
{
    while (!m_mfa.question().isEmpty())
        m_mfa.refuse();
    for (const auto& [id, connection] : m_connections)
        connection->close();
}

QFuture<Status> ConnectionBook::keepAccessKey(const QString& id, const AwsCredentials& key)
{
    if (m_surroundings.keyring == nullptr)
        return finishedFuture(Status(Error {ErrorCode::KeyringUnavailable}));
    return m_surroundings.keyring->storeSecret(id, accessKeyEntry(key));
}

Result<std::vector<ProfileSummary>> ConnectionBook::awsProfiles() const
{
    const auto config = AwsConfig::load(*m_surroundings.ports.environment);
    if (!config)
        return config.error();
    return profileSummaries(*config, *m_surroundings.ports.environment);
}

} // namespace keywright
