// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

namespace keywright {

/// The words of a key's row. "–" where a key has no alias, never blank.
[[nodiscard]] QString rowTitle(const KeySummary& key);
/// What matters most about the key right now: its end, its description, or its ID.
[[nodiscard]] QString rowSubtitle(const KeySummary& key);
/// Why a key's details are not in its row.
[[nodiscard]] QString problemText(const KmsError& error);
/// Name of the look icon of a kind of key.
[[nodiscard]] QLatin1StringView rowIcon(const KeySummary& key);
/// "04 Jun 2026" and "04 Jun 2026, 09:14" in local time.
[[nodiscard]] QString dayText(qint64 milliseconds);
[[nodiscard]] QString minuteText(qint64 milliseconds);
/// The alias without its prefix, or the key ID: how a key is called in sentences.
[[nodiscard]] QString keyName(const KeySummary& key);

} // namespace keywright
