// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/SerialExecutor.h"
#include "core/kms/KeyMetadata.h"
#include "core/kms/KmsService.h"

#include <QHash>
#include <QList>

#include <vector>

namespace keywright {

/// Answers from a script: per operation a list of replies, the last one again and again. Keeps what it
/// was asked.
class FakeKms final : public KmsService {
public:
    [[nodiscard]] QFuture<KmsReply> call(KmsCall call) override
    {
        calls.append(call);
        if (held.contains(call.operation)) {
            promises.emplace_back();
            promises.back().start();
            return promises.back().future();
        }
        QList<KmsReply>& replies = script[call.operation];
        if (replies.isEmpty())
            return finishedFuture<KmsReply>(QJsonObject());
        return finishedFuture(replies.size() > 1 ? replies.takeFirst() : replies.first());
    }

    [[nodiscard]] int count(Operation operation) const
    {
        int found = 0;
        for (const KmsCall& one : calls)
            found += one.operation == operation ? 1 : 0;
        return found;
    }

    QHash<Operation, QList<KmsReply>> script;
    QList<Operation> held; ///< operations that get no answer until their promise is fulfilled
    std::vector<QPromise<KmsReply>> promises;
    QList<KmsCall> calls;
};

/// A reply of CreateKey or DescribeKey.
[[nodiscard]] inline QJsonObject metadataReply(const KeyMetadata& key)
{
    return {{QStringLiteral("KeyMetadata"), key.toJson()}};
}

/// A symmetric key of the account 111122223333 in eu-central-1.
[[nodiscard]] inline KeyMetadata plainKey()
{
    KeyMetadata key;
    key.accountId = QStringLiteral("111122223333");
    key.keyId = QStringLiteral("1234abcd-12ab-34cd-56ef-1234567890ab");
    key.arn = QStringLiteral("arn:aws:kms:eu-central-1:111122223333:key/") + key.keyId;
    key.creationDate = 1'700'000'000'000;
    return key;
}

} // namespace keywright
