// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/KeyUsageLog.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

// This account has recorded uses from its beginning, so tracking starts with the key.
KmsReply getKeyLastUsage(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    QJsonObject reply {
        {u"KeyId"_s, key.arn},
        {u"TrackingStartDate"_s, wireDate(key.creationDate)},
        {u"KeyCreationDate"_s, wireDate(key.creationDate)},
    };
    if (const auto usage = context.usageLog.lastUseOf(key.arn, context.index)) {
        reply.insert("KeyLastUsage"_L1,
            QJsonObject {
                {u"Operation"_s, infoOf(usage->operation).name},
                {u"Timestamp"_s, wireDate(usage->timestamp)},
                {u"CloudTrailEventId"_s, usage->eventId},
                {u"KmsRequestId"_s, usage->requestId},
            });
    }
    return reply;
}

} // namespace keywright::handlers
