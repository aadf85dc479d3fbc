// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/kms/KmsService.h"
#include "core/local/AccountIndex.h"
#include "core/local/KeyStoreConnections.h"
#include "core/local/KeyUsageLog.h"
#include "core/local/OutsideWork.h"
#include "core/local/PolicyCache.h"
#include "core/local/ReadyKeys.h"
#include "core/local/StagedChanges.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace keywright {

/// A call on its way through the engine. Shared by the queue and, while it waits for work outside,
/// a worker; never by two at the same time.
struct PendingCall {
    KmsCall call = {};
    QPromise<KmsReply> promise = {};
    OutsideWork outside = {};
};
using PendingCallPtr = std::shared_ptr<PendingCall>;

/// Executes batches of calls on the vault: all changes of a batch in one transaction and one
/// commit. Synchronous and for one thread; LocalKms gives it its thread.
class BatchExecutor {
public:
    BatchExecutor(std::unique_ptr<Vault> vault, AccountIndex index, Capabilities capabilities,
        const Clock& clock);

    /// Writes down what is still to be told of the use of keys.
    ~BatchExecutor();
    BatchExecutor(const BatchExecutor&) = delete;
    BatchExecutor& operator=(const BatchExecutor&) = delete;

    [[nodiscard]] const AccountIndex& index() const { return m_index; }
    [[nodiscard]] AccountIndex& index() { return m_index; }
    [[nodiscard]] Vault& vault() { return *m_vault; }
    [[nodiscard]] const Capabilities& capabilities() const { return m_capabilities; }
    [[nodiscard]] qint64 now() const { return m_clock.nowMs(); }

    /// Answers every call but those that want something done outside first. Returns the ARNs of the
    /// keys that changed, or nullopt when nothing was changed.
    [[nodiscard]] std::optional<QStringList> execute(const std::vector<PendingCallPtr>& calls);
    /// What stores are to be told now that a batch is stored, for a worker: nobody waits for it.
    [[nodiscard]] std::vector<std::function<void()>> takeErrands() { return std::exchange(m_errands, {}); }
    /// Reads the index anew when another process changed the vault.
    [[nodiscard]] Status refresh();

private:
    struct Answer {
        PendingCallPtr call;
        KmsReply reply;
    };
    [[nodiscard]] KmsReply run(PendingCall& pending, StagedChanges& changes);
    void tellStores(const std::vector<KeyRecord>& gone);
    void redoReads(std::vector<Answer>& answers, const Error& failure);

    std::unique_ptr<Vault> m_vault;
    AccountIndex m_index;
    Capabilities m_capabilities;
    const Clock& m_clock;
    ReadyKeys m_readyKeys;
    PolicyCache m_policies;
    KeyUsageLog m_usageLog;
    KeyStoreConnections m_keyStores;
    std::vector<std::function<void()>> m_errands;
};

} // namespace keywright
