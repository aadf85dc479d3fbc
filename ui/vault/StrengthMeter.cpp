// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/StrengthMeter.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/vault/PassphraseStrength.h"

#include <QPainter>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct BandLook {
    const char* words;
    const char* icon;
    Tone tone;
};
// In the order of PassphraseBand; the band's number is its count of segments.
constexpr auto bandLooks = std::to_array<BandLook>({
    {"", "", Tone::Neutral},
    {QT_TRANSLATE_NOOP("keywright::StrengthMeter", "Weak, about %1 bits"), "error-circle", Tone::Danger},
    {QT_TRANSLATE_NOOP("keywright::StrengthMeter", "Fair, about %1 bits"), "warning", Tone::Warning},
    {QT_TRANSLATE_NOOP("keywright::StrengthMeter", "Good, about %1 bits"), "ok-circle", Tone::Success},
    {QT_TRANSLATE_NOOP("keywright::StrengthMeter", "Excellent, about %1 bits"), "ok-circle", Tone::Success},
});

} // namespace

StrengthMeter::StrengthMeter(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"strengthMeter"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    clear();
}

void StrengthMeter::clear()
{
    m_segments = 0;
    m_text.clear();
    setAccessibleName(tr("Strength: nothing typed yet"));
    update();
}

void StrengthMeter::setBits(double bits)
{
    m_segments = static_cast<int>(bandOf(bits));
    m_text = tr(bandLooks[static_cast<std::size_t>(m_segments)].words).arg(qRound(bits));
    setAccessibleName(tr("Strength: %1").arg(m_text));
    update();
}

QSize StrengthMeter::sizeHint() const
{
    return {px(this, 200), px(this, 8 + 18)};
}

void StrengthMeter::paintEvent(QPaintEvent*)
{
    constexpr int segments = 4;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(this);
    const BandLook& look = bandLooks[static_cast<std::size_t>(m_segments)];
    const QColor ink = inkOf(tokens, look.tone);
    const double gap = px(this, 4);
    const double length = (width() - (segments - 1) * gap) / segments;
    painter.setPen(Qt::NoPen);
    for (int at = 0; at < segments; ++at) {
        painter.setBrush(at < m_segments ? ink : tokens.neutralSoft);
        painter.drawRoundedRect(QRectF(at * (length + gap), 0, length, px(this, 4)), 2, 2);
    }
    if (m_text.isEmpty())
        return;
    const int icon = px(this, 14);
    const QRect line(0, px(this, 8), width(), height() - px(this, 8));
    paintLookIcon(&painter, QRect(0, line.center().y() - icon / 2, icon, icon),
        QString::fromLatin1(look.icon), ink);
    painter.setPen(ink);
    painter.setFont(roleFont(Role::Caption | Role::Strong));
    painter.drawText(line.adjusted(icon + px(this, 4), 0, 0, 0), Qt::AlignVCenter, m_text);
}

} // namespace keywright
