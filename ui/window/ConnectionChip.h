// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"

#include <QWidget>

namespace keywright {

/// Where calls go, as a box: words, icon, colour, a border (states are pills without one).
class ConnectionChip final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionChip(QWidget* parent);

    void setKind(Environment::Kind kind);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Environment::Kind m_kind = Environment::Kind::LocalVault;
};

} // namespace keywright
