// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/EndpointCatalog.h"
#include "core/connections/EndpointParts.h"
#include "core/foundation/SerialExecutor.h"
#include "core/keyring/SecretKeyring.h"
#include "core/session/KmsConnection.h"

#include <memory>

namespace keywright {

/// What a connection needs of the program around it.
struct EndpointSurroundings {
    EndpointPorts ports;
    SecretKeyring* keyring = nullptr; ///< nullptr: no access keys and no lists of keys are kept
    QString cacheFolder = {};         ///< for lists of keys
    std::shared_ptr<SerialExecutor> files = {}; ///< the thread that reads and writes them
    std::function<RemoteObserver(const QString& connection)> observerFor = {};
};

/// An endpoint as a connection: opened and closed at will, from the thread of its owner; files,
/// programs and the network are waited for in others.
class EndpointConnection final : public KmsConnection {
    Q_OBJECT

public:
    EndpointConnection(ConnectionProfile profile, const EndpointSurroundings& surroundings);
    ~EndpointConnection() override;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] Environment environment() const override { return m_environment; }
    [[nodiscard]] const Capabilities& capabilities() const override { return m_capabilities; }
    [[nodiscard]] KmsService* service() override;
    [[nodiscard]] KeyCatalog* catalog() override;
    [[nodiscard]] std::optional<Error> failure() const override { return m_failure; }

    [[nodiscard]] const ConnectionProfile& profile() const { return m_profile; }
    /// Is closed and opened again when calls would go another way from now on.
    void setProfile(ConnectionProfile profile);
    /// For this run only; closes and opens again.
    void setVerifiesTls(bool verifies);
    [[nodiscard]] bool verifiesTls() const { return m_verifiesTls; }

    /// Ends Open, or Closed with a failure().
    void open();
    /// Forgets credentials and gives up what is under way.
    void close();
    /// With credentials and settings as they are now.
    void reopen();

private:
    struct Running;

    void build(std::optional<AwsCredentials> accessKey);
    void adopt(EndpointParts parts);
    void fail(const Error& error);
    void askWho();
    void knowAccount(const QString& accountId, const QString& callerArn);
    void describeSelf();
    [[nodiscard]] ListMemory memoryFor(const EndpointAddress& address) const;
    void enter(State state);
    /// Ends what ran, in the background.
    void release();

    ConnectionProfile m_profile;
    EndpointSurroundings m_surroundings;
    Environment m_environment;
    Capabilities m_capabilities;
    State m_state = State::Closed;
    std::optional<Error> m_failure;
    bool m_verifiesTls = true;
    int m_attempt = 0; ///< counts; an answer to an older one comes too late
    std::shared_ptr<Running> m_running;
    std::unique_ptr<EndpointCatalog> m_catalog;
    SerialExecutor m_builder;
    SerialExecutor m_closing; ///< where what ran comes to its end
};

} // namespace keywright
