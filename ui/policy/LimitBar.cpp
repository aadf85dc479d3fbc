// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/LimitBar.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tokens.h"

#include <QPainter>
#include <QStyle>

namespace keywright {

namespace {

constexpr double warnFrom = 0.8;

} // namespace

LimitBar::LimitBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LimitBar::setUse(int used, int limit)
{
    m_used = used;
    m_limit = qMax(1, limit);
    update();
}

QSize LimitBar::sizeHint() const
{
    return {px(this, 80), px(this, 4)};
}

void LimitBar::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = tokensOf(this);
    const double part = static_cast<double>(m_used) / m_limit;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.border);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setBrush(part > 1.0 ? tokens.danger
            : part >= warnFrom  ? tokens.warning
                                : tokens.accent);
    const int filled = qBound(height(), qRound(qMin(part, 1.0) * width()), width());
    const QRect bar = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, filled, height()));
    if (m_used > 0)
        painter.drawRoundedRect(bar, height() / 2.0, height() / 2.0);
}

} // namespace keywright
