// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/FilterChip.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QPainter>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString fieldPart(const FilterToken& token)
{
    return nameOf(token.field) + u": "_s;
}

} // namespace

FilterChip::FilterChip(const FilterToken& token, QWidget* parent)
    : QAbstractButton(parent)
    , m_token(token)
{
    setObjectName(u"filterChip."_s + nameOf(token.field));
    setAccessibleName(tr("Remove filter %1").arg(token.text()));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics strong(roleFont(Role::Caption | Role::Strong));
    const QFontMetrics plain(roleFont(Role::Caption));
    return {strong.horizontalAdvance(fieldPart(m_token)) + plain.horizontalAdvance(m_token.value)
            + px(this, 32),
        px(this, 24)};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(tokens.focusRing, 2) : QPen(Qt::NoPen));
    painter.setBrush(tokens.accentSoft);
    const qreal inset = hasFocus() ? 1 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), px(this, 4), px(this, 4));
    QRect text = rect().adjusted(px(this, 8), 0, 0, 0);
    painter.setPen(tokens.accent);
    painter.setFont(roleFont(Role::Caption | Role::Strong));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, fieldPart(m_token));
    text.adjust(painter.fontMetrics().horizontalAdvance(fieldPart(m_token)), 0, 0, 0);
    painter.setPen(tokens.text);
    painter.setFont(roleFont(Role::Caption));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, m_token.value);
    const int side = px(this, 16);
    paintLookIcon(&painter, QRect(width() - side - px(this, 4), (height() - side) / 2, side, side),
        u"close"_s, underMouse() ? tokens.text : tokens.text2);
}

} // namespace keywright
