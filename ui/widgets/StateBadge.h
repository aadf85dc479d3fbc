// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/kms/KeyState.h"
#include <QLabel>
namespace keywright {
/// A key's state as a pill.
class StateBadge final : public QLabel {
    Q_OBJECT
public:
    explicit StateBadge(KeyState state, QWidget* parent = nullptr);
};
} // namespace keywright
