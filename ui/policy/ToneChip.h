// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tone.h"

#include <QWidget>

namespace keywright {

/// An icon and a word in one tone: plain, as a pill, or as a box.
class ToneChip final : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Plain, Pill, Box };

    explicit ToneChip(Shape shape, QWidget* parent = nullptr);

    void show(const QString& icon, const QString& text, Tone tone);
    [[nodiscard]] const QString& text() const { return m_text; }
    void setStrong(bool strong) { m_strong = strong; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont shownFont() const;
    [[nodiscard]] int padding() const;

    Shape m_shape;
    QString m_icon;
    QString m_text;
    Tone m_tone = Tone::Neutral;
    bool m_strong = false;
};

} // namespace keywright
