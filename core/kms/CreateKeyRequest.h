// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyOrigin.h"
#include "core/kms/KeySpec.h"
#include "core/kms/Tag.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace keywright {

/// The members of CreateKey as the manual has them. Absent members stay absent on the wire, so that
/// the service's own default applies.
struct CreateKeyRequest {
    std::optional<QString> policy; ///< text, byte for byte
    std::optional<QString> description;
    std::optional<KeyUsage> keyUsage;
    std::optional<KeySpec> keySpec;
    std::optional<KeySpec> customerMasterKeySpec; ///< deprecated spelling of keySpec
    std::optional<KeyOrigin> origin;
    std::optional<QString> customKeyStoreId;
    std::optional<bool> bypassPolicyLockoutSafetyCheck;
    std::optional<TagList> tags;
    std::optional<bool> multiRegion;
    std::optional<QString> xksKeyId;

    bool operator==(const CreateKeyRequest&) const = default;

    // What the service takes when a member is absent (KMS API reference, CreateKey).
    [[nodiscard]] KeySpec effectiveSpec() const;
    /// ENCRYPT_DECRYPT when absent; only right for SYMMETRIC_DEFAULT (CreateKeyRules says so).
    [[nodiscard]] KeyUsage effectiveUsage() const;
    [[nodiscard]] KeyOrigin effectiveOrigin() const;
    [[nodiscard]] bool effectiveMultiRegion() const;

    /// The request body of TrentService.CreateKey.
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace keywright
