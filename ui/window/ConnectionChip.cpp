// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionChip.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QPainter>
#include <QStyle>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct ConnectionLook {
    const char* text;
    QLatin1StringView icon;
    Tone tone;
};

constexpr std::array<ConnectionLook, 4> connectionLooks {{
    {QT_TRANSLATE_NOOP("keywright::ConnectionChip", "Local vault"), "vault"_L1, Tone::Success},
    {QT_TRANSLATE_NOOP("keywright::ConnectionChip", "Simulated"), "simulated"_L1, Tone::Violet},
    {QT_TRANSLATE_NOOP("keywright::ConnectionChip", "Endpoint"), "endpoint"_L1, Tone::Blue},
    {QT_TRANSLATE_NOOP("keywright::ConnectionChip", "AWS production"), "cloud"_L1, Tone::Danger},
}};

const ConnectionLook& lookOf(Environment::Kind kind)
{
    return connectionLooks[static_cast<std::size_t>(kind)];
}

QFont chipFont()
{
    return roleFont(Role::Caption | Role::Strong);
}

} // namespace

ConnectionChip::ConnectionChip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKind(m_kind);
}

void ConnectionChip::setKind(Environment::Kind kind)
{
    m_kind = kind;
    setAccessibleName(tr(lookOf(kind).text));
    updateGeometry();
    update();
}

QSize ConnectionChip::sizeHint() const
{
    const int text = QFontMetrics(chipFont()).horizontalAdvance(tr(lookOf(m_kind).text));
    return {text + px(this, 32), px(this, 20)};
}

void ConnectionChip::paintEvent(QPaintEvent*)
{
    const ConnectionLook& look = lookOf(m_kind);
    const Tokens& tokens = tokensOf(this);
    const QColor ink = inkOf(tokens, look.tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    painter.setBrush(softOf(tokens, look.tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, 4), px(this, 4));
    const int side = px(this, 14);
    const QRect icon(px(this, 6), (height() - side) / 2, side, side);
    paintLookIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), look.icon, ink);
    painter.setFont(chipFont());
    const QRect text = rect().adjusted(px(this, 24), 0, -px(this, 6), 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text),
        Qt::AlignLeading | Qt::AlignVCenter, tr(look.text));
}

} // namespace keywright
