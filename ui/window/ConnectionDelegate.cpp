// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/widgets/EnvironmentChip.h"
#include "ui/window/SavedViewDelegate.h"

#include <QPainter>

namespace keywright {

using namespace Qt::StringLiterals;

void ConnectionDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    const bool isActive = index.data(ActiveRole).toBool();
    const EnvironmentLook look
        = lookOf(static_cast<Environment::Kind>(index.data(KindRole).toInt()));
    QStyleOptionViewItem ground = option;
    ground.state.setFlag(QStyle::State_Selected, isActive);
    paintSidebarGround(painter, ground);
    const QRect area = option.rect.adjusted(px(widget, 8), px(widget, 4), -px(widget, 8), -px(widget, 4));
    const int side = px(widget, 20);
    const QRect icon(area.left(), area.top(), side, side);
    paintLookIcon(painter, QStyle::visualRect(option.direction, area, icon),
        index.data(LockedRole).toBool() ? u"lock"_s : look.icon, inkOf(tokens, look.tone));
    painter->save();
    painter->setFont(isActive ? roleFont(keywright::Role::Strong) : option.font);
    painter->setPen(tokens.text);
    const bool readOnly = index.data(ReadOnlyRole).toBool();
    const int lockSide = readOnly ? px(widget, 14) : 0;
    const QRect lock(area.right() - lockSide, area.top() + px(widget, 3), lockSide, lockSide);
    if (readOnly)
        paintLookIcon(painter, QStyle::visualRect(option.direction, area, lock), u"lock"_s, tokens.text2);
    const QRect name(area.left() + px(widget, 28), area.top(),
        area.width() - px(widget, 28) - (readOnly ? lockSide + px(widget, 4) : 0), side);
    painter->drawText(QStyle::visualRect(option.direction, area, name),
        Qt::AlignLeading | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideRight, name.width()));
    painter->restore();
    const QRect chip(name.left(), area.bottom() - side + 1, area.right() - name.left() + 1, side);
    paintEnvironmentChip(painter, widget, QStyle::visualRect(option.direction, area, chip), look, false);
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {px(option.widget, 120), px(option.widget, 52)};
}

} // namespace keywright
