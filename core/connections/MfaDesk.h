// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"

#include <QObject>

#include <memory>

namespace keywright {

/// Carries questions for the codes of MFA devices from the threads that need them to the window, one
/// at a time, and the answers back.
class MfaDesk final : public QObject {
    Q_OBJECT

public:
    explicit MfaDesk(QObject* parent = nullptr);
    /// Whoever still waits is refused.
    ~MfaDesk() override;

    /// For credential contexts; it may outlive the desk, and then refuses.
    [[nodiscard]] std::shared_ptr<MfaPrompt> prompt() const;

    /// The device whose code is asked for; empty: none.
    [[nodiscard]] QString question() const;
    void answer(const QString& code);
    void refuse();
    /// Whoever waits is refused, and all who ask from now on.
    void close();

signals:
    /// question() is another one now.
    void changed();

private:
    class Queue;
    std::shared_ptr<Queue> m_queue;
};

} // namespace keywright
