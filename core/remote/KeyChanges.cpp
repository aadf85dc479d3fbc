// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/KeyChanges.h"

#include "core/kms/KeyReference.h"
#include "core/kms/Regions.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Where a changing operation names the keys that look different after it.
struct ChangeRow {
    Operation operation;
    QLatin1StringView requestMember; ///< empty: the request names none
    QLatin1StringView replyMember;   ///< metadata; empty: the reply names none
};

// What is not here names its key in "KeyId".
constexpr auto changeRows = std::to_array<ChangeRow>({
    {Operation::CreateKey, ""_L1, "KeyMetadata"_L1},
    {Operation::ReplicateKey, "KeyId"_L1, "ReplicaKeyMetadata"_L1},
    {Operation::CreateAlias, "TargetKeyId"_L1, ""_L1},
    // The key that had the alias is not named.
    {Operation::DeleteAlias, ""_L1, ""_L1},
    {Operation::UpdateAlias, ""_L1, ""_L1},
    // All keys of a store, and all of a multi-Region key.
    {Operation::ConnectCustomKeyStore, ""_L1, ""_L1},
    {Operation::CreateCustomKeyStore, ""_L1, ""_L1},
    {Operation::DeleteCustomKeyStore, ""_L1, ""_L1},
    {Operation::DisconnectCustomKeyStore, ""_L1, ""_L1},
    {Operation::UpdateCustomKeyStore, ""_L1, ""_L1},
    {Operation::UpdatePrimaryRegion, ""_L1, ""_L1},
});

ChangeRow rowOf(Operation operation)
{
    const auto* row = std::ranges::find_if(
        changeRows, [operation](const ChangeRow& each) { return each.operation == operation; });
    return row == changeRows.end() ? ChangeRow {operation, "KeyId"_L1, ""_L1} : *row;
}

// The request arrived, or may have; the answer did not.
constexpr auto unansweredNames = std::to_array<QLatin1StringView>({"ReadTimeoutError"_L1,
    "ConnectionClosedError"_L1, "HTTPClientError"_L1, "ResponseParserError"_L1});
constexpr int firstServerError = 500;

/// Empty for an alias, and for an ID whose account or Region is not known.
QString arnFrom(const QString& named, const QString& region, const QString& accountId)
{
    const KeyReference reference = keyReferenceFrom(named);
    if (reference.kind == KeyReference::Kind::KeyArn)
        return named;
    if (!isKeyIdForm(named) || region.isEmpty() || accountId.isEmpty())
        return {};
    return keyArn(region, accountId, named);
}

} // namespace

KeyChange::KeyChange(const KmsCall& call)
    : m_operation(call.operation)
    , m_region(call.context.region)
{
    if (const auto member = rowOf(call.operation).requestMember; !member.isEmpty())
        m_named = call.body[member].toString();
}

QStringList KeyChange::arns(
    const std::optional<QJsonObject>& reply, const QString& accountId) const
{
    const ChangeRow row = rowOf(m_operation);
    QStringList arns;
    if (!row.requestMember.isEmpty()) {
        // Replies name the key by its ARN where the request may have had its ID.
        const QString told = reply ? (*reply)[u"KeyId"].toString() : QString();
        const bool isTold = keyReferenceFrom(told).kind == KeyReference::Kind::KeyArn;
        arns.append(isTold ? told : arnFrom(m_named, m_region, accountId));
    }
    if (!row.replyMember.isEmpty())
        arns.append(reply ? (*reply)[row.replyMember][u"Arn"].toString() : QString());
    return arns.contains(QString()) ? QStringList() : arns;
}

bool mayHaveChanged(const KmsReply& reply)
{
    if (reply)
        return true;
    const KmsError& error = reply.error();
    if (error.cause
        && (error.cause->code == ErrorCode::OutcomeUnknown
            || error.cause->code == ErrorCode::Cancelled))
        return true;
    return error.httpStatus >= firstServerError
        || std::ranges::find(unansweredNames, error.name) != unansweredNames.end();
}

QString accountNamedIn(const KmsCall& call)
{
    const KeyReference reference = keyReferenceFrom(call.body[u"KeyId"].toString());
    return reference.kind == KeyReference::Kind::KeyArn ? reference.accountId : QString();
}

} // namespace keywright
