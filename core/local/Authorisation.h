// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/AccessFacts.h"
#include "core/local/PolicyCache.h"
#include "core/policy/AccessRequest.h"

#include <optional>

namespace keywright {

struct HandlerContext;

// Whether the caller may do what it asks for: the one place where key policies, grants and identity
// policies are brought together. Each returns nothing, or AccessDeniedException (or
// InvalidGrantTokenException) as the service words it.

/// For the operation's action on a key, in this role; `otherKey` is ReEncrypt's other one. Asked by
/// HandlerContext::keyNamed(), so no handler has to.
[[nodiscard]] std::optional<KmsError> keyDenial(const HandlerContext& context, const KeyRecord& key,
    KeyRole role = KeyRole::Subject, const KeyRecord* otherKey = nullptr);
/// For what an operation needs besides: the account for those without a key, the alias for those
/// that change one. Asked before the handler runs.
[[nodiscard]] std::optional<KmsError> accountDenial(const HandlerContext& context);
/// For RetireGrant, which the grant itself decides.
[[nodiscard]] std::optional<KmsError> retirementDenial(
    const HandlerContext& context, const GrantRecord& grant);

/// The decision behind these, with its reason. `known` are values of condition keys that are given
/// and not to be looked for in the facts.
[[nodiscard]] AccessDecision accessDecision(const AccessFacts& facts, const QString& action,
    const QString& resource, PolicyCache& policies, const ConditionValues& known = {});

/// The user or role that calls, if it is one of the account's.
[[nodiscard]] const PrincipalRecord* principalOf(
    const AccountIndex& index, const QString& callerArn);
/// "kms:ReEncryptFrom" for ReEncrypt's source; empty when the key has no say (ListAliases).
[[nodiscard]] QString keyActionOf(Operation operation, KeyRole role);

} // namespace keywright
