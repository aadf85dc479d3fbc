// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EnvironmentChip.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct LookRow {
    const char* text;
    QLatin1StringView icon;
    Tone tone;
};

constexpr std::array<LookRow, 4> lookRows {{
    {QT_TRANSLATE_NOOP("keywright::EnvironmentChip", "Local vault"), "vault"_L1, Tone::Success},
    {QT_TRANSLATE_NOOP("keywright::EnvironmentChip", "Simulated"), "simulated"_L1, Tone::Violet},
    {QT_TRANSLATE_NOOP("keywright::EnvironmentChip", "Endpoint"), "endpoint"_L1, Tone::Blue},
    {QT_TRANSLATE_NOOP("keywright::EnvironmentChip", "AWS production"), "cloud"_L1, Tone::Danger},
}};

constexpr int chipHeight = 20;
constexpr int iconSide = 14;

QFont chipFont()
{
    return roleFont(Role::Caption | Role::Strong);
}

int chipWidth(const QWidget* widget, const EnvironmentLook& look, bool readOnly)
{
    return QFontMetrics(chipFont()).horizontalAdvance(look.text)
        + px(widget, readOnly ? 32 + 18 : 32);
}

} // namespace

EnvironmentLook lookOf(Environment::Kind kind)
{
    const LookRow& row = lookRows[static_cast<std::size_t>(kind)];
    return {QCoreApplication::translate("keywright::EnvironmentChip", row.text), row.icon, row.tone};
}

EnvironmentChip::EnvironmentChip(Environment::Kind kind, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(kind, false);
}

void EnvironmentChip::setEnvironment(Environment::Kind kind, bool readOnly)
{
    m_look = lookOf(kind);
    m_readOnly = readOnly;
    setAccessibleName(readOnly ? tr("%1, read only").arg(m_look.text) : m_look.text);
    setToolTip(readOnly ? tr("Read only: Keywright refuses changes here.") : QString());
    updateGeometry();
    update();
}

QSize EnvironmentChip::sizeHint() const
{
    return {chipWidth(this, m_look, m_readOnly), px(this, chipHeight)};
}

void EnvironmentChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintEnvironmentChip(&painter, this, rect(), m_look, m_readOnly);
}

void paintEnvironmentChip(QPainter* painter, const QWidget* widget, const QRect& area,
    const EnvironmentLook& look, bool readOnly)
{
    const Tokens& tokens = tokensOf(widget);
    const Qt::LayoutDirection direction = widget->layoutDirection();
    const QColor ink = inkOf(tokens, look.tone);
    const int width = std::min(chipWidth(widget, look, readOnly), area.width());
    const int height = px(widget, chipHeight);
    const QRect box = QStyle::visualRect(direction, area,
        QRect(area.left(), area.center().y() - (height - 1) / 2, width, height));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(ink);
    painter->setBrush(softOf(tokens, look.tone));
    painter->drawRoundedRect(
        QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(widget, 4), px(widget, 4));
    const int side = px(widget, iconSide);
    const int top = box.top() + (box.height() - side) / 2;
    const QRect icon(box.left() + px(widget, 6), top, side, side);
    paintLookIcon(painter, QStyle::visualRect(direction, box, icon), look.icon, ink);
    const int lockRoom = readOnly ? px(widget, 18) : 0;
    if (readOnly) {
        const QRect lock(box.right() - px(widget, 5) - side, top, side, side);
        paintLookIcon(painter, QStyle::visualRect(direction, box, lock), u"lock"_s, ink);
    }
    painter->setFont(chipFont());
    const QRect text = box.adjusted(px(widget, 24), 0, -px(widget, 6) - lockRoom, 0);
    painter->drawText(QStyle::visualRect(direction, box, text), Qt::AlignLeading | Qt::AlignVCenter,
        QFontMetrics(chipFont()).elidedText(look.text, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace keywright
