// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/BatchExecutor.h"

#include "core/kms/Regions.h"
#include "core/kms/ShapeRules.h"
#include "core/local/Authorisation.h"
#include "core/local/DueChanges.h"
#include "core/local/HandlerContext.h"
#include "core/local/KeyStatus.h"

#include <algorithm>
#include <exception>

namespace keywright {

using namespace Qt::StringLiterals;

BatchExecutor::BatchExecutor(
    std::unique_ptr<Vault> vault, AccountIndex index, Capabilities capabilities, const Clock& clock)
    : m_vault(std::move(vault))
    , m_index(std::move(index))
    , m_capabilities(std::move(capabilities))
    , m_clock(clock)
    , m_readyKeys(*m_vault)
    , m_keyStores(*m_vault)
{
}

BatchExecutor::~BatchExecutor()
{
    if (m_usageLog.isEmpty() || m_vault->access() != VaultAccess::Write)
        return;
    StagedChanges changes(*m_vault, m_index);
    if (m_usageLog.stage(changes, m_index))
        (void)changes.commit(); // a use that is not on record hurts nobody
}

// Only a vault opened for reading can change under us: the writer is alone.
Status BatchExecutor::refresh()
{
    if (m_vault->access() == VaultAccess::Write || !m_vault->changedOutside())
        return ok();
    auto index = AccountIndex::load(*m_vault);
    if (!index)
        return index.error();
    m_index = std::move(index).value();
    m_readyKeys.forgetEverything();
    m_keyStores.dropEverything();
    return ok();
}

std::optional<QStringList> BatchExecutor::execute(const std::vector<PendingCallPtr>& calls)
{
    const Status fresh = refresh();
    StagedChanges changes(*m_vault, m_index);
    if (m_vault->access() == VaultAccess::Write)
        (void)stageDueChanges(m_index, m_clock.nowMs(), changes); // a failure fails the commit

    std::vector<Answer> answers;
    answers.reserve(calls.size());
    for (const PendingCallPtr& pending : calls) {
        answers.push_back(
            {pending, fresh ? run(*pending, changes) : KmsReply(KmsError(fresh.error()))});
    }
    const bool changed = !changes.isEmpty();
    Status committed = changed ? m_usageLog.stage(changes, m_index) : ok();
    if (committed)
        committed = changes.commit();
    else
        changes.rollBack();
    if (!committed) {
        m_readyKeys.forgetEverything(); // the rows of what was not stored are given away again
        redoReads(answers, committed.error());
    } else if (changed) {
        m_usageLog.clear();
        tellStores(changes.goneFromStores());
    }
    for (const qint64 row : changes.removedMaterials())
        m_readyKeys.forget(row);
    for (Answer& answer : answers) {
        if (answer.call->outside.wanted)
            continue;
        answer.call->promise.addResult(std::move(answer.reply));
        answer.call->promise.finish();
    }
    return changed && committed ? std::optional(changes.touchedKeys()) : std::nullopt;
}

KmsReply BatchExecutor::run(PendingCall& pending, StagedChanges& changes)
{
    const KmsCall& call = pending.call;
    if (const auto problem = shapeProblems(call.operation, call.body))
        return *problem;

    const AccountRecord& account = m_index.account();
    const QString region = call.context.region.isEmpty() ? account.region : call.context.region;
    HandlerContext context {
        .operation = call.operation,
        .region = region,
        .callerArn = call.context.callerArn.isEmpty() ? rootArn(region, account.accountId)
                                                      : call.context.callerArn,
        .now = m_clock.nowMs(),
        .index = m_index,
        .capabilities = m_capabilities,
        .vault = *m_vault,
        .changes = changes,
        .readyKeys = m_readyKeys,
        .usageLog = m_usageLog,
        .keyStores = m_keyStores,
        .outsideWork = pending.outside,
        .call = call.context,
        .request = call.body,
        .policies = m_policies,
    };
    try {
        if (const auto denial = accountDenial(context))
            return *denial;
        return handlerOf(call.operation)(context, call.body);
    } catch (const std::exception& stray) { // memory that ran out, in practice
        const Error error {ErrorCode::Internal, QString::fromUtf8(stray.what())};
        changes.abandon(error);
        return KmsError(error);
    }
}

/// "AWS KMS makes a best effort to delete the key material from the associated CloudHSM cluster"
/// (developer guide, "Deleting KMS keys from a CloudHSM key store"): if the store does not answer, the
/// key stays there.
void BatchExecutor::tellStores(const std::vector<KeyRecord>& gone)
{
    for (const KeyRecord& key : gone) {
        const KeyStoreRecord* store = m_index.keyStore(key.customKeyStoreId);
        if (!store || store->backing == KeyStoreBacking::Simulated)
            continue;
        const auto backend = m_keyStores.backendOf(*store, m_index);
        if (!backend)
            continue;
        m_errands.push_back([backend = *backend, call = StoreCall {.storeKeyId = key.keyId}] {
            (void)backend->dropKey(call);
        });
    }
}

/// After a failed commit the account is as it was before the batch: what would have changed it
/// failed, and what only read is read again.
void BatchExecutor::redoReads(std::vector<Answer>& answers, const Error& failure)
{
    StagedChanges none(*m_vault, m_index);
    for (Answer& answer : answers) {
        answer.reply = infoOf(answer.call->call.operation).changes ? KmsReply(KmsError(failure))
                                                                   : run(*answer.call, none);
    }
}

} // namespace keywright
