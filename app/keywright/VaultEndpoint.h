// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serving/ServedCallers.h"
#include "core/foundation/SerialExecutor.h"
#include "core/local/LocalVaultSession.h"
#include "core/server/Endpoint.h"
#include "core/session/LocalEndpoint.h"

#include <memory>

namespace keywright {

/// LocalEndpoint over the vault of a session.
class VaultEndpoint final : public LocalEndpoint {
    Q_OBJECT

public:
    /// The file for shells is made in a folder of its own in `runtimeFolder`.
    VaultEndpoint(LocalVaultSession& session, QString runtimeFolder);
    ~VaultEndpoint() override;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString url() const override;
    [[nodiscard]] QString exportsFile() const override { return m_exportsFile; }
    [[nodiscard]] QFuture<Status> start(quint16 port) override;
    void stop() override;

private:
    /// What serves; the endpoint goes before the callers.
    struct Served {
        std::shared_ptr<ServedCallers> callers = {};
        std::unique_ptr<Endpoint> endpoint = {};
    };

    [[nodiscard]] Status serve(std::shared_ptr<ServedCallers> callers, quint16 port);
    [[nodiscard]] Status writeExportsFile(const QString& url, const ServedCallers& callers);
    void leaveVault();
    void enter(State state);

    LocalVaultSession& m_session;
    QString m_runtimeFolder;
    QString m_exportsFile;
    State m_state = State::Stopped;
    int m_attempt = 0; ///< counts; an answer to an older one comes too late
    std::shared_ptr<Served> m_served;
    std::unique_ptr<SerialExecutor> m_closing; ///< where what served comes to its end
};

} // namespace keywright
