// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace keywright {

/// What was created a moment ago, and that the service may not know everywhere yet (KMS Developer
/// Guide, "Eventual consistency": usually seconds, at most some minutes). From any thread.
class FreshNames {
public:
    static constexpr qint64 freshForMs = 60'000;

    /// Remembers the IDs, ARNs and alias names that a call made.
    void note(const KmsCall& call, const QJsonObject& reply, qint64 nowMs);
    /// Whether a NotFoundException is about something that is there, only not known yet.
    [[nodiscard]] bool explains(const KmsError& error, const KmsCall& call, qint64 nowMs);

private:
    std::mutex m_mutex; ///< guards what follows
    QHash<QString, qint64> m_madeAt;
};

} // namespace keywright
