// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/ConditionOperators.h"
#include "core/policy/OperationSet.h"

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace keywright {

/// Where a condition key has an effect.
enum class PolicyScope { Everywhere, IamOnly };

/// One condition key that KMS policies can test.
struct ConditionKey {
    QLatin1StringView name; ///< "kms:KeySpec"; a name that ends in ':' or '/' goes on as it likes
    ConditionType type;
    bool multivalued; ///< needs ForAllValues or ForAnyValue
    OperationSet operations; ///< requests that have it (or may have it)
    PolicyScope scope = PolicyScope::Everywhere;
};

[[nodiscard]] std::span<const ConditionKey> conditionKeys();
/// Names are compared without case; null for one that is not known.
[[nodiscard]] const ConditionKey* conditionKeyNamed(QStringView name);
/// Whether a request for an action ("kms:ReEncryptFrom") can have the key.
[[nodiscard]] bool appliesTo(const ConditionKey& key, QStringView action);

} // namespace keywright
