// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QJsonObject>
#include <QString>

namespace keywright {

/// The aws CLI's shorthand for one structure: TagKey=Team,TagValue='a,b'. Values may be quoted, lists
/// ([a,b] or a,b) or structures ({k=v}). The error is what the aws CLI says, with a mark at the place.
[[nodiscard]] Result<QJsonObject, QString> parseShorthand(const QString& text);

} // namespace keywright
