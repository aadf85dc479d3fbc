// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/EndpointProbe.h"

#include "core/kms/CreateKeyRules.h"
#include "core/probe/ProbeAnswer.h"
#include "core/probe/ProbeRequest.h"

namespace keywright {

using namespace Qt::StringLiterals;

EndpointProbe::EndpointProbe(KmsService& service, ProbePlan plan, ProgressObserver observer,
    CancelQuestion isCancelled)
    : m_service(service),
      m_plan(std::move(plan)),
      m_observer(std::move(observer)),
      m_isCancelled(std::move(isCancelled))
{
}

ProbeReport EndpointProbe::run()
{
    ProbeReport report;
    const QList<ProbeRow> asked = questions();
    for (ProbeRow row : asked) {
        if (m_isCancelled && m_isCancelled()) {
            report.cancelled = true;
            break;
        }
        if (m_observer)
            m_observer({static_cast<int>(report.rows.size()), static_cast<int>(asked.size()),
                row.subject()});
        const KmsReply reply = put(row);
        if (!reply && endsProbe(reply.error())) {
            report.failure = reply.error();
            break;
        }
        report.rows.append(row);
        if (!reply)
            continue;
        // Also where CreateKey was asked what it must refuse, and did not.
        const QString keyId = reply->value("KeyMetadata"_L1)["KeyId"_L1].toString();
        if (!keyId.isEmpty())
            report.keys.append(scheduled(keyId));
    }
    return report;
}

QList<ProbeRow> EndpointProbe::questions() const
{
    QList<ProbeRow> rows;
    for (const OperationInfo& info : operationTable())
        rows.append(ProbeRow {.operation = info.operation});
    if (!m_plan.createKeys)
        return rows;
    for (const KeySpecInfo& info : keySpecTable()) {
        const bool isHere = !info.chinaRegionsOnly || isChinaRegion(m_plan.region);
        for (int usage = 0; usage < keyUsageCount; ++usage) {
            ProbeRow row {.spec = info.spec, .usage = static_cast<KeyUsage>(usage)};
            row.expected = isHere && isValidPair(row.spec, row.usage);
            if (row.expected || m_plan.refusals)
                rows.append(row);
        }
    }
    return rows;
}

KmsReply EndpointProbe::ask(Operation operation, const QJsonObject& body) const
{
    const QFuture<KmsReply> future = m_service.call({operation, body, {.region = m_plan.region}});
    const QList<KmsReply> replies = future.results(); // waits; none when it was cancelled
    if (!replies.isEmpty())
        return replies.first();
    KmsError error(Error {ErrorCode::Cancelled, {}});
    error.httpStatus = 0;
    return error;
}

KmsReply EndpointProbe::put(ProbeRow& row) const
{
    const KmsReply reply = row.operation
        ? ask(*row.operation, harmlessRequest(*row.operation))
        : ask(Operation::CreateKey, probeKeyRequest(row.spec, row.usage));
    row.found = row.operation ? operationFinding(reply) : pairFinding(reply);
    if (!reply) {
        row.errorName = reply.error().name;
        row.errorMessage = reply.error().message.value_or(QString());
    } else if (!row.operation) {
        noteOther(row, reply->value("KeyMetadata"_L1).toObject());
    }
    return reply;
}

/// An endpoint that ignores what it does not know makes its default key.
void EndpointProbe::noteOther(ProbeRow& row, const QJsonObject& made) const
{
    const QString what = made["KeySpec"_L1].toString() + u'/' + made["KeyUsage"_L1].toString();
    if (what == row.subject())
        return;
    row.found = ProbeFinding::No;
    row.madeInstead = what;
}

ProbedKey EndpointProbe::scheduled(const QString& keyId) const
{
    constexpr int shortestWindow = 7; // ScheduleKeyDeletion, PendingWindowInDays
    const KmsReply reply = ask(Operation::ScheduleKeyDeletion,
        {{u"KeyId"_s, keyId}, {u"PendingWindowInDays"_s, shortestWindow}});
    return {keyId, reply ? std::nullopt : std::optional(reply.error())};
}

} // namespace keywright
