// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/KeyPlan.h"

#include <QList>

namespace keywright {

/// What the assistant does once "Create key" is pressed, one call after the other.
enum class PlannedCall { CreateKey, DescribeKey, CreateAlias, GetPublicKey };

/// CreateKey, the read-back, the alias if there is one, the public key of a key pair that has material.
[[nodiscard]] QList<PlannedCall> plannedCalls(const KeyPlan& plan);
/// The action of the API, e.g. "CreateKey"; kms: and this name is the permission it needs.
[[nodiscard]] QLatin1StringView operationName(PlannedCall call);
/// kms:CreateKey, kms:TagResource when there are tags, … (KMS developer guide, permissions reference).
[[nodiscard]] QStringList neededActions(const KeyPlan& plan);
/// "Create key", "Read back", translated.
[[nodiscard]] QString titleOf(PlannedCall call);
/// What the call will do, for Review: "With policy (2,140 bytes) and 4 tags. Sent once, never repeated."
[[nodiscard]] QString intentOf(PlannedCall call, const KeyPlan& plan);

} // namespace keywright
