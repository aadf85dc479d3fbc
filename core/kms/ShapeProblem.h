// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Problem.h"
#include "core/kms/ShapeRules.h"

#include <QList>

namespace keywright {

/// The broken constraints of CreateKey, TagResource or CreateAlias as problems for a person. Each
/// carries the one exception in which the service reports all of them.
[[nodiscard]] QList<Problem> problemsOf(const QList<ShapeViolation>& violations);

} // namespace keywright
