// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/CreateKeyRequest.h"
#include "core/policy/PolicyBuilder.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace keywright {

/// Everything a person has decided about a key that does not exist yet. A plain value, so that it can
/// be compared, undone and kept; it never holds a secret.
struct KeyPlan {
    KeySpec spec = KeySpec::SymmetricDefault;
    KeyUsage usage = KeyUsage::EncryptDecrypt;
    KeyOrigin origin = KeyOrigin::AwsKms;
    bool multiRegion = false;
    QString region = {};
    QString keyStoreId = {};
    QString xksKeyId = {};
    bool keepsCopy = false; ///< "I keep a recoverable copy" of material to be imported
    QString alias = {};     ///< without its prefix; empty = none
    QString description = {};
    TagList tags = {};
    QString accountId = {};
    QStringList administrators = {};
    bool administratorsMayDelete = false;
    QStringList users = {};
    QStringList otherAccounts = {};
    bool grantsForAwsServices = false;
    std::optional<QString> editedPolicy = {}; ///< detached from administrators and users
    bool bypassLockoutCheck = false;

    bool operator==(const KeyPlan&) const = default;

    /// "alias/name", or empty when the key gets none.
    [[nodiscard]] QString aliasName() const;
    /// What the pages about people say; without anybody there, the service's default policy is meant.
    [[nodiscard]] PolicyDraft policyDraft() const;
    /// The policy that follows from the pages about people.
    [[nodiscard]] QString generatedPolicy() const;
    [[nodiscard]] QString policyText() const;
    /// Members at their defaults are left out: a symmetric key with defaults sends {}.
    [[nodiscard]] CreateKeyRequest request() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Tolerant: what is missing or unknown stays at its default.
    [[nodiscard]] static KeyPlan fromJson(const QJsonObject& object);
};

/// Symmetric and HMAC keys have no public half.
[[nodiscard]] bool isKeyPair(KeySpec spec);

} // namespace keywright
