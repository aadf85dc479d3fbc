// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/SerialExecutor.h"
#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsService.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace keywright {

/// Records every call, changes the keys it holds as the service would, and fails on demand.
class FakeKms final : public KmsService, public KeyCatalog {
public:
    std::vector<KeySummary> stored;
    QList<KmsCall> calls;
    std::optional<KmsError> failure;
    QString policy = QStringLiteral("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [{\"Effect\": \"Allow\", "
                                    "\"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:root\"}, "
                                    "\"Action\": \"kms:*\", \"Resource\": \"*\"}]\n}");
    QByteArray publicKeyDer = QByteArray(91, 'k');

    QFuture<KmsReply> call(KmsCall call) override
    {
        calls.append(call);
        if (failure)
            return finishedFuture(KmsReply(*failure));
        return finishedFuture(KmsReply(answer(call)));
    }
    QFuture<Result<KeyPage, KmsError>> page(QString) override
    {
        using Answer = Result<KeyPage, KmsError>;
        return finishedFuture(failure ? Answer(*failure) : Answer(KeyPage {.keys = stored}));
    }
    QFuture<Result<KeySummary, KmsError>> key(QString arn) override
    {
        using Answer = Result<KeySummary, KmsError>;
        for (const KeySummary& summary : stored) {
            if (summary.metadata.arn == arn)
                return finishedFuture(Answer(summary));
        }
        return finishedFuture(Answer(KmsError(QStringLiteral("NotFoundException"))));
    }

    [[nodiscard]] QStringList operations() const
    {
        QStringList names;
        for (const KmsCall& call : calls)
            names.append(QString(infoOf(call.operation).name));
        return names;
    }
    [[nodiscard]] const KmsCall* last(Operation operation) const
    {
        for (auto call = calls.crbegin(); call != calls.crend(); ++call) {
            if (call->operation == operation)
                return &*call;
        }
        return nullptr;
    }

private:
    QJsonObject answer(const KmsCall& call)
    {
        const QString id = call.body.value(QStringLiteral("KeyId")).toString();
        const auto found = std::find_if(stored.begin(), stored.end(),
            [&id](const KeySummary& summary) { return summary.metadata.keyId == id; });
        KeySummary* key = found == stored.end() ? nullptr : &*found;
        switch (call.operation) {
        case Operation::EnableKey: key->metadata.state = KeyState::Enabled; break;
        case Operation::DisableKey: key->metadata.state = KeyState::Disabled; break;
        case Operation::CancelKeyDeletion:
            key->metadata.state = KeyState::Disabled;
            key->metadata.deletionDate.reset();
            break;
        case Operation::ScheduleKeyDeletion:
            key->metadata.state = KeyState::PendingDeletion;
            key->metadata.deletionDate = 1800000000000;
            return {{QStringLiteral("KeyId"), key->metadata.arn}, {QStringLiteral("DeletionDate"), 1800000000.0}};
        case Operation::UpdateKeyDescription:
            key->metadata.description = call.body.value(QStringLiteral("Description")).toString();
            break;
        case Operation::GetKeyPolicy: return {{QStringLiteral("Policy"), policy}};
        case Operation::PutKeyPolicy: policy = call.body.value(QStringLiteral("Policy")).toString(); break;
        case Operation::GetPublicKey:
            return {{QStringLiteral("PublicKey"), QString::fromLatin1(publicKeyDer.toBase64())},
                {QStringLiteral("KeySpec"), QString(nameOf(key->metadata.spec))},
                {QStringLiteral("KeyUsage"), QString(nameOf(key->metadata.usage))}};
        default: break;
        }
        return {};
    }
};

} // namespace keywright
