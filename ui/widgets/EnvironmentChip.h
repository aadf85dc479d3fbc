// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Environment.h"
#include "ui/look/Tone.h"

#include <QWidget>

namespace keywright {

/// How a kind of environment is told: words, icon and colour, everywhere the same.
struct EnvironmentLook {
    QString text;
    QString icon;
    Tone tone;
};
[[nodiscard]] EnvironmentLook lookOf(Environment::Kind kind);

/// Where calls go, as a box with a border (states are pills without one); a lock follows the words
/// where nothing can be changed.
class EnvironmentChip final : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentChip(
        Environment::Kind kind = Environment::Kind::LocalVault, QWidget* parent = nullptr);

    void setEnvironment(Environment::Kind kind, bool readOnly);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    EnvironmentLook m_look;
    bool m_readOnly = false;
};

/// The same as part of a row: paints at the start of `area`, centred in height.
void paintEnvironmentChip(QPainter* painter, const QWidget* widget, const QRect& area,
    const EnvironmentLook& look, bool readOnly);

} // namespace keywright
