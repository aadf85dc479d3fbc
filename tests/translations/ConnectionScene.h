// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/connections/EndpointStage.h"
#include "tests/window/FakeVaultSession.h"
#include "ui/window/MainWindow.h"

#include <QSettings>

namespace keywright {

/// The main window over a vault and three connections with German names: "c1" plain, "c2" production and
/// read only, "c3" over https. Their endpoint has three keys.
class ConnectionScene {
public:
    ConnectionScene();

    [[nodiscard]] MainWindow& window() { return *m_window; }

    /// Of a service that signs in by a page in the browser, where nobody confirms.
    [[nodiscard]] static HttpResult signInAnswer(const HttpRequest& request);

    EndpointStage stage;
    FakeVaultSession session;

private:
    void fillEndpoint();
    void putConnections();

    QSettings m_store;
    Settings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace keywright
