// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsError.h"
#include "core/local/GrantRecord.h"
#include "core/local/KeyRecord.h"

#include <optional>

namespace keywright {

/// What the service has against a grant on a key: nothing, or its answer. Source: API reference,
/// CreateGrant and GrantConstraints; KMS developer guide, "Grants in AWS KMS".
[[nodiscard]] std::optional<KmsError> grantProblem(const GrantRecord& grant, const KeyRecord& key);

/// Whether the key can do what a grant operation ("GenerateDataKey") permits.
[[nodiscard]] bool suitsKey(const QString& grantOperation, KeySpec spec, KeyUsage usage);
/// InvalidArnException for what cannot be the grantee or the retiring principal of a grant.
[[nodiscard]] std::optional<KmsError> grantPrincipalProblem(const QString& principal);
/// 64 hexadecimal digits.
[[nodiscard]] bool isGrantIdForm(const QString& grantId);

} // namespace keywright
