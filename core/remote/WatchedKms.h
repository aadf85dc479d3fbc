// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace keywright {

/// A KMS that says which keys look different after a changing operation succeeded, or ended so that
/// nobody knows. The service must outlive it. Cancelling the future of a changing operation cancels the
/// call behind it where the calling thread has an event loop.
class WatchedKms final : public KmsService {
public:
    /// Called in any thread, with ARNs; none means "look at everything again".
    using Observer = std::function<void(const QStringList& arns)>;

    /// `accountId`, where it is known, is that of keys which calls name by their ID; otherwise it is
    /// the one of the first ARN that a call names.
    WatchedKms(KmsService& service, Observer observer, QString accountId = {});
    /// The observer is not called any more.
    ~WatchedKms() override;

    [[nodiscard]] QFuture<KmsReply> call(KmsCall call) override;

private:
    struct State;

    KmsService& m_service;
    std::shared_ptr<State> m_state; ///< calls that are under way have it too
};

} // namespace keywright
