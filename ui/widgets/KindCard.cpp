// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KindCard.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QPainter>
namespace keywright {
using namespace Qt::StringLiterals;
KindCard::KindCard(
    const QString& icon, const QString& title, const QStringList& lines, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_lines(lines)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(lines.join(u' '));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}
QSize KindCard::sizeHint() const
{
    return {px(this, 240), px(this, 88)};
}
void KindCard::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokensOf(this);
    const bool on = isChecked();
    p.setPen(QPen(on ? t.accent : t.border, on ? 2 : 1));
    p.setBrush(on ? t.accentSoft : t.surface);
    p.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
    if (hasFocus()) {
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(t.focusRing, 1));
        p.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), 4, 4);
    }
    const int s = px(this, 24);
    paintLookIcon(&p, QRect(px(this, 12), px(this, 12), s, s), m_icon, on ? t.accent : t.text2);
    if (on)
        paintLookIcon(&p, QRect(width() - px(this, 32), px(this, 10), px(this, 20), px(this, 20)),
            u"ok-circle"_s, t.accent);
    const int x = px(this, 48);
    int y = px(this, 12);
    const auto line = [&](const QString& s2, Roles r, const QColor& c) {
        const QFont f = roleFont(r);
        p.setFont(f);
        p.setPen(c);
        const QFontMetrics m(f);
        p.drawText(QRect(x, y, width() - x - 8, m.height()), Qt::AlignLeft,
            m.elidedText(s2, Qt::ElideRight, width() - x - 8));
        y += m.height() + 1;
    };
    line(text(), Role::Section, t.text);
    for (int i = 0; i < m_lines.size(); ++i)
        line(m_lines.at(i), Role::Caption, i == 0 ? t.text : i == 1 ? t.success : t.text2);
}
} // namespace keywright
