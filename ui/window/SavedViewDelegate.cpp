// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SavedViewDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tokens.h"

#include <QPainter>

namespace keywright {

void paintSidebarGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    const Tokens& tokens = tokensOf(option.widget);
    const int radius = px(option.widget, 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.selection);
        painter->drawRoundedRect(option.rect, radius, radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.focusRing, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), radius, radius);
    }
    painter->restore();
}

void SavedViewDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    paintSidebarGround(painter, option);
    painter->save();
    const QRect area = option.rect.adjusted(px(widget, 8), 0, -px(widget, 8), 0);
    const int side = px(widget, 16);
    const QRect icon(area.left(), area.center().y() - side / 2, side, side);
    paintLookIcon(painter, QStyle::visualRect(option.direction, area, icon),
        index.data(IconNameRole).toString(), tokens.text);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    const QString count = QLocale().toString(index.data(CountRole).toInt());
    const QFontMetrics metrics(option.font);
    const QRect text
        = area.adjusted(px(widget, 24), 0, -metrics.horizontalAdvance(count) - px(widget, 8), 0);
    painter->drawText(QStyle::visualRect(option.direction, area, text),
        Qt::AlignLeading | Qt::AlignVCenter,
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    painter->setPen(tokens.text2);
    painter->drawText(area, Qt::AlignTrailing | Qt::AlignVCenter, count);
    painter->restore();
}

QSize SavedViewDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {px(option.widget, 120), px(option.widget, 32)};
}

} // namespace keywright
