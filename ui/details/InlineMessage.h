// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tone.h"

#include <QWidget>

class QLabel;

namespace keywright {

/// A message in the layout, near its cause: soft fill, bar at the start, icon and words.
class InlineMessage final : public QWidget {
    Q_OBJECT

public:
    explicit InlineMessage(QWidget* parent);

    void showText(Tone tone, const QString& text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Info;
    QLabel* m_label;
};

} // namespace keywright
