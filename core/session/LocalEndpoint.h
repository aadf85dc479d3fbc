// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace keywright {

/// The open vault as an endpoint of this computer, for the aws CLI, the SDKs and others. The port
/// between windows and the server; it stops by itself when the vault is locked or another one opens.
class LocalEndpoint : public QObject {
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Serving };

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    /// "http://127.0.0.1:4599"; empty unless it serves.
    [[nodiscard]] virtual QString url() const = 0;
    /// A file that a shell reads (". FILE") to point its programs here. It holds an access key, only
    /// the user can read it, and it goes when serving ends. Empty unless it serves.
    [[nodiscard]] virtual QString exportsFile() const = 0;

    /// On the loopback interface; port 0 takes a free one. VaultLocked, PermissionDenied or IoFailure
    /// when the port cannot be had.
    [[nodiscard]] virtual QFuture<Status> start(quint16 port) = 0;
    /// Answers what is being asked, in the background.
    virtual void stop() = 0;

signals:
    void stateChanged();
};

} // namespace keywright
