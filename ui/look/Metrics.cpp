// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Metrics.h"

#include <QApplication>
#include <QScreen>
#include <QWidget>
#include <QFontMetrics>

namespace keywright {

int px(const QWidget* /*widget*/, int atHundredPercent)
{
    // The application's font, not the widget's: a caption has the same paddings as its neighbours.
    constexpr qreal referenceHeight = 16;
    const qreal height = QFontMetricsF(QApplication::font()).height();
    // Fonts differ a little in height for the same size; only a real step scales the layout.
    const qreal factor = qMax(1.0, qRound(height / referenceHeight * 8) / 8.0);
    return qRound(atHundredPercent * factor);
}

QSize windowSize(const QWidget* window, int width, int height)
{
    const QSize frame(0, px(window, 40));
    return QSize(px(window, width), px(window, height))
        .boundedTo(window->screen()->availableSize() - frame);
}

} // namespace keywright
