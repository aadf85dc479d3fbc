// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/ToneChip.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tokens.h"

#include <QPainter>
#include <QStyle>

namespace keywright {

namespace {

constexpr int toneIcon = 14;
constexpr int toneGap = 4;

} // namespace

ToneChip::ToneChip(Shape shape, QWidget* parent)
    : QWidget(parent)
    , m_shape(shape)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ToneChip::show(const QString& icon, const QString& text, Tone tone)
{
    m_icon = icon;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QFont ToneChip::shownFont() const
{
    QFont shown = font();
    if (m_strong)
        shown.setWeight(QFont::DemiBold);
    return shown;
}

int ToneChip::padding() const
{
    return m_shape == Shape::Plain ? 0 : px(this, 8);
}

QSize ToneChip::sizeHint() const
{
    const QFontMetrics metrics(shownFont());
    return {2 * padding() + px(this, toneIcon) + toneGap + metrics.horizontalAdvance(m_text) + 1,
        qMax(px(this, m_shape == Shape::Box ? 24 : 20), metrics.height() + 2)};
}

void ToneChip::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = tokensOf(this);
    const QColor ink = inkOf(tokens, m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_shape != Shape::Plain) {
        const qreal radius = m_shape == Shape::Pill ? height() / 2.0 : 4.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(softOf(tokens, m_tone));
        painter.drawRoundedRect(rect(), radius, radius);
    }
    const int size = px(this, toneIcon);
    const QRect icon(padding(), (height() - size) / 2, size, size);
    paintLookIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_icon, ink);
    painter.setFont(shownFont());
    painter.setPen(ink);
    const QRect words = rect().adjusted(padding() + size + toneGap, 0, -padding(), 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
        Qt::AlignVCenter | Qt::AlignLeading, m_text);
}

} // namespace keywright
