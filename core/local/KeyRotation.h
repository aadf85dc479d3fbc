// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsError.h"
#include "core/local/StagedChanges.h"

namespace keywright {

inline constexpr qint64 millisecondsPerDay = 24LL * 60 * 60 * 1000;

/// Gives a symmetric key whose material KMS made a new one, in all its Regions at once: replicas
/// share their primary's material (developer guide, "Rotating multi-Region keys").
[[nodiscard]] Status rotateToNewMaterial(const KeyRecord& key, RotationType type, qint64 date,
    const AccountIndex& index, StagedChanges& changes);

/// Makes the imported material that waits for it the current one, in all Regions of the key.
[[nodiscard]] Status rotateToPendingMaterial(
    const KeyRecord& key, qint64 date, const AccountIndex& index, StagedChanges& changes);

/// The key in all its Regions; the key alone when it has but one.
[[nodiscard]] QList<const KeyRecord*> wholeKey(const KeyRecord& key, const AccountIndex& index);

/// The key that a replica follows: the primary; the key itself when it is no replica.
[[nodiscard]] const KeyRecord& leadOf(const KeyRecord& key, const AccountIndex& index);

} // namespace keywright
