// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ReadOnlyKms.h"

#include "core/foundation/SerialExecutor.h"

namespace keywright {

using namespace Qt::StringLiterals;

QFuture<KmsReply> ReadOnlyKms::call(KmsCall call)
{
    const OperationInfo& info = infoOf(call.operation);
    if (!info.changes)
        return m_service.call(std::move(call));
    KmsError error(u"ReadOnlyConnection"_s,
        u"%1 was not sent, because this connection is marked read-only"_s.arg(info.name));
    error.httpStatus = 0;
    error.cause = Error {ErrorCode::ReadOnly, {}};
    return finishedFuture(KmsReply(std::move(error)));
}

} // namespace keywright
