// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyState.h"
#include "ui/look/Tone.h"

#include <QLatin1StringView>
#include <QWidget>

namespace keywright {

/// How a key state looks: text, icon and tone (look.md, "State badges").
struct StateLook {
    KeyState state;
    QLatin1StringView icon;
    Tone tone;
};
[[nodiscard]] const StateLook& lookOf(KeyState state);

/// A key state as a pill; the exact API value is in the tooltip.
class StateBadge final : public QWidget {
    Q_OBJECT

public:
    explicit StateBadge(KeyState state, QWidget* parent = nullptr);
    void setState(KeyState state);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    KeyState m_state = KeyState::Enabled;
    QString m_text;
};

} // namespace keywright
