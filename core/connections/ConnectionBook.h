// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionFile.h"
#include "core/connections/EndpointConnection.h"
#include "core/connections/MfaDesk.h"
#include "core/connections/RequestLog.h"
#include "core/credentials/ProfileSummary.h"

#include <map>

namespace keywright {

/// The endpoints that a person has set up: remembered in a file, opened when they are used. Owns what
/// their connections share.
class ConnectionBook final : public QObject {
    Q_OBJECT

public:
    /// The clock must outlive it; `keyring` may be nullptr.
    ConnectionBook(QString file, QString cacheFolder,
        std::shared_ptr<const AwsEnvironment> environment, const Clock& clock,
        SecretKeyring* keyring);
    ~ConnectionBook() override;

    /// For tests, before the first connection.
    [[nodiscard]] EndpointPorts& ports() { return m_surroundings.ports; }

    [[nodiscard]] const QList<ConnectionProfile>& profiles() const { return m_profiles; }
    [[nodiscard]] const ConnectionProfile* find(const QString& id) const;
    /// Why the file could not be read; nothing of it is lost when another is saved.
    [[nodiscard]] const std::optional<Error>& fileFailure() const { return m_fileFailure; }

    /// Adds or replaces. What could not be saved is not taken over.
    [[nodiscard]] Status put(const ConnectionProfile& profile);
    /// With its access key in the keyring and its list of keys.
    [[nodiscard]] Status remove(const QString& id);

    /// The one connection of that id, made when it is first asked for; nullptr for an unknown id.
    [[nodiscard]] EndpointConnection* connection(const QString& id);
    /// Those that are not closed.
    [[nodiscard]] QList<EndpointConnection*> openConnections() const;
    void closeAll();

    /// Keeps an access key for a connection in the desktop keyring.
    [[nodiscard]] QFuture<Status> keepAccessKey(const QString& id, const AwsCredentials& key);
    [[nodiscard]] bool hasKeyring() const { return m_surroundings.keyring != nullptr; }

    /// Of the AWS files, as they are now.
    [[nodiscard]] Result<std::vector<ProfileSummary>> awsProfiles() const;
    /// What a connection would be made of, for who tests it before it is kept; waits for files.
    [[nodiscard]] const EndpointSurroundings& surroundings() const { return m_surroundings; }

    [[nodiscard]] MfaDesk& mfa() { return m_mfa; }
    [[nodiscard]] RequestLog& requests() { return m_requests; }

signals:
    /// The list, or something in it.
    void changed();

private:
    ConnectionFile m_file;
    QList<ConnectionProfile> m_profiles;
    std::optional<Error> m_fileFailure;
    MfaDesk m_mfa;
    RequestLog m_requests;
    EndpointSurroundings m_surroundings;
    std::map<QString, std::unique_ptr<EndpointConnection>> m_connections;
};

} // namespace keywright
