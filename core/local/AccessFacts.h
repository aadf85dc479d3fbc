// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"
#include "core/local/AccountIndex.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace keywright {

/// Which of an operation's keys is meant: ReEncrypt has two, and an action for each.
enum class KeyRole { Subject, Source, Destination };

/// "SourceKeyId" for "KeyId": the member of a request that is about the key in this role.
[[nodiscard]] QString memberOf(KeyRole role, const QString& member);

/// What a call and its key are, as conditions of policies ask for it. Nothing is computed before it
/// is asked for.
struct AccessFacts {
    Operation operation;
    const QJsonObject& request;
    const CallContext& call;
    QString region;
    QString callerArn;
    qint64 now; ///< milliseconds since 1970 UTC
    const AccountIndex& index;
    const PrincipalRecord* principal = nullptr; ///< the caller, if the account knows it
    const KeyRecord* key = nullptr; ///< none for operations of the account
    KeyRole role = KeyRole::Subject;
    const KeyRecord* otherKey = nullptr; ///< ReEncrypt's other key

    /// The values of a condition key, whose name may be in any case; nullopt when the call has no
    /// such thing. (IAM user guide, "AWS global condition context keys"; KMS developer guide,
    /// "AWS KMS condition keys".)
    [[nodiscard]] std::optional<QStringList> valuesOf(const QString& conditionKey) const;
    /// EncryptionContext, or the one that belongs to the key's role, or the one a new grant is
    /// constrained to.
    [[nodiscard]] QJsonObject encryptionContext() const;
};

} // namespace keywright
