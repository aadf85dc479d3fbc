// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyOrigin.h"
#include "core/kms/KeySpec.h"
#include "core/kms/KeyState.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace keywright {

struct MultiRegionKey {
    QString arn;
    QString region;

    bool operator==(const MultiRegionKey&) const = default;
};

struct MultiRegionConfiguration {
    bool isPrimary = true;
    MultiRegionKey primary = {};
    QList<MultiRegionKey> replicas = {};

    bool operator==(const MultiRegionConfiguration&) const = default;
};

/// KeyMetadata of the KMS API; which members are present when: kms-rules of the documentation of
/// KeyMetadata, and toJson(). Times are milliseconds since 1970 UTC.
struct KeyMetadata {
    QString accountId = {};
    QString keyId = {}; ///< UUID, or "mrk-" and 32 hex digits
    QString arn = {};
    qint64 creationDate = 0;
    QString description = {};
    KeySpec spec = KeySpec::SymmetricDefault;
    KeyUsage usage = KeyUsage::EncryptDecrypt;
    KeyState state = KeyState::Enabled;
    KeyOrigin origin = KeyOrigin::AwsKms;
    std::optional<qint64> deletionDate = {};
    std::optional<int> pendingDeletionWindowInDays = {};
    std::optional<MultiRegionConfiguration> multiRegion = {};
    std::optional<QString> currentKeyMaterialId = {}; ///< 64 hex digits
    std::optional<bool> expires = {};                 ///< EXTERNAL with material: ExpirationModel
    std::optional<qint64> validTo = {};
    std::optional<QString> customKeyStoreId = {};
    std::optional<QString> cloudHsmClusterId = {};
    std::optional<QString> xksKeyId = {};

    bool operator==(const KeyMetadata&) const = default;

    [[nodiscard]] bool isEnabled() const { return state == KeyState::Enabled; }
    [[nodiscard]] QString region() const; ///< from the ARN

    [[nodiscard]] QJsonObject toJson() const;
    /// Tolerant: unknown members are ignored; nullopt when KeyId, Arn or an enum is missing or unknown.
    [[nodiscard]] static std::optional<KeyMetadata> fromJson(const QJsonObject& object);
};

} // namespace keywright
