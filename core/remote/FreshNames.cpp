// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/FreshNames.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// The members of a reply or request that name what a call made.
QStringList namesMadeBy(const KmsCall& call, const QJsonObject& reply)
{
    const auto namesOf = [](const QJsonObject& metadata) {
        return QStringList {metadata[u"KeyId"].toString(), metadata[u"Arn"].toString()};
    };
    switch (call.operation) {
    case Operation::CreateKey:
        return namesOf(reply[u"KeyMetadata"].toObject());
    case Operation::ReplicateKey:
        return namesOf(reply[u"ReplicaKeyMetadata"].toObject());
    case Operation::CreateAlias:
        return {call.body[u"AliasName"].toString()};
    default:
        return {};
    }
}

} // namespace

void FreshNames::note(const KmsCall& call, const QJsonObject& reply, qint64 nowMs)
{
    const QStringList names = namesMadeBy(call, reply);
    if (names.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    m_madeAt.removeIf([nowMs](const auto& each) { return each.value() + freshForMs < nowMs; });
    for (const QString& name : names)
        m_madeAt.insert(name, nowMs);
}

bool FreshNames::explains(const KmsError& error, const KmsCall& call, qint64 nowMs)
{
    if (error.name != "NotFoundException"_L1)
        return false;
    const std::lock_guard lock(m_mutex);
    for (const auto& member : {u"KeyId"_s, u"TargetKeyId"_s, u"AliasName"_s}) {
        const auto found = m_madeAt.constFind(call.body[member].toString());
        if (found != m_madeAt.cend() && nowMs - *found <= freshForMs)
            return true;
    }
    return false;
}

} // namespace keywright
