// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/output/OutputShape.h"
#include "core/kms/Shape.h"

#include <QString>

namespace keywright {

// The words in which help speaks of the members of requests and replies.

/// "string", "list of structures", …, as the aws CLI's manual calls them.
[[nodiscard]] QString typeWords(const Shape& shape);
[[nodiscard]] QLatin1StringView typeWords(const OutputMember& member);
/// "1 to 64 characters; one of A, B": what a value must be; empty: anything.
[[nodiscard]] QString limitWords(const Shape& shape);
/// How lists, structures and maps are written on a command line: "TagKey=string,TagValue=string ...".
/// Empty for other types.
[[nodiscard]] QString shorthandOf(const Shape& shape);

} // namespace keywright
