// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KmsError.h"
#include "core/kms/Operation.h"

#include <QFuture>
#include <QJsonObject>
#include <QString>

namespace keywright {

/// Who calls, in which Region, and what else policies and answers may ask of a call.
struct CallContext {
    QString region = {};    ///< "eu-central-1"
    QString callerArn = {}; ///< empty = the account's root
    QString requestId = {}; ///< x-amzn-RequestId; empty = the service makes one where it needs it
    QString sourceIp = {};  ///< aws:SourceIp; empty for calls of this process
    bool secureTransport = false; ///< aws:SecureTransport: the call came over TLS

    bool operator==(const CallContext&) const = default;
};

struct KmsCall {
    Operation operation = Operation::ListKeys;
    QJsonObject body = {}; ///< the JSON 1.1 request
    CallContext context = {};
};

using KmsReply = Result<QJsonObject, KmsError>;

/// The seam: an operation and a JSON request go in, a JSON reply or a KmsError comes out, later.
/// Call it from any thread; futures finish in any. Cancelling a future is not an undo: a change that
/// was already sent or committed stays.
class KmsService {
public:
    KmsService() = default;
    KmsService(const KmsService&) = delete;
    KmsService& operator=(const KmsService&) = delete;
    virtual ~KmsService() = default;

    [[nodiscard]] virtual QFuture<KmsReply> call(KmsCall call) = 0;
};

} // namespace keywright
