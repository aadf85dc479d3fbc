// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"
#include "core/probe/ProbeReport.h"

#include <functional>

namespace keywright {

/// What the user agreed to.
struct ProbePlan {
    QString region = {}; ///< the endpoint's: SM2 is expected in China Regions only
    bool createKeys = false; ///< make a key of each spec and usage that the tables allow
    bool refusals = false; ///< with createKeys: also try those that they forbid
};

/// Finds out what a KMS knows and makes, and holds it against the tables of core/kms. Without
/// createKeys nothing there is changed. Whatever key comes to be is at once scheduled for deletion in
/// 7 days, the shortest time, also after cancelling.
class EndpointProbe {
public:
    struct Progress {
        int done = 0;
        int total = 0;
        QString subject = {}; ///< what is asked next
    };
    using ProgressObserver = std::function<void(const Progress&)>;
    using CancelQuestion = std::function<bool()>;

    /// The service must outlive it. Both functions are called in the thread of run().
    EndpointProbe(KmsService& service, ProbePlan plan, ProgressObserver observer = {},
        CancelQuestion isCancelled = {});

    /// Asks one question after the other and waits for each answer: for a thread that may wait.
    [[nodiscard]] ProbeReport run();

private:
    [[nodiscard]] QList<ProbeRow> questions() const;
    [[nodiscard]] KmsReply ask(Operation operation, const QJsonObject& body) const;
    [[nodiscard]] KmsReply put(ProbeRow& row) const;
    void noteOther(ProbeRow& row, const QJsonObject& made) const;
    [[nodiscard]] ProbedKey scheduled(const QString& keyId) const;

    KmsService& m_service;
    ProbePlan m_plan;
    ProgressObserver m_observer;
    CancelQuestion m_isCancelled;
};

} // namespace keywright
