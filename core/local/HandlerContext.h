// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AesGcm.h"
#include "core/kms/KmsService.h"
#include "core/local/AccessFacts.h"
#include "core/local/OutsideWork.h"
#include "core/local/StagedChanges.h"

#include <functional>
#include <memory>
#include <optional>

namespace keywright {

class KeyStoreConnections;
class KeyUsageLog;
class PolicyCache;
class ReadyKeys;

/// What one run of a handler works with: the call's circumstances, the account to read, and the
/// changes to stage. Handlers check everything first and stage last, so an error leaves no trace.
struct HandlerContext {
    Operation operation;
    QString region;
    QString callerArn; ///< the account's root when the call names nobody
    qint64 now; ///< milliseconds since 1970 UTC, the same for the whole run
    const AccountIndex& index;
    const Capabilities& capabilities;
    Vault& vault; ///< for reading key material
    StagedChanges& changes;
    ReadyKeys& readyKeys;
    KeyUsageLog& usageLog;
    KeyStoreConnections& keyStores;
    OutsideWork& outsideWork;
    const CallContext& call;
    const QJsonObject& request; ///< the body, for what policies ask of it
    PolicyCache& policies;
    std::size_t outcomesTaken = 0; ///< of outsideWork.done, in this run

    [[nodiscard]] const QString& accountId() const { return index.account().accountId; }

    /// What takes long, or waits for somebody else, is done by a worker: this run of the handler
    /// ends here, its error is dropped, and the handler runs again when the outcome is there. Ask
    /// before staging anything and after every other check. The work must not touch the account or
    /// the vault; the outcome lives as long as the call.
    template <typename T>
    [[nodiscard]] Result<std::shared_ptr<T>, KmsError> outside(
        WorkLane lane, std::function<Result<T, KmsError>(const CancelPoll&)> work);

    /// What must stay the same however often the handler runs: made once and kept for the call.
    template <typename T>
    [[nodiscard]] Result<std::shared_ptr<T>, KmsError> once(const std::function<Result<T>()>& make);

    /// Records a successful cryptographic operation with the key, for GetKeyLastUsage.
    void noteUse(const KeyRecord& key);

    /// Fresh key material: quick ones are made on the spot, the others outside().
    [[nodiscard]] Result<std::shared_ptr<GeneratedKey>, KmsError> makeKey(KeySpec spec);

    /// The key that a member names; NotFoundException, InvalidArnException and their texts as the
    /// service has them, and AccessDeniedException when the caller may not do this to it. Aliases
    /// are resolved for the operations that accept them.
    [[nodiscard]] Result<const KeyRecord*, KmsError> keyNamed(const QString& reference,
        KeyRole role = KeyRole::Subject, const KeyRecord* otherKey = nullptr) const;
    [[nodiscard]] Result<const KeyRecord*, KmsError> keyOf(const QJsonObject& body) const;
    /// keyOf() for operations whose only further condition is the key's state.
    [[nodiscard]] Result<const KeyRecord*, KmsError> usableKeyOf(const QJsonObject& body) const;

    /// The same without asking what the caller may do.
    [[nodiscard]] Result<const KeyRecord*, KmsError> lookUp(const QString& reference) const;

    /// The alias of this name in the call's Region; nullptr when there is none (any more).
    [[nodiscard]] const AliasRecord* aliasNamed(const QString& name) const;
    [[nodiscard]] std::optional<KmsError> stateProblemOf(const KeyRecord& key) const;

    /// What seals the account's tokens (import tokens, grant tokens).
    [[nodiscard]] Result<AesGcm, KmsError> tokenSealing() const;
};

template <typename T>
Result<std::shared_ptr<T>, KmsError> HandlerContext::outside(
    WorkLane lane, std::function<Result<T, KmsError>(const CancelPoll&)> work)
{
    using Outcome = Result<T, KmsError>;
    if (outcomesTaken == outsideWork.done.size()) {
        outsideWork.lane = lane;
        outsideWork.wanted = [work = std::move(work)](const CancelPoll& cancelled) {
            return std::make_shared<Outcome>(work(cancelled));
        };
        return KmsError(Error {ErrorCode::Cancelled, QStringLiteral("waits for a worker")});
    }
    const auto outcome = std::static_pointer_cast<Outcome>(outsideWork.done[outcomesTaken++]);
    if (!*outcome)
        return outcome->error();
    return std::shared_ptr<T>(outcome, &outcome->value());
}

template <typename T>
Result<std::shared_ptr<T>, KmsError> HandlerContext::once(const std::function<Result<T>()>& make)
{
    if (outcomesTaken == outsideWork.done.size()) {
        auto made = make();
        if (!made)
            return KmsError(made.error());
        outsideWork.done.push_back(std::make_shared<T>(std::move(made).value()));
    }
    return std::static_pointer_cast<T>(outsideWork.done[outcomesTaken++]);
}

using Handler = KmsReply (*)(HandlerContext&, const QJsonObject&);

[[nodiscard]] Handler handlerOf(Operation operation);

/// The reply of an operation that answers nothing.
[[nodiscard]] inline KmsReply emptyReply()
{
    return QJsonObject {};
}
/// An empty reply, or KMSInternalException with the reason why nothing was stored.
[[nodiscard]] inline KmsReply emptyReply(const Status& stored)
{
    return stored ? emptyReply() : KmsReply(KmsError(stored.error()));
}
/// DryRunOperationException when the request asks to be checked only: to be asked when every other
/// check is done and nothing is staged yet.
[[nodiscard]] std::optional<KmsError> dryRunAnswer(const QJsonObject& body);
/// A date on the wire: seconds since 1970.
[[nodiscard]] inline double wireDate(qint64 milliseconds)
{
    return static_cast<double>(milliseconds) / 1000.0;
}

} // namespace keywright
