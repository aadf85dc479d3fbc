// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/ReviewFacts.h"

#include <QWidget>

namespace keywright {

/// The facts of Review in two columns, deviations in bold, a lock behind what is for ever.
[[nodiscard]] QWidget* factGrid(const QList<ReviewFact>& facts, bool locked);
/// Who may manage and use, with ticks and dashes.
[[nodiscard]] QWidget* accessGrid(const QList<AccessRow>& rows);
/// The numbered calls.
[[nodiscard]] QWidget* callGrid(const KeyPlan& plan);

} // namespace keywright
