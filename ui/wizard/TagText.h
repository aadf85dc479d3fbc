// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Tag.h"

#include <QString>

#include <optional>

namespace keywright {

/// Tags out of pasted text: a table from a spreadsheet (tabs), CSV (RFC 4180), lines of key=value,
/// the aws CLI's shorthand (TagKey=…,TagValue=…), or JSON (a list of tags in the spelling of KMS or of
/// other services, or one object). A header row is left out. nullopt when none of them fits.
[[nodiscard]] std::optional<TagList> tagsFromText(const QString& text);

} // namespace keywright
