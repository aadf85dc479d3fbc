// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/RowPainting.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace keywright {

void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    const Tokens& tokens = tokensOf(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? tokens.selection : tokens.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.border);
}

QRect cellContent(const QStyleOptionViewItem& option)
{
    const int padding = px(option.widget, 8);
    return option.rect.adjusted(padding, 0, -padding, -1);
}

int chipWidth(const QStyleOptionViewItem& option, const RowChip& chip)
{
    const QFontMetrics metrics(roleFont(Role::Caption));
    const int icon = chip.icon.isEmpty() ? 0 : px(option.widget, 18);
    return metrics.horizontalAdvance(chip.text) + icon + 3 + px(option.widget, chip.pill ? 14 : 12);
}

int paintChip(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area, const RowChip& chip)
{
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    const int height = qMin(px(widget, 20), area.height());
    const int width = qMin(chipWidth(option, chip), area.width());
    QRect box(area.left(), area.center().y() - height / 2 + 1, width, height);
    box = QStyle::visualRect(option.direction, area, box);
    const QColor ink = chip.textInInk ? inkOf(tokens, chip.tone) : tokens.text;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(softOf(tokens, chip.tone));
    const qreal radius = chip.pill ? height / 2.0 : px(widget, 4);
    painter->drawRoundedRect(box, radius, radius);
    painter->setFont(roleFont(Role::Caption));
    painter->setPen(ink);
    QRect text = box.adjusted(px(widget, chip.pill ? 7 : 6), 0, -px(widget, chip.pill ? 7 : 6), 0);
    if (!chip.icon.isEmpty()) {
        const int side = px(widget, 14);
        const QRect icon(text.left(), text.center().y() - side / 2 + 1, side, side);
        paintLookIcon(painter, QStyle::visualRect(option.direction, text, icon), chip.icon, ink);
        QRect rest = text.adjusted(side + px(widget, 4), 0, 0, 0);
        text = QStyle::visualRect(option.direction, text, rest);
    }
    const QString shown = painter->fontMetrics().elidedText(chip.text, Qt::ElideRight, text.width());
    painter->drawText(text, Qt::AlignLeading | Qt::AlignVCenter, shown);
    painter->restore();
    return width;
}

void paintUnknown(QPainter* painter, const QStyleOptionViewItem& option, const QString& mark)
{
    painter->save();
    painter->setFont(option.font);
    painter->setPen(tokensOf(option.widget).text2);
    painter->drawText(cellContent(option), Qt::AlignLeading | Qt::AlignVCenter, mark);
    painter->restore();
}

bool hasRoomForTwoLines(const QStyleOptionViewItem& option)
{
    return option.rect.height() >= px(option.widget, 36);
}

} // namespace keywright
