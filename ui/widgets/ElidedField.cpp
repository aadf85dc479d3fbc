// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidedField.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace keywright {

QRect ElidedField::textRect() const
{
    constexpr int innerMargin = 2; // what QLineEdit leaves at both sides of its text
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .marginsRemoved(textMargins())
        .adjusted(innerMargin, 0, -innerMargin, 0);
}

QString ElidedField::shownText() const
{
    return hasFocus() ? text()
                      : fontMetrics().elidedText(text(), Qt::ElideMiddle, textRect().width());
}

void ElidedField::paintEvent(QPaintEvent* event)
{
    const QString shown = shownText();
    if (shown == text())
        return QLineEdit::paintEvent(event);
    QPainter painter(this);
    style()->drawItemText(&painter, textRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(),
        isEnabled(), shown, QPalette::Text);
}

} // namespace keywright
