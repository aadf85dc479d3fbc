// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyCellDelegate.h"

#include "ui/keys/KeyTableModel.h"
#include "ui/keys/RowPainting.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QPainter>

namespace keywright {

void KeyCellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintRowGround(painter, option);
    QRect area = cellContent(option);
    const QString icon = index.data(KeyTableModel::IconNameRole).toString();
    if (!icon.isEmpty()) {
        const int side = px(option.widget, 20);
        const QRect place(area.left(), area.center().y() - side / 2, side, side);
        const Tokens& tokens = tokensOf(option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintLookIcon(painter, QStyle::visualRect(option.direction, area, place), icon,
            selected ? tokens.accent : tokens.text2);
        area = QStyle::visualRect(
            option.direction, area, area.adjusted(side + px(option.widget, 8), 0, 0, 0));
    }
    paintLines(painter, option, area, index);
}

void KeyCellDelegate::paintLines(QPainter* painter, const QStyleOptionViewItem& option,
    const QRect& area, const QModelIndex& index)
{
    const Tokens& tokens = tokensOf(option.widget);
    const bool mono = index.data(KeyTableModel::MonoRole).toBool();
    const QString second = index.data(KeyTableModel::SecondLineRole).toString();
    const bool two = !second.isEmpty() && hasRoomForTwoLines(option);
    QFont font = mono ? roleFont(Role::Mono) : option.font;
    if (index.column() == static_cast<int>(KeyColumn::Key))
        font.setWeight(QFont::Medium);
    const int firstHeight = px(option.widget, 17);
    const int top = area.center().y() - (firstHeight + px(option.widget, 16)) / 2 + 1;
    QRect first = area;
    if (two)
        first.setRect(area.left(), top, area.width(), firstHeight);
    const auto draw = [&](const QRect& place, const QString& text) {
        const auto mode = mono && !two ? Qt::ElideMiddle : Qt::ElideRight;
        painter->drawText(place, Qt::AlignLeading | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(text, mode, place.width()));
    };
    painter->save();
    painter->setFont(font);
    painter->setPen(index.data(KeyTableModel::UnknownRole).toBool() ? tokens.text2 : tokens.text);
    draw(first, index.data(Qt::DisplayRole).toString());
    if (two) {
        painter->setFont(roleFont(Role::Caption));
        painter->setPen(tokens.text2);
        draw(QRect(area.left(), top + firstHeight, area.width(), px(option.widget, 16)), second);
    }
    painter->restore();
}

} // namespace keywright
