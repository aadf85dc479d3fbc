// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"

#include <QWidget>

namespace keywright {

/// The assistant's name, and always in view: where the key will be made, and as whom.
class WizardHeader final : public QWidget {
    Q_OBJECT

public:
    WizardHeader(const QString& title, const Environment& environment, QWidget* parent = nullptr);
};

/// "local vault", "AWS production": the words of the chip, for sentences and buttons.
[[nodiscard]] QString environmentWords(const Environment& environment);

} // namespace keywright
