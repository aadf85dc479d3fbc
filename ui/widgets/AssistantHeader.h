// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"

#include <QWidget>

namespace keywright {

/// An assistant's name, and always in view: where it works, with facts like the account.
class AssistantHeader final : public QWidget {
    Q_OBJECT

public:
    AssistantHeader(const QString& title, Environment::Kind kind, const QStringList& facts,
        QWidget* parent = nullptr);
};

/// "local vault", "AWS production": the words of the chip, for sentences and buttons.
[[nodiscard]] QString environmentWords(const Environment& environment);

} // namespace keywright
