// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Capabilities.h"
#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsService.h"
#include "core/session/Environment.h"

#include <QObject>

namespace keywright {

/// A KMS as a window works with it: the open vault or an endpoint. The port between windows and what
/// answers; service() and catalog() are there while the state is Open.
class KmsConnection : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed,  ///< nothing is chosen, or an endpoint that is not in use
        Locked,  ///< a vault that waits for its passphrase
        Working, ///< on the way to Open
        Open,
    };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual Environment environment() const = 0;
    [[nodiscard]] virtual const Capabilities& capabilities() const = 0;
    /// nullptr unless the state is Open.
    [[nodiscard]] virtual KmsService* service() = 0;
    [[nodiscard]] virtual KeyCatalog* catalog() = 0;
    /// Why it is Closed although it was to be open.
    [[nodiscard]] virtual std::optional<Error> failure() const { return {}; }

signals:
    void stateChanged(keywright::KmsConnection::State state);
    /// More is known of where one is, such as the account, or it was set otherwise.
    void environmentChanged();
    /// Keys changed; an empty list means "look at everything again".
    void keysChanged(const QStringList& arns);
};

} // namespace keywright
