// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"
#include "core/local/AccountIndex.h"

namespace keywright {

// What follows from a key's record together with the time and its key store. Nothing is written
// when a date passes: the record is looked at with the time at hand, and swept at the next change.

/// The waiting period is over: the key and its aliases are gone.
[[nodiscard]] bool isDeleted(const KeyRecord& key, qint64 now);
/// This material is in the vault and has not expired.
[[nodiscard]] bool isThere(const MaterialRecord& material, qint64 now);
/// The key has all the material that it ever encrypted with: "if any of it is deleted or expires,
/// the key becomes unusable" (developer guide, "Rotating keys"). Material that waits for a rotation
/// does not count.
[[nodiscard]] bool hasMaterial(const KeyRecord& key, qint64 now);
/// KeyMetadata's KeyState.
[[nodiscard]] KeyState stateOf(const KeyRecord& key, const AccountIndex& index, qint64 now);
[[nodiscard]] KeyMetadata metadataOf(const KeyRecord& key, const AccountIndex& index, qint64 now);
[[nodiscard]] KeySummary summaryOf(const KeyRecord& key, const AccountIndex& index, qint64 now);

} // namespace keywright
