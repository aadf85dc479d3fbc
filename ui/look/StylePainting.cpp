// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/StylePainting.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QWidget>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

StylePainting::StylePainting(
    const Tokens& tokens, const QStyleOption& option, QPainter& painter, const QWidget* widget)
    : m_tokens(tokens)
    , m_option(option)
    , m_painter(painter)
    , m_widget(widget)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
}

StylePainting::~StylePainting()
{
    m_painter.restore();
}

double StylePainting::unit(int pixels) const
{
    return px(m_widget, pixels);
}

void StylePainting::box(
    const QRectF& rect, const QColor& fill, const QColor& line, double lineWidth, double radius)
{
    // A line is drawn inside its rectangle, so that neighbours keep their distance.
    const double inset = lineWidth / 2;
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(line.isValid() && lineWidth > 0 ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    m_painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void StylePainting::button()
{
    const Roles roles = rolesOf(m_widget);
    const bool enabled = is(QStyle::State_Enabled);
    const bool pressed = is(QStyle::State_Sunken);
    const bool hovered = enabled && is(QStyle::State_MouseOver);
    const QRectF rect = m_option.rect;
    if (roles.testFlag(Role::Link))
        return;
    if (roles.testFlag(Role::Primary)) {
        const QColor fill = !enabled ? m_tokens.neutralSoft
            : hovered || pressed     ? m_tokens.accentHover
                                     : m_tokens.accent;
        box(rect, fill, {}, 0, unit(4));
        return;
    }
    const bool checked = is(QStyle::State_On);
    const QColor fill = checked      ? m_tokens.accentSoft
        : pressed || hovered         ? m_tokens.neutralSoft
        : roles.testFlag(Role::Flat) ? QColor()
                                     : m_tokens.surface;
    const QColor line = roles.testFlag(Role::Flat) ? QColor()
        : !enabled                                 ? m_tokens.border
                                                   : m_tokens.outline;
    box(rect, fill, line, m_tokens.highContrast ? 2 : 1, unit(4));
}

void StylePainting::toolButton()
{
    const bool active = is(QStyle::State_On);
    const bool hovered =
        is(QStyle::State_Enabled) && (is(QStyle::State_MouseOver) || is(QStyle::State_Sunken));
    if (active || hovered)
        box(m_option.rect, active ? m_tokens.accentSoft : m_tokens.neutralSoft, {}, 0, unit(4));
}

void StylePainting::field(bool focused)
{
    const bool erring = m_widget != nullptr && m_widget->property(errorProperty).toBool();
    const bool enabled = is(QStyle::State_Enabled);
    const QColor line = erring ? m_tokens.danger
        : focused              ? m_tokens.accent
        : enabled              ? m_tokens.outline
                               : m_tokens.border;
    box(m_option.rect, enabled ? m_tokens.surface : m_tokens.window, line,
        erring || focused || m_tokens.highContrast ? 2 : 1, unit(4));
}

void StylePainting::frame()
{
    const bool focused = is(QStyle::State_HasFocus);
    const bool erring = m_widget != nullptr && m_widget->property(errorProperty).toBool();
    box(m_option.rect, {},
        erring        ? m_tokens.danger
            : focused ? m_tokens.accent
                      : m_tokens.outline,
        erring || focused || m_tokens.highContrast ? 2 : 1, unit(4));
}

void StylePainting::focusRing()
{
    box(m_option.rect, {}, m_tokens.focusRing, 2, unit(4));
}

void StylePainting::checkBox()
{
    const bool enabled = is(QStyle::State_Enabled);
    const bool on = is(QStyle::State_On) || is(QStyle::State_NoChange);
    const QColor fill = !on ? m_tokens.surface : enabled ? m_tokens.accent : m_tokens.unavailable;
    const QColor line = on ? fill : enabled ? m_tokens.outline : m_tokens.border;
    box(m_option.rect, fill, line, 1, unit(3));
    if (on)
        paintLookIcon(&m_painter, m_option.rect.adjusted(1, 1, -1, -1),
            is(QStyle::State_NoChange) ? u"minus"_s : u"check"_s, m_tokens.accentText);
}

void StylePainting::radioButton()
{
    const bool enabled = is(QStyle::State_Enabled);
    const bool on = is(QStyle::State_On);
    const QColor ink = enabled ? (on ? m_tokens.accent : m_tokens.outline) : m_tokens.border;
    const QRectF rect = QRectF(m_option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    box(rect, on ? ink : m_tokens.surface, ink, 1, rect.width() / 2);
    if (on) {
        m_painter.setBrush(m_tokens.accentText);
        m_painter.setPen(Qt::NoPen);
        m_painter.drawEllipse(rect.center(), rect.width() / 5, rect.height() / 5);
    }
}

void StylePainting::row()
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    if (is(QStyle::State_Selected))
        m_painter.fillRect(m_option.rect, m_tokens.selection);
    else if (is(QStyle::State_MouseOver) && is(QStyle::State_Enabled))
        m_painter.fillRect(m_option.rect, m_tokens.raised);
}

void StylePainting::headerSection()
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(m_option.rect, m_tokens.raised);
    m_painter.setPen(m_tokens.border);
    m_painter.drawLine(m_option.rect.bottomLeft(), m_option.rect.bottomRight());
    m_painter.drawLine(m_option.rect.topRight(), m_option.rect.bottomRight());
}

void StylePainting::tab()
{
    const bool selected = is(QStyle::State_Selected);
    const bool hovered = is(QStyle::State_MouseOver);
    QRect line = m_option.rect;
    line.setTop(line.bottom() - px(m_widget, 2) + 1);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    if (selected || hovered)
        m_painter.fillRect(line, selected ? m_tokens.accent : m_tokens.border);
}

void StylePainting::tabBase()
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(m_tokens.border);
    m_painter.drawLine(m_option.rect.bottomLeft(), m_option.rect.bottomRight());
}

void StylePainting::splitter()
{
    m_painter.fillRect(m_option.rect, m_tokens.border);
}

void StylePainting::scrollBar(const QRect& groove, const QRect& slider)
{
    if (slider.isEmpty() || slider == groove)
        return;
    const bool active = is(QStyle::State_MouseOver) || is(QStyle::State_Sunken);
    const double inset = unit(2);
    const QRectF thumb = QRectF(slider).adjusted(inset, inset, -inset, -inset);
    QColor fill = active ? m_tokens.text2 : m_tokens.outline;
    if (!active)
        fill.setAlphaF(0.6F);
    box(thumb, fill, {}, 0, std::min(thumb.width(), thumb.height()) / 2);
}

void StylePainting::comboArrow(const QRect& place)
{
    paintLookIcon(&m_painter, place, u"chevron-down"_s,
        is(QStyle::State_Enabled) ? m_tokens.text2 : m_tokens.unavailable);
}

void StylePainting::sortArrow(bool down)
{
    paintLookIcon(
        &m_painter, m_option.rect, down ? u"chevron-down"_s : u"chevron-up"_s, m_tokens.text2);
}

void StylePainting::progress(double fraction, bool busy)
{
    QRectF rect = m_option.rect;
    const double height = unit(6);
    rect = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    box(rect, m_tokens.neutralSoft, {}, 0, height / 2);
    QRectF done = rect;
    done.setWidth(busy ? rect.width() / 3 : rect.width() * std::clamp(fraction, 0.0, 1.0));
    if (busy)
        done.moveCenter(rect.center());
    box(done, m_tokens.accent, {}, 0, height / 2);
}

} // namespace keywright
