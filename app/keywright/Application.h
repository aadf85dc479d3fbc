// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright/VaultEndpoint.h"
#include "core/connections/ConnectionBook.h"
#include "core/foundation/Clock.h"
#include "core/keyring/DesktopKeyring.h"
#include "core/local/LocalVaultSession.h"
#include "ui/look/Theme.h"
#include "ui/vault/QuickUnlock.h"
#include "ui/window/MainWindow.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <memory>

class QApplication;

namespace keywright {

/// What the command line of the desktop program says.
struct StartOptions {
    QString vault = {}; ///< --vault FILE; empty: the one used last
    QString theme = {}; ///< --theme system|light|dark; empty: as set
};

/// The desktop program: the one place that names concrete classes and joins them. The members stand in
/// the order in which they need each other; they go in the reverse order.
class Application final : public QObject {
    Q_OBJECT

public:
    Application(QApplication& application, const StartOptions& options);

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] LocalEndpoint& endpoint() { return m_endpoint; }
    [[nodiscard]] ConnectionBook& connections() { return m_connections; }

private:
    [[nodiscard]] WindowParts windowParts();
    [[nodiscard]] QuickUnlock quickUnlock();
    [[nodiscard]] QWidget* makeFirstRun(QWidget* parent);
    [[nodiscard]] QWidget* makeUnlock(QWidget* parent);
    void chooseVault(const QString& path);
    void createKey();
    void importMaterial(const QString& arn);
    /// Selects it in the window.
    void showKey(const QString& arn);
    /// Shows a window that closes when the connection is left.
    void show(QWidget* assistant);

    SystemClock m_clock;
    QSettings m_store;
    Settings m_settings;
    Theme m_theme;
    DesktopKeyring m_keyring;
    LocalVaultSession m_session;
    VaultEndpoint m_endpoint;
    ConnectionBook m_connections;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace keywright
